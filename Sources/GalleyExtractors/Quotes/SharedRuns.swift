/// Counts how many runs of words each two of several lists share.
///
/// Nearly all articles repeat no quote, so the common case is one look into a small table a run. A
/// run that more than four lists hold is a phrase of the day and tells nothing.
struct SharedRuns {
  /// Two lists, the earlier first.
  struct Pair: Hashable {
    let first: Int
    let second: Int
  }

  /// The pairs that share at least one run, with how many.
  private(set) var pairs: [Pair: Int] = [:]

  private static let mostHolders = 4

  /// Compares lists of hashes of runs.
  init(_ lists: [[UInt64]]) {
    let count = lists.reduce(0) { $0 + $1.count }
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    // Heads of chains into the entries; 0 is none.
    var heads = [Int32](repeating: 0, count: capacity)
    var entries: [(run: UInt64, owner: Int32, next: Int32)] = [(0, 0, 0)]
    entries.reserveCapacity(count + 1)
    for (owner, list) in lists.enumerated() {
      for run in list {
        let slot = Int(truncatingIfNeeded: (run ^ (run >> 32)) & UInt64(capacity - 1))
        var holders = 0
        var entry = heads[slot]
        while entry != 0 {
          let found = entries[Int(entry)]
          if found.run == run {
            holders += 1
            if Int(found.owner) != owner {
              pairs[Pair(first: Int(found.owner), second: owner), default: 0] += 1
            }
          }
          entry = found.next
        }
        guard holders < Self.mostHolders else { continue }
        entries.append((run, Int32(truncatingIfNeeded: owner), heads[slot]))
        heads[slot] = Int32(truncatingIfNeeded: entries.count - 1)
      }
    }
  }
}
