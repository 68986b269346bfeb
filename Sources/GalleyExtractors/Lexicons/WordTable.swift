/// The words of the lexicon by their hashes: an open-addressed table, one look at memory a word.
struct WordTable: Sendable {
  /// What is known of a word.
  struct Entry {
    var word: WordID = 0
    var classes: WordClass = []
  }

  private struct Slot {
    var hash: UInt64 = 0
    var entry = Entry()
  }

  private var slots: [Slot]
  private let mask: Int
  /// How many words it holds.
  private(set) var count = 0

  /// Makes an empty table.
  ///
  /// - Parameter capacity: A power of two, several times the number of words to come.
  init(capacity: Int) {
    mask = capacity - 1
    slots = Array(repeating: Slot(), count: capacity)
  }

  /// What is known of a word with this hash.
  @inline(__always)
  subscript(hash: WordHash) -> Entry {
    slots.withUnsafeBufferPointer { slots in
      var place = Int(truncatingIfNeeded: hash.value) & mask
      while slots[place].hash != 0 {
        if slots[place].hash == hash.value { return slots[place].entry }
        place = (place + 1) & mask
      }
      return Entry()
    }
  }

  /// Gives a word classes, and a number of its own when it is new; returns the number.
  mutating func add(_ hash: WordHash, _ classes: WordClass) -> WordID {
    var place = Int(truncatingIfNeeded: hash.value) & mask
    while slots[place].hash != 0, slots[place].hash != hash.value { place = (place + 1) & mask }
    if slots[place].hash == 0 {
      count += 1
      slots[place].hash = hash.value
      slots[place].entry.word = WordID(count)
    }
    slots[place].entry.classes.formUnion(classes)
    return slots[place].entry.word
  }
}
