/// Names that must differ even in more than upper and lower case, as Excel asks of sheets, tables
/// and columns.
struct UniqueNames {
  private var taken: Set<String> = []

  /// The name itself, or with a number where it is taken: "figures", "figures 2".
  /// - Parameters:
  ///   - separator: What stands before the number.
  ///   - limit: The most UTF-16 units, number included.
  mutating func claim(_ name: String, separator: String, limit: Int) -> String {
    var candidate = name
    var number = 1
    while !taken.insert(candidate.lowercased()).inserted {
      number += 1
      let ending = separator + String(number)
      candidate = name.prefix(units: limit - ending.utf16.count) + ending
    }
    return candidate
  }
}

extension String {
  /// The longest beginning of whole characters that has at most so many UTF-16 units.
  fileprivate func prefix(units limit: Int) -> String {
    if utf16.count <= limit { return self }
    var units = 0
    return String(
      prefix { character in
        units += character.utf16.count
        return units <= limit
      })
  }
}
