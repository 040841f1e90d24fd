extension Double {
  /// A confidence as it is emitted, rounded to a thousandth.
  var inThousandths: Double { (self * 1000).rounded() / 1000 }
}
