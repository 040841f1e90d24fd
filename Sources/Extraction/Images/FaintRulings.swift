import Pages

/// The rulings of a level page that are faint or drawn in dots or dashes.
///
/// Grey is averaged over short windows along the ruling's direction, which closes the gaps between
/// dots and takes the noise out; where the mean is darker than a little to both sides, a thin line
/// runs through the window. Windows that go on in each other make a ruling. Lines of text are dark
/// on one side of each of their edges, so that they make none.
struct FaintRulings {
  /// The windows' length, in points: longer than the gap between two dashes, shorter than that
  /// between the letters of two lines.
  private static let window = 5.0
  /// How far to both sides it is lighter, in points.
  private static let flank = 2.0
  /// How far from their middle dots and dashes reach with their blurred edges, in points.
  private static let reach = 0.9
  /// How much darker a ruling is than what lies beside it, of 255.
  private static let contrast = 20
  /// Shorter ones are dashes and strokes of letters, in windows.
  private static let shortest = 12
  /// The least share of windows in which a ruling is seen.
  private static let leastSeen = 0.85
  /// How dark its lighter windows are at least, as a share of its darker ones: rows of letters
  /// differ from window to window.
  private static let evenness = 0.35

  /// From this share on that is drawn in ink, a ruling is not faint.
  private static let mostInked = 0.6

  /// The rulings, in points.
  private(set) var rulings: [Ruling] = []
  /// Where their ink lies.
  private(set) var areas: [PixelArea] = []

  /// A hairline that two colours left in dashes of any length: how many windows may lie between two
  /// of them, what share is seen at the least, and how long it is at the least, in windows.
  private static let torn = (widestGap: 5, leastSeen: 0.45, shortest: 24)
  /// How many of such lines there are on a page at the least.
  private static let fewestTorn = 3
  /// How far such a line's places lie from a straight one at most, in points.
  private static let straightness = 0.5

  /// Windows that go on in each other: the place across the ruling in each window that shows it.
  private struct Chain {
    var places: [(window: Int, place: Int)]
    var darkness: [Int]

    var start: Int { places.first?.window ?? 0 }
    var end: Int { places.last?.window ?? 0 }
    var length: Int { places.isEmpty ? 0 : end - start + 1 }

    /// How far across another chain begins from where this one ends.
    func offset(of other: Chain) -> Double {
      abs(Double((other.places.first?.place ?? 0) - (places.last?.place ?? 0)))
    }

    /// Whether its places lie on a straight line, by the least squares, but for some pixels.
    func isStraight(within most: Double) -> Bool {
      let count = Double(places.count)
      let (x, y) = places.reduce((0.0, 0.0)) {
        ($0.0 + Double($1.window) / count, $0.1 + Double($1.place) / count)
      }
      var (along, both) = (0.0, 0.0)
      for place in places {
        let dx = Double(place.window) - x
        along += dx * dx
        both += dx * (Double(place.place) - y)
      }
      let slope = along > 0 ? both / along : 0
      return places.allSatisfy {
        abs(Double($0.place) - y - slope * (Double($0.window) - x)) <= most
      }
    }

    /// Whether its lighter windows are about as dark as its darker ones.
    var isEven: Bool {
      let sorted = darkness.sorted()
      let (light, dark) = (sorted[sorted.count / 6], sorted[sorted.count * 5 / 6])
      return Double(light) >= evenness * Double(dark)
    }
  }

  /// None.
  init() {}

  /// Looks for rulings in both directions; those that `known` ones cover are left out. On an image
  /// of two colours hairlines may be torn.
  init(in image: Raster, beside known: [Ruling], mayBeTorn: Bool = false) {
    let bytes = image.bytes()
    for direction in [Ruling.Direction.horizontal, .vertical] {
      let means = WindowMeans(
        of: bytes, width: image.width, height: image.height, along: direction,
        window: max(2, Int(Self.window / image.scale)))
      let known = known.filter { $0.direction == direction }
      let all = Self.chains(in: means, flank: max(2, Int(Self.flank / image.scale)))
      let whole = all.filter(Self.isRuling)
      let apart = max(1, Self.straightness / image.scale)
      let torn = mayBeTorn ? Self.joined(all.filter { !Self.isRuling($0) }, apart: apart) : []
      // A table has more than one; columns of letters in line are few.
      for chain in whole + (torn.count < Self.fewestTorn ? [] : torn) {
        add(chain, means.window, direction, image.scale, beside: known)
      }
    }
  }

