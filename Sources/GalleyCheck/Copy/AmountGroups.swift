/// Which amounts are of one dimension.
struct AmountGroups {
  /// The group of each amount.
  private(set) var groups: [Int] = []
  /// The amounts of each group, in order.
  private(set) var members: [[Int]] = []

  init(_ amounts: [Amount]) {
    groups.reserveCapacity(amounts.count)
    for (index, amount) in amounts.enumerated() {
      // There are few dimensions.
      let group =
        members.firstIndex { amounts[$0[0]].dimension == amount.dimension } ?? members.count
      if group == members.count { members.append([]) }
      members[group].append(index)
      groups.append(group)
    }
  }

  /// The amounts of the dimension of one, it among them.
  func members(of amount: Int) -> [Int] { members[groups[amount]] }
}
