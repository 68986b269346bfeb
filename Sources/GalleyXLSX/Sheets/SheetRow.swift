package import GalleyExporters
import GalleyModel

/// A row of a table with what a workbook shows beyond its cells.
package struct SheetRow: Sendable {
  /// What a row says of one version of an article.
  struct Side: Sendable {
    /// The unit of its numbers.
    var unit = NumberUnit.none
    /// Where it stands in the text.
    var place: TextPlace?
  }

  let cells: [Cell]
  /// The old version; the same as the new one where there is but one.
  var old = Side()
  /// The new version.
  var new = Side()

  /// Makes a row without units and places.
  package init(_ cells: [Cell]) {
    self.cells = cells
  }

  init(_ cells: [Cell], old: Side, new: Side) {
    self.cells = cells
    self.old = old
    self.new = new
  }

  subscript(side: VersionNote.Side) -> Side {
    side == .old ? old : new
  }
}

/// Rows that are made when they come to the sheet: those of a long article all at once would take a
/// hundred times its size.
struct SheetRows: RandomAccessCollection {
  let startIndex = 0
  let endIndex: Int
  private let row: (Int) -> SheetRow

  init(count: Int, row: @escaping (Int) -> SheetRow) {
    endIndex = count
    self.row = row
  }

  subscript(position: Int) -> SheetRow { row(position) }
}
