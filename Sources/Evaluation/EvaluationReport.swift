import Foundation

/// An evaluation as people read it.
public struct EvaluationReport {
  private let evaluation: Evaluation

  /// Of this evaluation; it names every confusion that the evaluation holds.
  public init(_ evaluation: Evaluation) { self.evaluation = evaluation }

  /// One figure a line, then tables.
  public var text: String {
    (figures + edits + tiers + confusions).joined(separator: "\n")
  }

  private var figures: [String] {
    let rows = [
      ("Sai âm tiết", evaluation.syllableErrors), ("Sai số liệu", evaluation.figureErrors),
      ("Sai dấu câu", evaluation.markErrors), ("Sai ký tự", evaluation.characterErrors),
    ]
    return (rows + (evaluation.damaged.map { [("Bị sửa hỏng", $0)] } ?? [])).map(row)
  }

  private var edits: [String] {
    guard let edits = evaluation.edits else { return [] }
    return [
      ("Sửa đúng trên số đã sửa", edits.precision), ("Sửa được trên số sai", edits.recall),
      ("Sửa nhầm chữ đang đúng", edits.overCorrection),
    ].map(row)
  }

  private var tiers: [String] {
    guard let tiers = evaluation.calibration else { return [] }
    return ["", "Độ tin cậy     đúng                          trên số âm tiết"]
      + tiers.map { tier in
        let name = String(format: "≥ %.2f", tier.confidence)
        return
          "\(padded(name, to: 14)) \(padded(share(tier.precision), to: 29)) \(share(tier.share))"
      }
  }

  private var confusions: [String] {
    guard !evaluation.confusions.isEmpty else { return [] }
    return ["", "Lỗi thường gặp (đúng ← đọc thành)"]
      + evaluation.confusions.map { confusion in
        let count = padded(String(confusion.count), to: 6)
        return "\(count) \(confusion.gold ?? "∅") ← \(confusion.restored ?? "∅")"
      }
  }

  private func row(_ name: String, _ tally: Tally) -> String {
    "\(padded(name, to: 24)) \(share(tally))"
  }

  private func share(_ tally: Tally) -> String {
    guard let rate = tally.rate else { return "không có" }
    return String(format: "%6.2f %%", 100 * rate) + "  (\(tally.count)/\(tally.total))"
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
