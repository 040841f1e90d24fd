/// What the argument parser says of wrong arguments, which it knows in English only.
enum ParserMessage {
  /// How its lines begin, and how they are to begin.
  private static let beginnings = [
    ("Error: Missing expected argument", "Lỗi: thiếu tham số"),
    ("Error: Missing value for", "Lỗi: thiếu giá trị của"),
    ("Error: Unexpected argument", "Lỗi: không hiểu tham số"),
    ("Error: Unknown option", "Lỗi: không có tùy chọn"),
    ("Error: The value", "Lỗi: giá trị không hợp lệ:"), ("Error:", "Lỗi:"),
    ("Help:", "Ý nghĩa:"), ("Usage:", "Cách dùng:"), ("  See", "  Xem"),
  ]
  /// What stands in them further on.
  private static let phrases = [
    ("is invalid for", "cho"), ("for more information.", "để biết thêm."),
    ("Did you mean", "Có phải ý bạn là"), ("Please provide one of", "Hãy chọn trong số"),
    ("' or '", "', '"), ("' and '", "', '"),
  ]

  /// The message in Vietnamese; lines that begin in no known way stay as they are.
  static func translated(_ message: String) -> String {
    message.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard let (english, vietnamese) = beginnings.first(where: { line.hasPrefix($0.0) }) else {
        return String(line)
      }
      return phrases.reduce(vietnamese + line.dropFirst(english.count)) {
        $0.replacing($1.0, with: $1.1)
      }
    }
    .joined(separator: "\n")
  }

  /// What stands in helps and is no text of this program's.
  private static let helpPhrases = [
    ("OVERVIEW: ", ""), ("USAGE: ", "CÁCH DÙNG: "), ("ARGUMENTS:", "THAM SỐ:"),
    ("OPTIONS:", "TÙY CHỌN:"), ("SUBCOMMANDS:", "LỆNH CON:"),
    ("Show the version.", "In phiên bản."), ("Show help information.", "In trợ giúp này."),
    ("(default:", "(mặc định:"), ("(values:", "(giá trị:"), ("; default:", "; mặc định:"),
    ("  default:", "  mặc định:"),
    ("  See '", "  Xem '"), ("' for detailed help.", "' để biết thêm."),
  ]

  /// A help in Vietnamese.
  static func help(_ message: String) -> String {
    helpPhrases.reduce(message) { $0.replacing($1.0, with: $1.1) }
  }
}
