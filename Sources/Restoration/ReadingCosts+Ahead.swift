/// What is still to be paid for the rest of a reading.
extension ReadingCosts {
  /// Finds the pieces that each part may be, and what is least to be paid from each place on.
  mutating func lookAhead(_ reading: ArraySlice<UInt32>) {
    pieces.removeAll(keepingCapacity: true)
    for start in reading.startIndex...reading.endIndex {
      for length in 0...3 {
        pieces.append(
          start + length <= reading.endIndex
            ? table.rows(reading[start..<start + length]) : PieceTable.Rows())
      }
    }
    strays.base.update(repeating: .infinity, count: 3 * width)
    let ahead = ahead.base
    ahead[end] = 0
    for position in (0..<end).reversed() {
      let scalar = reading[reading.startIndex + position]
      let isLetter = Alphabet.number(scalar) != 255
      let stray =
        scalar >= 0x30 && scalar <= 0x39
        ? .infinity : isLetter ? Self.strayLetter : Self.strayMark
      var least = stray + ahead[position + 1]
      if isLetter { least = min(least, table.escapeCost + ahead[position + 1]) }
      for length in 1...min(3, end - position) {
        least = min(least, pieces[position * 4 + length].least + ahead[position + length])
      }
      ahead[position] = least
      if least < .infinity { setStray(stray + ahead[position + 1] - least, before: position + 1) }
    }
    spreadStrays()
    lookAheadByLength(reading)
  }

  /// The same as `ahead` for each number of letters that the rest is read as.
  private mutating func lookAheadByLength(_ reading: ArraySlice<UInt32>) {
    let (ahead, aheadByLength) = (ahead.base, aheadByLength.base)
    for position in (0...end).reversed() {
      var least = Octet(repeating: .infinity)
      if position == end {
        least[0] = 0
      } else {
        let scalar = reading[reading.startIndex + position]
        let isLetter = Alphabet.number(scalar) != 255
        let next = aheadByLength[position + 1]
        if !(scalar >= 0x30 && scalar <= 0x39) {
          least = next + (isLetter ? Self.strayLetter : Self.strayMark)
        }
        if isLetter { least = least.smaller(next.oneLetterOn + table.escapeCost) }
        for length in 1...min(3, end - position) {
          let part = pieces[position * 4 + length]
          let rest = aheadByLength[position + length].oneLetterOn
          least = least.smaller(rest + part.leastSingle)
            .smaller(rest.oneLetterOn + part.leastPair)
        }
      }
      let nothing = pieces[position * 4]
      for _ in 0..<7 {
        let on = least.oneLetterOn
        least = least.smaller(on + nothing.leastSingle).smaller(on.oneLetterOn + nothing.leastPair)
      }
      aheadByLength[position] = least
    }
    for position in 0...end where ahead[position] < .infinity {
      aheadByLength[position] -= Octet(repeating: ahead[position])
    }
  }

  private func setStray(_ cost: Float, before place: Int) {
    strays.base[place / 8 * 24 + place % 8] = cost
  }

  /// Adds up what it costs to pass over two scalars and over four.
  private func spreadStrays() {
    for block in stride(from: 0, to: 3 * width, by: 24) {
      let one = Octet(at: strays.base + block)
      let two = one + one.shiftedByOne
      two.store(at: strays.base + block + 8)
      (two + two.shiftedByTwo).store(at: strays.base + block + 16)
    }
  }
}
