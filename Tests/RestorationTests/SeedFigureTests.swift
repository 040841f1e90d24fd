import Foundation
import TestSupport
import Testing

@testable import Restoration

private let restorer = Result { try Restorer() }

/// Figures of five real reports, three of them garbled: what comes in comes out, in order.
@Suite(.enabled(if: SharedData.isPresent)) struct SeedFigureTests {
  /// Words in digits, and a number that a blank tore: what they stand for is certain.
  private static let exceptions = [
    "sé 1 7/0D-VP", "Quy che 56 467-0C/DU", "tinh quy 111);", "nhét 13 @&", "thé hién 16",
    "nghiép vu, nhét 1",
  ]

  @Test func figuresComeOutAsTheyWentIn() throws {
    let seeds = try #require(SharedData.folder).appending(path: "seeds")
    let files = try FileManager.default.contentsOfDirectory(
      at: seeds, includingPropertiesForKeys: nil)
    var figureCount = 0
    for file in files where file.pathExtension == "txt" {
      let read = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n")
      let restored = try restorer.get().restore(lines: read).lines
      #expect(restored.count == read.count)
      for (before, after) in zip(read, restored) {
        let figures = figures(of: before)
        figureCount += figures.count
        if Self.exceptions.contains(where: before.contains) { continue }
        #expect(holds(runs(of: after), figures), "\(before)")
        #expect(holds(runs(of: before), self.figures(of: after)), "\(before)")
      }
    }
    #expect(figureCount > 2000)
  }

  /// Runs of digits, in order.
  private func runs(of line: String) -> [Substring] {
    line.split { !("0"..."9").contains($0) }
  }

  /// Runs of digits beside which no letter stands, nor a sign that is read for one: those of words,
  /// as in "s6", are letters.
  private func figures(of line: String) -> [Substring] {
    line.split { !isPart($0) }.filter { $0.allSatisfy { ("0"..."9").contains($0) } }
  }

  private func isPart(_ character: Character) -> Bool {
    character.isLetter || ("0"..."9").contains(character) || "&@¢£¥§©®€~^|".contains(character)
  }

  /// Whether all of `others` stand among `runs`, in this order.
  private func holds(_ runs: [Substring], _ others: [Substring]) -> Bool {
    var rest = runs[...]
    for other in others {
      guard let place = rest.firstIndex(of: other) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }
}
