/// Why two texts cannot be compared.
public enum EvaluationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The texts must have the same lines; these are their numbers.
  case lineCountsDiffer(gold: Int, other: Int, name: String)
  /// A line of the explanations is not what `restore --explain` writes.
  case malformedExplanation(line: Int)

  /// What happened and what to do, in Vietnamese.
  public var description: String {
    switch self {
    case .lineCountsDiffer(let gold, let other, let name):
      """
      Số dòng khác nhau: bản chuẩn có \(gold) dòng, \(name) có \(other) dòng. \
      Hai tệp phải khớp từng dòng một.
      """
    case .malformedExplanation(let line):
      "Dòng \(line) của tệp giải thích không phải JSON do “sohoa restore --explain” ghi ra."
    }
  }
}
