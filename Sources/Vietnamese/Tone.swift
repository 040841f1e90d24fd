/// The six tones, in the order in which schoolbooks list them.
public enum Tone: UInt8, CaseIterable, Sendable {
  /// No mark ("ma").
  case level
  /// Huyền ("mà").
  case grave
  /// Hỏi ("mả").
  case hook
  /// Ngã ("mã").
  case tilde
  /// Sắc ("má").
  case acute
  /// Nặng ("mạ").
  case dot

  /// The combining character that writes the tone; `nil` for the level tone.
  public var combining: Unicode.Scalar? {
    switch self {
    case .level: nil
    case .grave: "\u{300}"
    case .hook: "\u{309}"
    case .tilde: "\u{303}"
    case .acute: "\u{301}"
    case .dot: "\u{323}"
    }
  }

  /// The tone that a combining character writes.
  public init?(combining scalar: Unicode.Scalar) {
    guard let tone = Tone.allCases.first(where: { $0.combining == scalar }) else { return nil }
    self = tone
  }
}
