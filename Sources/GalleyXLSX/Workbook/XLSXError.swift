/// Why a workbook could not be made.
package enum XLSXError: Error, Hashable, Sendable {
  /// The library refused: what was asked for, and its reason.
  case refused(action: String, reason: String)
  /// The file could not be written; why.
  case notWritten(reason: String)
  /// A file that is no workbook; why.
  case unreadable(reason: String)
  /// A cell that no sheet has, counted from zero.
  case outside(row: Int, column: Int)
  /// A cell, or the height, of a row above one that has gone to disk already; counted from zero.
  case outOfOrder(row: Int)
  /// A sheet that is not of this workbook.
  case unknownSheet(name: String)
}

extension XLSXError: CustomStringConvertible {
  /// What is wrong, for people.
  package var description: String {
    switch self {
    case .refused(let action, let reason): "\(action): \(reason)"
    case .notWritten(let reason), .unreadable(let reason): reason
    case .outside(let row, let column): "no cell at row \(row + 1), column \(column + 1)"
    case .outOfOrder(let row): "row \(row + 1) has gone to disk already"
    case .unknownSheet(let name): "the sheet \"\(name)\" is of another workbook"
    }
  }
}
