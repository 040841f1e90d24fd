import Vietnamese

/// The names of document types, as they stand alone above a title.
enum DocumentTypes {
  private static let names: Set<String> = [
    "bao cao", "ke hoach", "quyet dinh", "thong bao", "to trinh", "cong van", "chi thi",
    "nghi quyet", "huong dan", "chuong trinh", "bien ban", "giay moi", "de an", "phuong an",
    "quy dinh", "quy che", "cong dien", "thong tu", "nghi dinh", "phu luc", "ket luan",
  ]

  /// Whether a text is the name of a document type and nothing else.
  static func isName(_ text: String) -> Bool {
    names.contains(text.plainLetters.filter { $0.isLetter || $0 == " " })
  }
}
