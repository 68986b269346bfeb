/// The name that a mistyped one most likely means, or null where none is near.
///
///     nearestName(to: "cvs", in: ["csv", "json"])   // "csv"
package func nearestName(to word: String, in names: [String]) -> String? {
  let nearest = names.map { (name: $0, distance: distance(word, $0)) }
    .min { $0.distance < $1.distance }
  guard let nearest, nearest.distance <= max(1, word.count / 2) else { return nil }
  return nearest.name
}

/// The least number of letters to add, drop, replace or swap with the next (Damerau, 1964), upper
/// and lower case being the same.
private func distance(_ first: String, _ second: String) -> Int {
  let a = Array(first.lowercased())
  let b = Array(second.lowercased())
  var twoUp: [Int] = []
  var above = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    for j in b.indices {
      var least = min(above[j] + (a[i] == b[j] ? 0 : 1), above[j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        least = min(least, twoUp[j - 1] + 1)
      }
      row.append(least)
    }
    twoUp = above
    above = row
  }
  return above[b.count]
}
