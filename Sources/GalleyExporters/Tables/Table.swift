public import GalleyModel

/// A value in a table.
public enum Cell: Hashable, Sendable {
  /// Nothing known.
  case empty
  /// Words.
  case text(String)
  /// An exact number.
  case number(ExactDecimal)
  /// A whole number, such as a count or the number of a paragraph.
  case integer(Int)
  /// Yes or no.
  case boolean(Bool)
  /// Aligned words of two versions.
  case redline([Redline])
}

extension Cell {
  /// The text, or an empty cell for null.
  public init(_ text: String?) {
    self = text.map(Cell.text) ?? .empty
  }

  /// The number, or an empty cell for null.
  public init(_ number: ExactDecimal?) {
    self = number.map(Cell.number) ?? .empty
  }

  /// The whole number, or an empty cell for null.
  public init(_ integer: Int?) {
    self = integer.map(Cell.integer) ?? .empty
  }
}

/// A table that every tabular format writes: its columns, each defined once, and its rows.
///
///     Table.figures.rows(.extraction(extraction))   // one array of cells a figure
public struct Table: Sendable {
  /// The name, which is also part of file names: `figures`.
  public let name: String
  /// What a row is, in one sentence.
  public let summary: String
  /// The names of the columns that identify a row.
  public let key: [String]
  /// The columns that point to rows of other tables.
  public let references: [Reference]
  /// The columns in order.
  public let columns: [Column]
  /// The rows that an item adds, each with one cell a column; none where the item has no such rows.
  public let rows: @Sendable (ExportItem) -> Rows

  /// The rows of an item, whose cells are made when they are asked for: those of a long article all
  /// at once would take a hundred times its size.
  public struct Rows: RandomAccessCollection {
    /// The first row.
    public let startIndex = 0
    /// How many rows there are.
    public let endIndex: Int
    private let row: (Int) -> [Cell]

    fileprivate init(count: Int, row: @escaping (Int) -> [Cell]) {
      endIndex = count
      self.row = row
    }

    /// The cells of a row.
    public subscript(position: Int) -> [Cell] { row(position) }
  }

  /// Makes a table of fields over some kind of row.
  /// - Parameters:
  ///   - fields: A column each, with how to get its cell from a row.
  ///   - rows: The rows that an item adds.
  public init<Row>(
    name: String, summary: String, key: [String], references: [Reference] = [],
    fields: [Field<Row>],
    rows: @escaping @Sendable (ExportItem) -> [Row]
  ) {
    self.init(
      name: name, summary: summary, key: key, references: references, fields: fields,
      lazyRows: rows)
  }

  /// Makes a table of rows that are made when they are asked for.
  init<Items: RandomAccessCollection & SendableMetatype>(
    name: String, summary: String, key: [String], references: [Reference] = [],
    fields: [Field<Items.Element>],
    lazyRows rows: @escaping @Sendable (ExportItem) -> Items
  ) {
    self.name = name
    self.summary = summary
    self.key = key
    self.references = references
    columns = fields.map(\.column)
    self.rows = { item in
      let rows = rows(item)
      return Rows(count: rows.count) { position in
        let row = rows[rows.index(rows.startIndex, offsetBy: position)]
        return fields.map { $0.cell(row) }
      }
    }
  }
}

/// Columns of a table whose cells stand, together, in the key of a row of another table.
public struct Reference: Hashable, Sendable {
  /// The columns that point.
  public let columns: [String]
  /// The name of the table that they point to.
  public let table: String
  /// The columns there, in the same order.
  public let key: [String]

  /// Makes a reference.
  public init(_ columns: [String], to table: String, _ key: [String]) {
    self.columns = columns
    self.table = table
    self.key = key
  }

  /// From the column `article` to the articles.
  static let article = Reference(["article"], to: "articles", ["article"])

  /// From the name of a source to the sources of the article.
  static func source(_ column: String) -> Reference {
    Reference(["article", column], to: "sources", ["article", "name"])
  }
}

/// A column with the way from a row to its cell.
public struct Field<Row>: Sendable {
  /// The column.
  public let column: Column
  /// The cell of a row in this column.
  public let cell: @Sendable (Row) -> Cell

  /// Makes a field.
  /// - Parameters:
  ///   - values: The only texts that its cells hold, where these are known.
  ///   - required: Whether no cell of it is empty.
  public init(
    _ name: String, _ type: Column.CellType, _ summary: String, values: [String] = [],
    required: Bool = false, cell: @escaping @Sendable (Row) -> Cell
  ) {
    column = Column(name, type, summary, values: values, required: required)
    self.cell = cell
  }

  /// Makes a field whose cells hold the names of an enumeration's cases.
  init<Kind: CaseIterable & RawRepresentable<String> & SendableMetatype>(
    _ name: String, _ summary: String, each: Kind.Type, required: Bool = false,
    cell: @escaping @Sendable (Row) -> Kind?
  ) {
    self.init(
      name, .text, summary, values: Kind.allCases.map(\.rawValue), required: required
    ) { Cell(cell($0)?.rawValue) }
  }
}

extension ExportItem {
  /// The extraction, also of a review; null for another item.
  package var extraction: Extraction? {
    switch self {
    case .extraction(let extraction): extraction
    case .review(let review): review.extraction
    case .comparison, .timeline, .failure: nil
    }
  }

  /// The review, or null for another item.
  var review: Review? {
    if case .review(let review) = self { review } else { nil }
  }
}
