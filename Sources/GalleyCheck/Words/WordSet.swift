/// A few words among which others are looked up: nearly all are told apart by one bit.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  let words: [WordKey]
  private let bits: UInt64

  init(arrayLiteral words: WordKey...) {
    self.words = words
    bits = words.reduce(0) { $0 | 1 << ($1.spread >> 58) }
  }

  private init(words: [WordKey], bits: UInt64) {
    self.words = words
    self.bits = bits
  }

  /// The words of both.
  func union(_ other: WordSet) -> WordSet {
    WordSet(words: words + other.words, bits: bits | other.bits)
  }

  /// Whether a word is one of them.
  @inline(__always)
  func contains(_ word: WordKey) -> Bool {
    bits & 1 << (word.spread >> 58) != 0 && words.contains(word)
  }
}

/// Words with their classes, in a table without gaps that a look-up must follow far.
struct WordTable: Sendable {
  /// Words and their classes; the key of no word where there is none.
  private var slots: [(key: WordKey, classes: WordClasses)]
  private let shift: UInt64

  /// Makes a table with room for some words.
  init(room: Int) {
    var bits: UInt64 = 4
    while 1 << bits < room * 3 { bits += 1 }
    slots = Array(repeating: (WordKey(), []), count: 1 << Int(bits))
    shift = 64 - bits
  }

  /// The classes of a word; none for one that is not there.
  subscript(key: WordKey) -> WordClasses {
    @inline(__always)
    get { slots[slot(of: key)].classes }
    set { slots[slot(of: key)] = (key, newValue) }
  }

  /// Where a word stands, or would.
  @inline(__always)
  private func slot(of key: WordKey) -> Int {
    var index = Int(truncatingIfNeeded: key.spread &>> shift)
    while slots[index].key != key, slots[index].key != WordKey() {
      index = (index &+ 1) & (slots.count &- 1)
    }
    return index
  }
}
