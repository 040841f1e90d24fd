/// Dust on a scan: small pieces of ink that stand far from all letters.
///
/// A speck in an empty cell is read as a letter or a digit, and one beside a word as its end. Points,
/// commas and the marks of letters are as small, but near what they belong to; leaders stand in rows.
struct Specks {
  /// The pieces that are dust.
  private(set) var pieces: [PixelArea] = []

  /// A speck is at most so wide and high, in points.
  private static let largest = 1.7
  /// No piece as large as a letter is nearer than this, in points.
  private static let nearest = 4.0
  /// Points of a leader stand no farther apart, in points, and at least so many in a row.
  private static let leader = (step: 5.0, fewest: 4)

  /// Larger both ways is no letter, in points: the black edge of a copy, a frame.
  private static let largestLetter = 60.0

  /// Looks through all pieces of ink of a page without its rulings.
  init(among all: [PixelArea], of image: Raster) {
    let pixels = image.dotsPerInch / 72
    let size = Int((Self.largest * pixels).rounded(.up))
    let small = all.filter { max($0.width, $0.height) <= size }
    guard !small.isEmpty else { return }
    var fields = Occupancy(
      width: image.width, height: image.height, field: max(1, Int(Self.nearest * pixels)))
    let most = Int(Self.largestLetter * pixels)
    for piece in all
    where max(piece.width, piece.height) > size && min(piece.width, piece.height) < most {
      fields.add(piece)
    }
    let bands = Dictionary(grouping: small) { ($0.y + $0.height / 2) / max(1, 2 * size) }
    pieces = bands.values.flatMap { band in
      Self.rows(
        of: band.sorted { ($0.x, $0.y) < ($1.x, $1.y) }, step: Int(Self.leader.step * pixels)
      )
      // Points that begin at a letter belong to it, however many they are.
      .filter { $0.count < Self.leader.fewest && !$0.contains(where: fields.isNear) }.joined()
    }
  }

  /// Pieces parted where the next is farther off than a step.
  private static func rows(of band: [PixelArea], step: Int) -> [[PixelArea]] {
    var rows: [[PixelArea]] = []
    for piece in band {
      if let last = rows.last?.last, piece.x - last.x <= step {
        rows[rows.count - 1].append(piece)
      } else {
        rows.append([piece])
      }
    }
    return rows
  }
}

/// Which square fields of a page hold something.
private struct Occupancy {
  private let field: Int
  private let columns: Int
  private let rows: Int
  private var isTaken: [Bool]

  init(width: Int, height: Int, field: Int) {
    self.field = field
    (columns, rows) = (width / field + 1, height / field + 1)
    isTaken = Array(repeating: false, count: columns * rows)
  }

  mutating func add(_ piece: PixelArea) {
    for row in (piece.y / field)...min(rows - 1, (piece.y + piece.height) / field) {
      for column in (piece.x / field)...min(columns - 1, (piece.x + piece.width) / field) {
        isTaken[row * columns + column] = true
      }
    }
  }

  /// Whether a piece's field or one beside it holds something.
  func isNear(_ piece: PixelArea) -> Bool {
    let (column, row) = ((piece.x + piece.width / 2) / field, (piece.y + piece.height / 2) / field)
    return (max(0, row - 1)...min(rows - 1, row + 1)).contains { row in
      (max(0, column - 1)...min(columns - 1, column + 1)).contains {
        isTaken[row * columns + $0]
      }
    }
  }
}
