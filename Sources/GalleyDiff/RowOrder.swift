/// The items of both versions in the order in which a reader of the new one expects them: what was
/// taken out stands behind what it followed in the old one.
/// - Parameter newOf: The partner of each old item, or null.
func rowsInOrder(newOf: [Int?], newCount: Int) -> [(old: Int?, new: Int?)] {
  var oldOf = [Int?](repeating: nil, count: newCount)
  var goneBehind: [Int: [Int]] = [:]
  var last = -1
  for (old, new) in newOf.enumerated() {
    if let new {
      oldOf[new] = old
      last = new
    } else {
      goneBehind[last, default: []].append(old)
    }
  }
  var rows: [(old: Int?, new: Int?)] = (goneBehind[-1] ?? []).map { ($0, nil) }
  for new in 0..<newCount {
    rows.append((oldOf[new], new))
    rows += (goneBehind[new] ?? []).map { ($0, nil) }
  }
  return rows
}
