/// Some words by their hashes.
///
/// The hash of a word is well mixed, and nobody chooses the words of a list so that they collide: to
/// hash it once more, as a set does, costs more than the rest of a look-up.
struct WordSet: Sendable {
  /// 0 where no word is.
  private let slots: [UInt64]

  init(_ words: some Collection<String>) {
    var count = 4
    while count < 2 * words.count { count *= 2 }
    var slots = [UInt64](repeating: 0, count: count)
    for word in words {
      let hash = WordHash(word.utf8).value
      slots[Self.slot(of: hash, in: slots)] = hash
    }
    self.slots = slots
  }

  /// Whether a word with this hash is one of them.
  func contains(_ hash: UInt64) -> Bool {
    hash != 0 && slots[Self.slot(of: hash, in: slots)] == hash
  }

  /// Where a word is, or would be.
  private static func slot(of hash: UInt64, in slots: [UInt64]) -> Int {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] != hash { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}
