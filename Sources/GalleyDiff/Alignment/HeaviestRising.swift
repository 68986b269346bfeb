/// Tells which elements belong to the rising subsequence of the greatest weight.
///
///     heaviestRising([2, 0, 1], weights: [1, 1, 1])   // [false, true, true]
func heaviestRising(_ values: [Int], weights: [Int]) -> [Bool] {
  var stays = [Bool](repeating: true, count: values.count)
  if zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) { return stays }
  // The best weight of a sequence that ends at or below each value, as a tree of maxima (Fenwick).
  let ranks = ranks(of: values)
  var best = [Int](repeating: 0, count: values.count + 1)
  var bestElement = [Int](repeating: -1, count: values.count + 1)
  var previous = [Int](repeating: -1, count: values.count)
  var top = (weight: 0, element: -1)
  for (element, rank) in ranks.enumerated() {
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

/// The place of each value among all of them in order, from 1 on; equal ones share the first.
private func ranks(of values: [Int]) -> [Int] {
  var order = values.indices.map { (value: values[$0], element: $0) }
  order.sort { $0.value < $1.value }
  var ranks = [Int](repeating: 1, count: values.count)
  for (place, item) in order.enumerated() {
    let isEqual = place > 0 && order[place - 1].value == item.value
    ranks[item.element] = isEqual ? ranks[order[place - 1].element] : place + 1
  }
  return ranks
}
