/// The three discounts of modified Kneser–Ney smoothing (Chen and Goodman, 1998): what is taken
/// from n-grams counted once, twice, and more often.
struct Discounts {
  let values: SIMD4<Float>

  /// Estimated from how many n-grams are counted once, twice, three and four times.
  init(of counts: [UInt32]) {
    var classes = [Float](repeating: 0, count: 5)
    for count in counts where count <= 4 { classes[Int(count)] += 1 }
    guard classes[1...].allSatisfy({ $0 > 0 }) else {
      values = [0, 0.5, 1, 1.5]
      return
    }
    let y = classes[1] / (classes[1] + 2 * classes[2])
    func discount(_ n: Int) -> Float {
      let value = Float(n) - Float(n + 1) * y * classes[n + 1] / classes[n]
      return min(max(value, 0.05), Float(n) - 0.05)
    }
    values = [0, discount(1), discount(2), discount(3)]
  }

  /// What is taken from a count.
  func callAsFunction(_ count: UInt32) -> Float { values[Int(min(count, 3))] }
}
