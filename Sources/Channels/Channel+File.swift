import Foundation

/// The table as a file: UTF-8 lines. The first is `# sohoa channel 1`; lines `# name: value` follow
/// (the four rates, anything else is a note), then rows `letters⇥reading⇥probability`.
/// A blank in a reading is written ␣, an empty reading ∅.
extension Channel {
  static let signature = "# sohoa channel 1"
  static let blank: Unicode.Scalar = "␣"
  static let nothing: Unicode.Scalar = "∅"

  /// Reads a table.
  ///
  /// - Throws: `ChannelError` where the file cannot be opened, is of another kind or is damaged.
  public init(contentsOf url: URL) throws(ChannelError) {
    let text: String
    do {
      text = try String(contentsOf: url, encoding: .utf8)
    } catch {
      throw .unreadable(path: url.path, cause: error.localizedDescription)
    }
    try self.init(table: text, path: url.path)
  }

  /// Reads a table that is already in memory; `path` is for messages.
  init(table: String, path: String) throws(ChannelError) {
    let lines = Array(table.utf8).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.first.map({ $0.elementsEqual(Self.signature.utf8) }) == true else {
      throw .notAChannel(path: path)
    }
    var rows: [Row] = []
    rows.reserveCapacity(lines.count)
    var notes: [String] = []
    for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
      if line.starts(with: [0x23, 0x20]) {
        notes.append(String(decoding: line.dropFirst(2), as: UTF8.self))
      } else {
        guard let row = Row(line) else { throw .malformedRow(path: path, line: number + 1) }
        rows.append(row)
      }
    }
    self.init(rows: rows, rates: Rates(notes: notes), notes: notes.filter { !Rates.holds($0) })
  }

  /// The file's text for these pieces: most frequent letters' readings together, likeliest first.
  public static func table(of pieces: [Piece], rates: Rates, notes: [String]) -> String {
    let rows = pieces.sorted {
      ($0.letters.count, $0.letters, -$0.probability, $0.reading)
        < ($1.letters.count, $1.letters, -$1.probability, $1.reading)
    }.map { piece in
      let reading = piece.reading.isEmpty ? String(nothing) : piece.reading
      let shown = reading.replacing(" ", with: String(blank))
      return "\(piece.letters)\t\(shown)\t\(significant(piece.probability))"
    }
    let header = [signature] + (notes + rates.notes).map { "# \($0)" }
    return (header + rows).joined(separator: "\n") + "\n"
  }
}

/// Four significant digits: more than the counts behind them support.
func significant(_ value: Double) -> String { String(format: "%.4g", value) }

extension Channel.Rates {
  private static let names = ["identity", "blank_lost", "blank_inserted", "escape"]

  static func holds(_ note: String) -> Bool { names.contains { note.hasPrefix("\($0): ") } }

  /// The rates as they stand among a table's notes; a missing one is taken as rare.
  init(notes: [String]) {
    func value(_ name: String) -> Double {
      notes.first { $0.hasPrefix("\(name): ") }
        .flatMap { Double($0.dropFirst(name.count + 2)) } ?? 1e-4
    }
    self.init(
      identity: value("identity"), blankLost: value("blank_lost"),
      blankInserted: value("blank_inserted"), escape: value("escape"))
  }

  /// One line a rate.
  var notes: [String] {
    zip(Self.names, [identity, blankLost, blankInserted, escape])
      .map { "\($0): \(significant($1))" }
  }
}
