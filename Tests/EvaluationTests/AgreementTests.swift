import Evaluation
import Foundation
import TestSupport
import Testing

/// The figures are those of the scorer that lies beside the development gold, to the digit.
@Suite(.enabled(if: SharedData.isPresent)) struct AgreementTests {
  private func folder() throws -> URL {
    try #require(SharedData.folder).appending(path: "evaluation")
  }

  @Test(arguments: ["s000_a", "s004_a"]) func figuresAgreeWithTheScorer(name: String) throws {
    let development = try folder().appending(path: "development")
    let gold = development.appending(path: "\(name).gold.txt")
    let raw = development.appending(path: "\(name).garbled.txt")
    let half = try halfRestored(gold: gold, raw: raw)
    defer { try? FileManager.default.removeItem(at: half) }
    let lines = try [gold, half, raw].map {
      ComparedText.lines(of: try String(contentsOf: $0, encoding: .utf8))
    }
    let found = try Evaluation(gold: lines[0], restored: lines[1], raw: lines[2])
    let expected = try scored([gold.path, half.path, "--raw", raw.path])
    #expect(
      expected == [
        found.syllableErrors, found.figureErrors, found.markErrors, found.characterErrors,
        found.damaged ?? Tally(),
      ])
  }

  /// Every third line as in the gold, the rest garbled: errors of every kind, some mended.
  private func halfRestored(gold: URL, raw: URL) throws -> URL {
    let texts = try [gold, raw].map {
      try String(contentsOf: $0, encoding: .utf8).components(separatedBy: "\n")
    }
    let mixed = zip(texts[0], texts[1]).enumerated().map { index, lines in
      index % 3 == 0 ? lines.0 : lines.1
    }
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).txt")
    try Data(mixed.joined(separator: "\n").utf8).write(to: url)
    return url
  }

  private func scored(_ arguments: [String]) throws -> [Tally] {
    let scorer = try folder().appending(path: "score_text.py").path
    let text = try Program.run(["python3", scorer] + arguments, of: "/usr/bin/env").output
    return text.matches(of: /\((\d+) of (\d+)\)/).compactMap { match in
      guard let count = Int(match.1), let total = Int(match.2) else { return nil }
      return Tally(count: count, total: total)
    }
  }
}
