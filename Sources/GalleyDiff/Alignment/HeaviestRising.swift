/// Tells which elements belong to the rising subsequence of the greatest weight.
///
///     heaviestRising([2, 0, 1], weights: [1, 1, 1])   // [false, true, true]
func heaviestRising(_ values: [Int], weights: [Int]) -> [Bool] {
  var stays = [Bool](repeating: true, count: values.count)
  if zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) { return stays }
  // The best weight of a sequence that ends at or below each value, as a tree of maxima (Fenwick).
  let ranks = values.sorted()
  var rankOf: [Int: Int] = [:]
  rankOf.reserveCapacity(ranks.count)
  for (rank, value) in ranks.enumerated() where rankOf[value] == nil { rankOf[value] = rank + 1 }
  var best = [Int](repeating: 0, count: values.count + 1)
  var bestElement = [Int](repeating: -1, count: values.count + 1)
  var previous = [Int](repeating: -1, count: values.count)
  var top = (weight: 0, element: -1)
  for (element, value) in values.enumerated() {
    let rank = rankOf[value] ?? 1
    var weight = 0
    var index = rank - 1
    while index > 0 {
      if best[index] > weight {
        weight = best[index]
        previous[element] = bestElement[index]
      }
      index &= index - 1
    }
    weight += weights[element]
    if weight > top.weight { top = (weight, element) }
    index = rank
    while index < best.count {
      if weight > best[index] {
        best[index] = weight
        bestElement[index] = element
      }
      index += index & -index
    }
  }
  stays = [Bool](repeating: false, count: values.count)
  var element = top.element
  while element >= 0 {
    stays[element] = true
    element = previous[element]
  }
  return stays
}
