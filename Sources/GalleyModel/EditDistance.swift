/// How many letters must be added, left out, exchanged or swapped with the next to make one word of
/// another (Damerau, 1964).
///
///     editDistance(Array("Berg"), Array("Bregg"))   // 2
package func editDistance<Letter: Equatable>(_ one: [Letter], _ other: [Letter]) -> Int {
  var twoBack: [Int] = []
  var back = Array(0...other.count)
  for row in one.indices {
    var line = [row + 1]
    for column in other.indices {
      var least = min(
        back[column] + (one[row] == other[column] ? 0 : 1), back[column + 1] + 1, line[column] + 1)
      if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
        least = min(least, twoBack[column - 1] + 1)
      }
      line.append(least)
    }
    twoBack = back
    back = line
  }
  return back[other.count]
}