  private mutating func add(
    _ chain: Chain, _ window: Int, _ direction: Ruling.Direction, _ scale: Double,
    beside known: [Ruling]
  ) {
    let places = chain.places.map(\.place)
    guard let first = chain.places.first, let last = chain.places.last,
      let low = places.min(), let high = places.max()
    else { return }
    let (from, to) = (first.window * window, (last.window + 1) * window)
    let box = Self.box(direction, from: from, to: to, low: low, high: high + 1)
    let ruling = Ruling(
      direction,
      Box(
        x0: Double(box.x) * scale, y0: Double(box.y) * scale,
        x1: Double(box.x + box.width) * scale, y1: Double(box.y + box.height) * scale))
    // Where a ruling is drawn in ink, what closes its gaps is letters.
    guard Self.share(of: ruling, coveredBy: known) < Self.mostInked else { return }
    rulings.append(ruling)
    // Half a window more at the ends: the last dot may lie beyond the last whole window.
    let reach = Int((Self.reach / scale).rounded(.up))
    areas += chain.places.map {
      Self.box(
        direction, from: $0.window * window - window / 2,
        to: ($0.window + 1) * window + window / 2, low: $0.place - reach,
        high: $0.place + reach + 1)
    }
  }

  /// The share of a ruling that others of its direction run beside, 0…1.
  private static func share(of ruling: Ruling, coveredBy known: [Ruling]) -> Double {
    let isLevel = ruling.direction == .horizontal
    let (box, near) = (ruling.box, 1.5)
    let covered = known.reduce(0.0) { sum, other in
      let dx = min(box.x1, other.box.x1) - max(box.x0, other.box.x0)
      let dy = min(box.y1, other.box.y1) - max(box.y0, other.box.y0)
      return sum + (isLevel ? (dy > -near ? max(0, dx) : 0) : (dx > -near ? max(0, dy) : 0))
    }
    return covered / max(1, isLevel ? box.width : box.height)
  }

  private static func box(
    _ direction: Ruling.Direction, from: Int, to: Int, low: Int, high: Int
  ) -> PixelArea {
    direction == .horizontal
      ? PixelArea(x: from, y: low, width: to - from, height: high - low)
      : PixelArea(x: low, y: from, width: high - low, height: to - from)
  }

  /// The runs of windows that show a line at the same place, or one beside it.
  private static func chains(in means: WindowMeans, flank: Int) -> [Chain] {
    var chains: [Chain] = []
    var open: [Int] = []
    let reach = max(1, flank / 3)
    for window in 0..<means.count {
      for (place, darkness) in means.lines(in: window, flank: flank, contrast: contrast) {
        let near = open.first { abs((chains[$0].places.last?.place ?? 0) - place) <= reach }
        guard let near else {
          open.append(chains.count)
          chains.append(Chain(places: [(window, place)], darkness: [darkness]))
          continue
        }
        guard chains[near].places.last?.window != window else { continue }
        chains[near].places.append((window, place))
        chains[near].darkness.append(darkness)
      }
      open.removeAll { window - (chains[$0].places.last?.window ?? 0) > 1 }
    }
    return chains
  }

  private static func isRuling(_ chain: Chain) -> Bool {
    chain.length >= shortest && chain.isEven
      && Double(chain.places.count) >= leastSeen * Double(chain.length)
  }

  /// The lines that chains with gaps between them make together.
  private static func joined(_ pieces: [Chain], apart: Double) -> [Chain] {
    var lines: [Chain] = []
    var open: [Int] = []
    for piece in pieces.sorted(by: { $0.start < $1.start }) {
      open.removeAll { piece.start - lines[$0].end > torn.widestGap }
      let near = open.filter { lines[$0].end < piece.start }.min {
        lines[$0].offset(of: piece) < lines[$1].offset(of: piece)
      }
      if let near, lines[near].offset(of: piece) <= apart {
        lines[near].places += piece.places
        lines[near].darkness += piece.darkness
      } else {
        open.append(lines.count)
        lines.append(piece)
      }
    }
    return lines.filter { line in
      line.length >= torn.shortest && line.isStraight(within: apart)
        && Double(line.places.count) >= torn.leastSeen * Double(line.length)
    }
  }
}
