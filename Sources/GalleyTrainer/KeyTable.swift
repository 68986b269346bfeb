/// Finds the row of a feature's key.
struct KeyTable {
  private var keys: [UInt32]
  private var rows: [Int32]
  private let shift: UInt32

  init(_ list: [UInt32]) {
    var bits: UInt32 = 4
    while 1 << bits < list.count * 2 { bits += 1 }
    keys = [UInt32](repeating: 0, count: 1 << bits)
    rows = [Int32](repeating: -1, count: 1 << bits)
    shift = 32 - bits
    for (row, key) in list.enumerated() {
      var slot = Int(key >> shift)
      while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
      keys[slot] = key
      rows[slot] = Int32(row)
    }
  }

  /// The row of a key, or -1.
  func row(_ key: UInt32) -> Int32 {
    var slot = Int(key >> shift)
    while true {
      if keys[slot] == key { return rows[slot] }
      if keys[slot] == 0 { return -1 }
      slot = (slot + 1) & (keys.count - 1)
    }
  }
}
