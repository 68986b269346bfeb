package import GalleyExporters
import GalleyModel

/// A row of a sheet with what a workbook shows beyond its cells.
package struct SheetRow: Sendable {
  /// Where a cell leads.
  enum Link: Hashable, Sendable {
    /// Nowhere.
    case none
    /// To its place in the text, and it looks as links do.
    case place
    /// To its place in the text where no cell before it in its row leads there.
    case placeIfNone
    /// To the first figure of a source.
    case figures
    /// To the first quote of a source.
    case quotes
  }

  /// What a row says of one version of an article.
  struct Side: Sendable {
    /// The unit of its numbers.
    var unit = NumberUnit.none
    /// Whether its words name no number: "dozens".
    var isVague = false
    /// Where it stands in the text.
    var place: RowPlace?
    /// Its first figure.
    var figures: RowPlace?
    /// Its first quote.
    var quotes: RowPlace?

    subscript(link: Link) -> RowPlace? {
      switch link {
      case .none: nil
      case .place, .placeIfNone: place
      case .figures: figures
      case .quotes: quotes
      }
    }
  }

  /// The cells, without those of the check.
  let cells: [Cell]
  /// The old version; the same as the new one where there is but one.
  var old = Side()
  /// The new version.
  var new = Side()
  /// What the row is about, normalized; null where nobody asks.
  var item: CheckedItem?
  /// The article that the row's article is a newer version of; null where nobody says so.
  var earlierArticle: String?
  /// What somebody has noted while checking; null for nothing yet.
  var checks: Checks?
  /// The colour behind what people read of it.
  var ground = Style.Ground.automatic

  /// Makes a row without units and places.
  package init(_ cells: [Cell]) {
    self.cells = cells
  }

  init(_ cells: [Cell], old: Side, new: Side) {
    self.cells = cells
    self.old = old
    self.new = new
  }

  /// Notes what the row is about.
  /// - Parameter earlier: The article that the row's article is a newer version of, or null.
  mutating func tell(_ item: CheckedItem, after earlier: String? = nil) {
    self.item = item.normalized
    earlierArticle = earlier
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
