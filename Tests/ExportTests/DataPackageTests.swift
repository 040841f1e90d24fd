import Foundation
import Records
import TestSupport
import Testing

@testable import Export

@Suite struct DataPackageTests {
  @Test(
    .enabled(if: ForeignTool("frictionless") != nil),
    arguments: [CSVDialect.data, .excel(), .excel(delimiter: ";")])
  func frictionlessAcceptsIt(dialect: CSVDialect) throws {
    try TemporaryFolder.with { folder in
      try write(to: folder, dialect)
      let result = try #require(ForeignTool("frictionless")).run(
        ["validate", "datapackage.json"], in: folder)
      #expect(result.status == 0, "\(result.output)")
    }
  }

  @Test func itNamesEveryFileWithItsHash() throws {
    try TemporaryFolder.with { folder in
      try write(to: folder, .data)
      let data = try Data(contentsOf: folder.appending(path: "datapackage.json"))
      let package = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      let resources = try #require(package["resources"] as? [[String: Any]])
      #expect(resources.count == 7)
      for resource in resources {
        let path = try #require(resource["path"] as? String)
        let bytes = try Data(contentsOf: folder.appending(path: path))
        #expect(resource["hash"] as? String == "sha256:" + SHA256.hexadecimal(of: bytes))
        #expect(resource["bytes"] as? Int == bytes.count)
      }
    }
  }

  private func write(to folder: URL, _ dialect: CSVDialect) throws {
    let exporter = try CSVExporter(folder: folder, dialect: dialect)
    try exporter.add(BatchEntry(file: "hỏng.pdf", status: .failed, cause: "=tệp rỗng"))
    try exporter.add(
      BatchEntry(
        file: Fixture.document.source.file, status: .converted, document: Fixture.document))
    _ = try exporter.finish()
  }
}
