import Extraction
import Foundation
import Pages

/// Pictures of pages with rulings, cells, roles of columns and rows drawn over them, so that a
/// person sees why a table was parted as it was, and which words of it were read doubtfully.
struct LayoutPictures {
  let pages: [Page]
  let layout: Layout

  private static let ruling = DrawnMark.Colour(220, 0, 0)
  private static let row = DrawnMark.Colour(255, 140, 0)
  private static let paragraph = DrawnMark.Colour(150, 150, 150)
  private static let doubt = DrawnMark.Colour(255, 0, 200)
  /// Words less sure than this are marked.
  private static let sure = 0.6

  /// Colour and short name of what a column holds.
  private static func look(of role: Table.Role) -> (colour: DrawnMark.Colour, name: String) {
    switch role {
    case .code: (.init(128, 0, 160), "ma")
    case .title: (.init(0, 90, 200), "noi dung")
    case .maxScore: (.init(0, 140, 60), "toi da")
    case .selfScore: (.init(0, 150, 150), "tu cham")
    case .appraisedScore: (.init(110, 140, 0), "tham dinh")
    case .explanation: (.init(150, 90, 20), "giai trinh")
    case .note: (.init(200, 0, 120), "ghi chu")
    case .other: (.init(100, 100, 100), "khac")
    }
  }

  /// Writes `trang-1.png`, … of a file's pages into a folder, which is made where it is missing.
  ///
  /// - Throws: where the file has no pages to draw, or the folder cannot be written.
  func write(of path: String, to folder: String) throws {
    let reader = try DocumentReader(path: path)
    let place = URL(filePath: folder, directoryHint: .isDirectory)
    do {
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    } catch {
      throw ExtractionError(
        .fileAccess, file: folder, cause: "không tạo được thư mục",
        remedy: "Hãy chọn thư mục khác hoặc kiểm tra quyền ghi")
    }
    for page in pages {
      let file = place.appending(path: "trang-\(page.number).png").path
      guard try reader.draw(marks(on: page), over: page, to: file) else {
        throw ExtractionError(
          .inputFile, file: path, cause: "tệp này không có ảnh trang để vẽ",
          remedy: "Hãy đưa tệp PDF hoặc ảnh gốc")
      }
    }
  }

  /// What is drawn over a page: text blocks, rows, cells, and the rulings on top.
  func marks(on page: Page) -> [DrawnMark] {
    layout.blocks.flatMap { block in
      switch block {
      case .paragraph(let passage): marks(of: passage, on: page, Self.paragraph, inset: -1.5)
      case .table(let table): marks(of: table, on: page)
      }
    }
      + page.rulings.map { DrawnMark($0.box, Self.ruling) }
  }

  private func marks(of table: Table, on page: Page) -> [DrawnMark] {
    var named: Set<Int> = []
    let roles = table.columns.map(\.role)
    return table.rows.flatMap { row in
      let outline = row.page == page.number ? row.box.map { DrawnMark($0, Self.row) } : nil
      return [outline].compactMap(\.self)
        + row.cells.flatMap { cell in
          let look = Self.look(of: cell.role(among: roles))
          // What no rulings part is boxed right around its words.
          let inset = table.parting == .drawn ? 1 : -1.5
          let marks = marks(of: cell.passage, on: page, look.colour, inset: inset)
          let doubts = doubts(about: cell.passage, on: page)
          guard var first = marks.first, named.insert(cell.column).inserted else {
            return marks + doubts
          }
          first.label = look.name
          return [first] + marks.dropFirst() + doubts
        }
    }
  }

  private func marks(
    of passage: Passage, on page: Page, _ colour: DrawnMark.Colour, inset: Double
  ) -> [DrawnMark] {
    passage.pieces.filter { $0.page == page.number }.compactMap(\.box)
      .map { DrawnMark($0.inset(by: inset), colour) }
  }

  private func doubts(about passage: Passage, on page: Page) -> [DrawnMark] {
    passage.pieces.filter { $0.page == page.number }.flatMap(\.lines).flatMap(\.words)
      .filter { $0.confidence < Self.sure }.compactMap(\.box)
      .map { DrawnMark($0.inset(by: -1.5), Self.doubt) }
  }
}

extension Box {
  /// The box with every edge moved in, or out by a negative margin, so that marks inside each other
  /// stay apart and cut no letters.
  fileprivate func inset(by margin: Double) -> Box {
    guard width > 4 * margin, height > 4 * margin else { return self }
    return Box(x0: x0 + margin, y0: y0 + margin, x1: x1 - margin, y1: y1 - margin)
  }
}
