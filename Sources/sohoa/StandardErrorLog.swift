import ArgumentParser
import Foundation
import Logging

/// How log lines look.
enum LogFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// From which weight on something is logged.
enum LogLevel: String, ExpressibleByArgument, CaseIterable {
  case debug
  case info
  case warning
  case error

  /// The same in swift-log's words.
  var level: Logger.Level { Logger.Level(rawValue: rawValue) ?? .error }
}

/// Log lines on stderr, as text or as one JSON object each.
struct StandardErrorLog: LogHandler {
  let format: LogFormat
  var logLevel = Logger.Level.info
  var metadata: Logger.Metadata = [:]

  init(format: LogFormat) { self.format = format }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let facts = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues { "\($0)" }
    let time = Date.now.formatted(.iso8601)
    let line =
      switch format {
      case .text: text(time, event, facts)
      case .json: json(time, event, facts)
      }
    StandardError.write(line + "\n")
  }

  private func text(_ time: String, _ event: LogEvent, _ facts: [String: String]) -> String {
    let facts = facts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.onOneLine)" }
    return ([time, event.level.rawValue, "\(event.message)"] + facts).joined(separator: " ")
  }

  private func json(_ time: String, _ event: LogEvent, _ facts: [String: String]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let own = ["time": time, "level": event.level.rawValue, "message": "\(event.message)"]
    let line = try? encoder.encode(facts.merging(own) { $1 })
    return String(decoding: line ?? Data("{}".utf8), as: UTF8.self)
  }
}
