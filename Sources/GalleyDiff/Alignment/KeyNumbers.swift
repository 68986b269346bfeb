/// Gives keys the numbers 0, 1, 2 …, the same one to equal keys.
///
/// The keys are hashes already, so that a plain table with open addressing does what a dictionary
/// would do in several times the time.
struct KeyNumbers {
  /// How many numbers have been given.
  private(set) var count = 0
  private var keys: [UInt64]
  private var numbers: [Int32]

  /// - Parameter limit: The most keys that will come.
  init(limit: Int) {
    var size = 16
    while size < 2 * limit { size *= 2 }
    keys = Array(repeating: 0, count: size)
    numbers = Array(repeating: -1, count: size)
  }

  /// The numbers of some keys.
  mutating func numbers(of list: [UInt64]) -> [Int32] {
    list.map { number(of: $0) }
  }

  private mutating func number(of key: UInt64) -> Int32 {
    var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
    while numbers[slot] >= 0 {
      if keys[slot] == key { return numbers[slot] }
      slot = (slot + 1) & (keys.count - 1)
    }
    keys[slot] = key
    numbers[slot] = Int32(count)
    count += 1
    return numbers[slot]
  }
}
