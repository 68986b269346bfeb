/// The words of the lexicon by their hashes.
///
/// An open-addressed table of two-byte word numbers leads to the words. It stays in the processor's
/// cache while whole articles pass: a table of the words themselves, ten times its size, made every
/// name of the copy wait for memory.
struct WordTable: Sendable {
  /// What is known of a word.
  struct Entry {
    var word: WordID = 0
    var classes: WordClass = []
  }

  private struct Word {
    var hash: UInt64
    var classes: WordClass
  }

  /// The number of the word at each place; 0 where there is none.
  private var places: [WordID]
  /// The words by number; the first is none.
  private var words = [Word(hash: 0, classes: [])]
  private let mask: Int

  /// Makes an empty table.
  ///
  /// - Parameter capacity: A power of two, several times the number of words to come.
  init(capacity: Int) {
    mask = capacity - 1
    places = Array(repeating: 0, count: capacity)
    words.reserveCapacity(capacity / 4)
  }

  /// How many words it holds.
  var count: Int { words.count - 1 }

  /// What is known of a word with this hash.
  @inline(__always)
  subscript(hash: WordHash) -> Entry {
    let hash = hash.value
    return places.withUnsafeBufferPointer { places in
      words.withUnsafeBufferPointer { words in
        var place = Int(truncatingIfNeeded: hash) & mask
        while places[place] != 0 {
          let word = words[Int(places[place])]
          if word.hash == hash { return Entry(word: places[place], classes: word.classes) }
          place = (place + 1) & mask
        }
        return Entry()
      }
    }
  }

  /// Gives a word classes, and a number of its own when it is new; returns the number.
  mutating func add(_ hash: WordHash, _ classes: WordClass) -> WordID {
    let hash = hash.value
    var place = Int(truncatingIfNeeded: hash) & mask
    while places[place] != 0, words[Int(places[place])].hash != hash { place = (place + 1) & mask }
    if places[place] == 0 {
      places[place] = WordID(words.count)
      words.append(Word(hash: hash, classes: []))
    }
    words[Int(places[place])].classes.formUnion(classes)
    return places[place]
  }
}
