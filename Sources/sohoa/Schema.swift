import ArgumentParser
import Foundation
import Records

/// `sohoa schema`
struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "In JSON Schema của dữ liệu ra (sohoa/document/1).",
    discussion: """
      VÍ DỤ
        sohoa schema > sohoa-document-1.schema.json
      """)

  func run() throws {
    try FileHandle.standardOutput.write(contentsOf: DocumentSchema.data())
  }
}
