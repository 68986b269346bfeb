/// Numbers the keys of features in the order in which they come: the rows of their weights.
struct RowIndex {
  private var keys: [UInt32]
  /// -1 in an empty slot.
  private var rows: [Int32]
  /// How many keys it has.
  private(set) var count = 0

  init(_ list: [UInt32] = []) {
    var slots = 16
    while slots < list.count * 2 { slots *= 2 }
    keys = [UInt32](repeating: 0, count: slots)
    rows = [Int32](repeating: -1, count: slots)
    for key in list { _ = add(key) }
  }

  /// The row of a key, or -1.
  func row(_ key: UInt32) -> Int32 { rows[slot(key)] }

  /// The row of a key, a new one where it has none.
  mutating func add(_ key: UInt32) -> Int {
    let slot = slot(key)
    if rows[slot] >= 0 { return Int(rows[slot]) }
    keys[slot] = key
    rows[slot] = Int32(count)
    count += 1
    if count * 2 > keys.count { grow() }
    return count - 1
  }

  /// Where a key is, or would be.
  private func slot(_ key: UInt32) -> Int {
    var slot = Int(key) & (keys.count - 1)
    while rows[slot] >= 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = (keys, rows)
    keys = [UInt32](repeating: 0, count: old.0.count * 2)
    rows = [Int32](repeating: -1, count: keys.count)
    for (key, row) in zip(old.0, old.1) where row >= 0 {
      let slot = slot(key)
      keys[slot] = key
      rows[slot] = row
    }
  }
}
