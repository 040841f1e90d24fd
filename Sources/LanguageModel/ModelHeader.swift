import Foundation

/// The checked head of a model file.
struct ModelHeader {
  let order: Int
  let size: Int
  let sections: [UnsafeRawBufferPointer]

  init(_ bytes: UnsafeRawBufferPointer, path: String) throws(LanguageModelError) {
    guard bytes.starts(with: ModelFile.magic), bytes.count >= ModelFile.headerSize else {
      throw LanguageModelError(.foreignFile, path: path)
    }
    let version = bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self)
    guard version == ModelFile.version else {
      throw LanguageModelError(.version(version), path: path)
    }
    order = Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
    size = Int(bytes.loadUnaligned(fromByteOffset: 16, as: UInt32.self))
    let count = Int(bytes.loadUnaligned(fromByteOffset: 20, as: UInt32.self))
    let length = bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
    guard length == UInt64(bytes.count) else {
      throw LanguageModelError(.damaged("\(bytes.count) byte, đáng lẽ \(length)"), path: path)
    }
    guard count == ModelFile.Section.allCases.count, (2...4).contains(order),
      (1...Int(UInt16.max)).contains(size),
      let sections = Self.sections(of: bytes, count: count),
      Self.fit(sections, size: size)
    else { throw LanguageModelError(.damaged("bảng không khớp phần đầu"), path: path) }
    self.sections = sections
  }

  private static func sections(of bytes: UnsafeRawBufferPointer, count: Int)
    -> [UnsafeRawBufferPointer]?
  {
    guard bytes.count >= ModelFile.headerSize + count * 16 else { return nil }
    var sections: [UnsafeRawBufferPointer] = []
    var expected = UInt64(ModelFile.headerSize + count * 16)
    for index in 0..<count {
      let place = ModelFile.headerSize + index * 16
      let offset = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let length = bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self)
      let (end, overflows) = offset.addingReportingOverflow(length)
      expected = (expected + 63) / 64 * 64
      guard !overflows, offset == expected, end <= UInt64(bytes.count) else { return nil }
      expected = end
      sections.append(UnsafeRawBufferPointer(rebasing: bytes[Int(offset)..<Int(end)]))
    }
    return (expected + 63) / 64 * 64 == UInt64(bytes.count) ? sections : nil
  }

  /// Whether the tables have the lengths that the number of tokens asks for.
  private static func fit(_ sections: [UnsafeRawBufferPointer], size: Int) -> Bool {
    func count(_ section: ModelFile.Section) -> Int { sections[section.rawValue].count }
    let index = count(.textIndex) / 2
    let offsets = sections[ModelFile.Section.textOffsets.rawValue]
    guard count(.textOffsets) == 4 * (size + 1), count(.unigrams) == 8 * size,
      count(.counts) == 4 * size, count(.codebooks) == 4 * 512 * 3,
      index > size, index & (index - 1) == 0, count(.bigramStarts) == 4 * (size + 1)
    else { return false }
    let tables = ModelFile.tables.allSatisfy { table in
      let ngrams = count(table.codes)
      return ngrams > 0 && count(table.keys) == 2 * ngrams
        && (table.marks.map { count($0) == 8 * ((ngrams + 31) / 32) } ?? true)
        && (table.entries.map { count($0) >= 4 } ?? true)
    }
    return tables
      && Int(offsets.loadUnaligned(fromByteOffset: 4 * size, as: UInt32.self)) == count(.texts)
  }

  /// The table of the n-grams of 2…4 tokens.
  func table(order: Int) -> FollowerTable {
    let table = ModelFile.tables[order - 2]
    let codebooks: UnsafePointer<Float> = pointer(.codebooks)
    let longer = order < 4 ? sections[ModelFile.tables[order - 1].codes.rawValue].count : 0
    return FollowerTable(
      keys: sections[table.keys.rawValue], codes: sections[table.codes.rawValue],
      marks: table.marks.map { sections[$0.rawValue] },
      entries: table.entries.map { sections[$0.rawValue] },
      codebook: codebooks + 512 * (order - 2), longerCount: longer)
  }

  func pointer<Value>(_ section: ModelFile.Section) -> UnsafePointer<Value> {
    // Sections begin on multiples of 64 and are never empty, as checked above.
    sections[section.rawValue].baseAddress!.assumingMemoryBound(to: Value.self)
  }
}
