/// Phrases that begin or end a passage, by two of their bytes there, so that most passages are done
/// with one look.
struct PhraseTable: Sendable {
  /// A phrase as a stretch of its list's text, so that trying some touches no other memory.
  struct Phrase: Sendable {
    /// Where its bytes stand.
    var range: Range<Int>
    /// It must be the whole passage, but for punctuation.
    var isWhole = false
    /// The passage may go on within the phrase's last word.
    var mayEndInWord = false
    /// The passage must not end in a full stop.
    var needsNoStop = false
  }

  /// The phrases of all slots, one slot after the other.
  private let phrases: [Phrase]
  /// Where the phrases of each slot begin, and at the end how many there are.
  private let starts: [UInt16]

  /// Sorts phrases into slots.
  init(_ phrases: [Phrase], slot: (Phrase) -> Int) {
    var starts = [UInt16](repeating: 0, count: Self.slotCount + 1)
    for phrase in phrases { starts[slot(phrase) + 1] += 1 }
    for slot in 0..<Self.slotCount { starts[slot + 1] += starts[slot] }
    // Phrases of a slot keep their order.
    var sorted = phrases
    var next = starts
    for phrase in phrases {
      let slot = slot(phrase)
      sorted[Int(next[slot])] = phrase
      next[slot] += 1
    }
    self.phrases = sorted
    self.starts = starts
  }

  /// Whether the table holds nothing.
  var isEmpty: Bool { phrases.isEmpty }

  /// Whether a test holds for one of the phrases of a slot.
  @inline(__always)
  func contains(at slot: Int, where test: (Phrase) -> Bool) -> Bool {
    var index = Int(starts[slot])
    while index < Int(starts[slot + 1]) {
      if test(phrases[index]) { return true }
      index += 1
    }
    return false
  }

  private static let slotCount = 1024

  /// The slot of two bytes; small letters and capitals stand together.
  @inline(__always)
  static func slot(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }
}
