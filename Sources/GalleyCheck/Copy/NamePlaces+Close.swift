import GalleyModel

extension NamePlaces {
  /// With so many names and no more each is held against all of its initial: that is sooner done than to
  /// look up what is left of each without a letter.
  static let mostPairs = 2048

  /// The pairs of names, by their numbers, that begin alike and are one letter apart, or two where they
  /// sound the same or may stand behind one first name.
  func closePairs() -> [(Int, Int)] {
    story.bytes.withUnsafeBufferPointer { closePairs(in: $0) }
  }

  private func closePairs(in bytes: UnsafeBufferPointer<UInt8>) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var outlines: [Outline] = []
    outlines.reserveCapacity(firsts.count)
    lazy var givenNames = self.givenNames()
    // The last name of each initial, -1 where there is none.
    var last = [Int](repeating: -1, count: 32)
    for name in firsts.indices {
      let range = bareRange(of: name)
      let initial = Int(bytes[range.lowerBound] & 31)
      var outline = Outline(range: range, letters: 0, before: -1)
      if range.count >= NameSpelling.fewestLetters {
        for index in range { outline.letters |= 1 << UInt32(bytes[index] & 31) }
        var other = last[initial]
        while other >= 0 {
          let before = outlines[other]
          if outline.mayBeClose(to: before),
            !Self.isPlural(outline.range, of: before.range, in: bytes),
            !Self.isPlural(before.range, of: outline.range, in: bytes),
            Self.areWithin(2, outline.range, before.range, in: bytes),
            Self.areWithin(1, outline.range, before.range, in: bytes)
              || givenNames[name] & givenNames[other] != 0
              || NameSound(story.bytes[outline.range]) == NameSound(story.bytes[before.range])
          {
            pairs.append((other, name))
          }
          other = before.before
        }
        outline.before = last[initial]
        last[initial] = name
      }
      outlines.append(outline)
    }
    return pairs
  }

  /// "Clintons" of "Clinton": a form of it, whoever they are.
  private static func isPlural(
    _ one: TextRange, of other: TextRange, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let letter = UInt8(ascii: "s")
    return one.count == other.count + 1 && bytes[one.upperBound - 1] == letter
      && bytes[other.upperBound - 1] != letter
      && bytes[one].dropLast().elementsEqual(bytes[other])
  }

  /// A bit for each first name that a name stands behind.
  private func givenNames() -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: firsts.count)
    for (place, name) in zip(places, names) {
      guard let given = NameSpelling.givenName(before: place, in: story) else { continue }
      bits[name] |= 1 << (given.spread >> 58)
    }
    return bits
  }

  /// What tells most names apart at a look.
  private struct Outline {
    let range: TextRange
    /// A bit for each letter that it has.
    var letters: UInt32
    /// The name before it of its initial.
    var before: Int

    /// Two edits change two letters each at most.
    @inline(__always)
    func mayBeClose(to other: Outline) -> Bool {
      abs(range.count - other.range.count) <= 2
        // Of two short ones nothing is asked.
        && max(range.count, other.range.count) > NameSpelling.fewestLetters
        && (letters ^ other.letters).nonzeroBitCount <= 4
    }
  }

  /// Whether so many letters put in, left out, exchanged or turned around make one name of the other.
  private static func areWithin(
    _ edits: Int, _ one: TextRange, _ other: TextRange, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    func isSame(_ left: Int, _ right: Int) -> Bool { bytes[left] | 0x20 == bytes[right] | 0x20 }
    var left = one.lowerBound
    var right = other.lowerBound
    while left < one.upperBound, right < other.upperBound, isSame(left, right) {
      left += 1
      right += 1
    }
    if max(one.upperBound - left, other.upperBound - right) <= edits { return true }
    guard edits > 0 else { return false }
    func isWithin(_ one: Int, _ other: Int) -> Bool {
      areWithin(edits - 1, one..<ends.0, other..<ends.1, in: bytes)
    }
    let ends = (one.upperBound, other.upperBound)
    let hasLeft = left < ends.0
    let hasRight = right < ends.1
    return hasLeft && hasRight && isWithin(left + 1, right + 1)
      || hasLeft && isWithin(left + 1, right) || hasRight && isWithin(left, right + 1)
      || left + 1 < ends.0 && right + 1 < ends.1 && isSame(left, right + 1)
        && isSame(left + 1, right) && isWithin(left + 2, right + 2)
  }
}
