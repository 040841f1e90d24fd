/// The symbol of a document, `digits(/yyyy)?/TYPE(-ISSUER)*` or, as the Party writes it,
/// `digits-TYPE/ISSUER`: its digits are what they are, its letters belong to closed lists.
struct DocumentSymbol {
  /// Groups of letters or digits, and the marks between them.
  private var groups: [[UInt32]] = [[]]
  private var marks: [UInt32] = []

  /// Takes a symbol apart at slashes, hyphens and ampersands.
  init(_ scalars: some Sequence<UInt32>) {
    for scalar in scalars {
      switch scalar {
      case 0x2F, 0x2D, 0x2010, 0x2011, 0x2013, 0x26:
        marks.append(scalar)
        groups.append([])
      default: groups[groups.count - 1].append(scalar)
      }
    }
  }

  /// The symbol with every code replaced by the one entry of the lists that was read so. Codes that
  /// fit no entry, or two that `before` does not decide between, stay as they are.
  ///
  /// - Parameters:
  ///   - before: The word before the symbol's "số", in small letters ("dẫn" of "Hướng dẫn số").
  ///   - hasNumber: Whether the digits stand elsewhere ("396 -QD/TU"): the first group is the type.
  ///   - isTrusted: Whether the text was typed, so that a letter is not another read wrongly.
  func restored(
    after before: String?, hasNumber: Bool = false, isTrusted: Bool = true
  ) -> String {
    var restored = groups
    var isType = true
    for (index, group) in groups.enumerated() where group.contains(where: Self.isLetter) {
      if index == 0, !hasNumber, groups.count > 1, !Self.looksLikeCode(group) { continue }
      if isType, !isTrusted, let parted = Self.partedYear(group, after: before) {
        restored[index] = parted
        isType = false
        continue
      }
      restored[index] =
        (isType ? SymbolCodes.type(group, after: before) : nil)
        ?? SymbolCodes.issuer(group) ?? (isTrusted ? nil : SymbolCodes.likelyIssuer(group)) ?? group
      isType = false
    }
    var scalars = restored[0]
    for (mark, group) in zip(marks, restored.dropFirst()) { scalars += [mark] + group }
    return String(scalars)
  }

  /// A year with a type clinging to it, the slash between them lost: "2025NĐ" as "2025/NĐ".
  private static func partedYear(_ group: [UInt32], after before: String?) -> [UInt32]? {
    guard group.count > 4, let year = Int(String(group[..<4])), (1945...2099).contains(year) else {
      return nil
    }
    let letters = Array(group[4...])
    let code = SymbolCodes.type(letters, after: before) ?? letters
    return SymbolCodes.isType(String(code)) ? group[..<4] + [0x2F] + code : nil
  }

  /// Whether the type may be one of two that differ by a bar only ("HD": hướng dẫn, or hợp đồng
  /// without its bar), and `before` does not decide.
  func isAmbiguous(after before: String?, hasNumber: Bool = false) -> Bool {
    let codes = groups.enumerated().filter { index, group in
      group.contains(where: Self.isLetter)
        && (index > 0 || hasNumber || groups.count == 1 || Self.looksLikeCode(group))
    }
    return codes.first.map { SymbolCodes.isAmbiguous($0.element, after: before) } ?? false
  }

  /// Whether the last group is the type, so that the issuer is missing.
  var endsWithType: Bool {
    let codes = groups.filter { $0.contains(where: Self.isLetter) }
    return codes.count == 1 && groups.last.map { SymbolCodes.isType(String($0)) } == true
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    Alphabet.isCapital(scalar) || Alphabet.isSmall(scalar)
  }

  /// Whether a group's letters are capitals, so that digits in it may be letters read wrongly.
  private static func looksLikeCode(_ group: [UInt32]) -> Bool {
    group.count(where: Alphabet.isCapital) * 2 >= group.count
  }
}
