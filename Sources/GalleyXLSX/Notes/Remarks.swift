/// What readers of a workbook have to know of single cells or articles, so that nothing is lost in
/// silence: texts that were cut, how a file was read.
package struct Remarks {
  /// The remarks with what they are on, in their order.
  private(set) var lines: [(place: String, remark: String)] = []
  /// How many more there were.
  private(set) var more = 0
  /// So many are told one by one; the rest are counted.
  private static let limit = 1000

  /// No remarks yet.
  package init() {}

  /// Adds a remark on a place, for example "Figures, row 3, sentence".
  mutating func add(_ remark: String, on place: String) {
    if lines.count < Remarks.limit {
      lines.append((place, remark))
    } else {
      more += 1
    }
  }

  /// Adds other remarks after these.
  mutating func add(_ others: Remarks) {
    for line in others.lines { add(line.remark, on: line.place) }
    more += others.more
  }
}
