import ArgumentParser
import Foundation
import Records

/// `sohoa schema`
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "In JSON Schema của dữ liệu ra (sohoa/document/1).")

  func run() throws {
    try FileHandle.standardOutput.write(contentsOf: DocumentSchema.data())
  }
}
