/// The stems of the telling words of a few tokens, each once.
///
/// There are a dozen at most where these are compared: less to walk than to hash.
struct Stems {
  private var stems: [UInt64] = []
  /// A bit for each, which tells nearly all others apart.
  private var bits: UInt64 = 0

  /// Reads those of two stretches of a story.
  init(_ one: Range<Int>, _ other: Range<Int>, of story: Story) {
    for range in [one, other] {
      for index in range {
        guard let stem = story.longStem(at: index) else { continue }
        let bit = Stems.bit(of: stem)
        if bits & bit == 0 || !stems.contains(stem) { stems.append(stem) }
        bits |= bit
      }
    }
  }

  /// How many both have.
  func shared(with other: Stems) -> Int {
    guard bits & other.bits != 0 else { return 0 }
    return stems.count { other.bits & Stems.bit(of: $0) != 0 && other.stems.contains($0) }
  }

  private static func bit(of stem: UInt64) -> UInt64 { 1 << (WordKey(bits: stem).spread >> 58) }
}

extension Story {
  /// The first five letters of a telling word, one of four letters or more.
  @inline(__always)
  func longStem(at index: Int) -> UInt64? {
    let token = tokens[index]
    let range = token.range
    guard token.kind == .word, range.count >= 4,
      !token.is([.function, .preposition, .number, .scale])
    else { return nil }
    var stem = WordKey.Letters()
    for place in range.prefix(5) { stem.add(bytes[place]) }
    return stem.key.bits
  }
}
