extension RandomAccessCollection where Index == Int {
  /// The first index whose element fulfils what all behind it fulfil, too; the end where none does.
  ///
  ///     [2, 3, 5, 8].partitioningIndex { $0 > 3 }   // 2
  @inlinable
  package func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
