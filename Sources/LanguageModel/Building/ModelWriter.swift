import Foundation

/// Puts a model's tables into the file's form (see ``ModelFile``).
struct ModelWriter {
  private var sections: [ModelFile.Section: [UInt8]] = [:]
  private let order: Int
  private let size: Int

  /// Fills every section.
  init(_ model: BackOffModel, _ vocabulary: Vocabulary, origin: String) {
    order = model.orders.count
    size = vocabulary.entries.count
    writeTexts(vocabulary)
    writeUnigrams(model, vocabulary)
    writeNgrams(model)
    sections[.origin] = Array(origin.utf8)
  }

  private mutating func writeTexts(_ vocabulary: Vocabulary) {
    var texts: [UInt8] = []
    var offsets: [UInt32] = [0]
    var index = [UInt16](repeating: 0, count: Self.powerOfTwo(above: 2 * size))
    for (number, entry) in vocabulary.entries.enumerated() {
      texts += Array(entry.key.utf8)
      offsets.append(UInt32(texts.count))
      guard number > 0 else { continue }
      var place = Int(truncatingIfNeeded: ModelFile.checksum(entry.key.utf8)) & (index.count - 1)
      while index[place] != 0 { place = (place + 1) & (index.count - 1) }
      index[place] = UInt16(number)
    }
    sections[.texts] = texts
    sections[.textOffsets] = Self.bytes(offsets)
    sections[.textIndex] = Self.bytes(index)
    sections[.counts] = Self.bytes(vocabulary.entries.map { UInt32(min($0.count, 4e9)) })
  }

  private mutating func writeUnigrams(_ model: BackOffModel, _ vocabulary: Vocabulary) {
    var values = [Float](repeating: 0, count: 2 * size)
    for number in 0..<size {
      let place = model.orders[0].place(of: UInt64(number))
      values[2 * number] = log(place.map { model.orders[0].probabilities[$0] } ?? 1e-8)
      let backOff = place.flatMap { model.backOffs[0][$0] }
      values[2 * number + 1] = backOff.map { log($0) } ?? 0
    }
    sections[.unigrams] = Self.bytes(values)
  }

  private mutating func writeNgrams(_ model: BackOffModel) {
    var codebooks: [Float] = []
    let writers = model.orders.map { FollowerTableWriter($0) }
    for order in 2...4 {
      let ngrams = order <= model.orders.count ? model.orders[order - 1] : .init(order: order)
      let backOffs = order <= model.orders.count ? model.backOffs[order - 1] : []
      let forward = Quantiser(
        of: ngrams.probabilities.map { log($0) }, weights: ngrams.uses.map { $0.squareRoot() },
        firstCode: 0)
      let backward = Quantiser(of: backOffs.compactMap { $0.map { log($0) } }, firstCode: 1)
      let table = ModelFile.tables[order - 2]
      let writer = order <= writers.count ? writers[order - 1] : FollowerTableWriter(ngrams)
      if order == 2 { sections[.bigramStarts] = Self.bytes(writer.starts(size: size, order: 2)) }
      sections[table.keys] = Self.bytes(writer.keys)
      sections[table.codes] = writer.codes { forward.code(of: log(ngrams.probabilities[$0])) }
      if let marks = table.marks, let entries = table.entries {
        let histories = writer.histories(of: order < writers.count ? writers[order] : nil) {
          backward.code(of: log(backOffs[$0] ?? 1))
        }
        sections[marks] = Self.bytes(histories.marks)
        sections[entries] = Self.bytes(histories.entries)
      }
      codebooks += forward.values + backward.values
    }
    sections[.codebooks] = Self.bytes(codebooks)
  }

  /// The whole file.
  var data: Data {
    var head: [UInt64] = []
    var body: [UInt8] = []
    let start = ModelFile.headerSize + ModelFile.Section.allCases.count * 16
    body.append(contentsOf: [UInt8](repeating: 0, count: (64 - start % 64) % 64))
    for section in ModelFile.Section.allCases {
      let bytes = sections[section] ?? []
      head += [UInt64(start + body.count), UInt64(bytes.count)]
      body += bytes
      body += [UInt8](repeating: 0, count: (64 - bytes.count % 64) % 64)
    }
    var data = Data(ModelFile.magic)
    data += Self.bytes([
      ModelFile.version, UInt32(order), UInt32(size), UInt32(ModelFile.Section.allCases.count),
    ])
    data += Self.bytes([UInt64(start + body.count), ModelFile.checksum(body)])
    data += Self.bytes(head)
    return data + body
  }

  private static func bytes<Value: BitwiseCopyable>(_ values: [Value]) -> [UInt8] {
    values.withUnsafeBytes { Array($0) }
  }

  private static func powerOfTwo(above count: Int) -> Int {
    var power = 64
    while power <= count { power *= 2 }
    return power
  }
}
