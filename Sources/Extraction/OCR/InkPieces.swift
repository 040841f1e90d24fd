/// The connected pieces of ink of a sheet, looked up by place.
struct InkPieces {
  /// By their upper edges.
  private let pieces: [PixelArea]
  private let tallest: Int

  init(of ink: Bitmap) {
    // Pieces higher than a line of text are pictures and seals.
    pieces = ink.pieces().filter { $0.height < 400 }.sorted { $0.y < $1.y }
    tallest = pieces.map(\.height).max() ?? 0
  }

  /// The pieces whose middle lies in an area, from the left; specks left out.
  func pieces(in area: PixelArea, largerThan speck: Int) -> [PixelArea] {
    let first = firstIndex(below: area.y - tallest)
    return pieces[first...].prefix { $0.y < area.y + area.height }
      .filter { area.holdsMiddle(of: $0) && $0.width * $0.height > speck }
      .sorted { ($0.x, $0.y) < ($1.x, $1.y) }
  }

  private func firstIndex(below y: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].y < y { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension PixelArea {
  /// Whether the middle of another rectangle lies in this one.
  func holdsMiddle(of other: PixelArea) -> Bool {
    let (x, y) = (other.x + other.width / 2, other.y + other.height / 2)
    return self.x <= x && x < self.x + width && self.y <= y && y < self.y + height
  }

  /// The smallest rectangle that holds all of them; `nil` of none.
  static func around(_ areas: [PixelArea]) -> PixelArea? {
    guard let first = areas.first else { return nil }
    var (x0, y0, x1, y1) = (first.x, first.y, first.x + first.width, first.y + first.height)
    for area in areas.dropFirst() {
      (x0, y0) = (min(x0, area.x), min(y0, area.y))
      (x1, y1) = (max(x1, area.x + area.width), max(y1, area.y + area.height))
    }
    return PixelArea(x: x0, y: y0, width: x1 - x0, height: y1 - y0)
  }

  /// The rectangle grown by a margin on every side.
  func grown(by margin: Int) -> PixelArea {
    PixelArea(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
  }

  /// The rectangle grown by a margin on every side, kept inside another.
  func grown(by margin: Int, inside limit: PixelArea) -> PixelArea {
    let (x0, y0) = (max(limit.x, x - margin), max(limit.y, y - margin))
    let x1 = min(limit.x + limit.width, x + width + margin)
    let y1 = min(limit.y + limit.height, y + height + margin)
    return PixelArea(x: x0, y: y0, width: max(0, x1 - x0), height: max(0, y1 - y0))
  }
}
