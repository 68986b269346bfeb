/// The items of both versions in the order in which a reader of the new one expects them: what was
/// taken out stands behind what it followed in the old one.
/// - Parameter newOf: The partner of each old item, or null.
func rowsInOrder(newOf: [Int?], newCount: Int) -> [(old: Int?, new: Int?)] {
  var oldOf = [Int?](repeating: nil, count: newCount)
  var gone: [(old: Int, behind: Int)] = []
  var last = -1
  for (old, new) in newOf.enumerated() {
    if let new {
      oldOf[new] = old
      last = new
    } else {
      gone.append((old, last))
    }
  }
  gone.sort { ($0.behind, $0.old) < ($1.behind, $1.old) }
  var rows: [(old: Int?, new: Int?)] = []
  rows.reserveCapacity(newCount + gone.count)
  var rest = gone[...]
  for new in -1..<newCount {
    if new >= 0 { rows.append((oldOf[new], new)) }
    while let next = rest.first, next.behind == new {
      rows.append((next.old, nil))
      rest.removeFirst()
    }
  }
  return rows
}
