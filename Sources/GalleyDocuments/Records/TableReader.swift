import GalleyModel
public import GalleyReaders

/// Reads an article a row out of a table with a line of names: CSV of any delimiter, or TSV.
///
///     id,title,body
///     7,Storm kills 12,"The storm killed 12 people."
public struct TableReader: Reader {
  private let fields: RecordFields

  /// Makes a reader.
  /// - Parameter fields: What the columns are called.
  public init(fields: RecordFields = RecordFields()) { self.fields = fields }

  /// The format `csv`.
  public var format: ReadFormat {
    ReadFormat(
      name: "csv", fileExtensions: ["csv", "tsv"],
      summary: "An article a row, below a line of names", holdsSeveral: true)
  }

  /// True for what is plainly a table, whatever its name.
  public func recognizes(_ head: FileHead) -> Bool { head.isTable }

  /// Reads an input to its end and hands over each row's article.
  /// - Throws: ``ReadError`` where the input cannot be read or has no rows, or what `body` throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    let (head, whole) = try input.peeked()
    var rows = TableRows(whole, delimiter: TableRows.delimiter(of: head.bytes))
    guard let names = try rows.next(), case .whole(let header) = names else {
      throw ReadError.blank
    }
    let columns = header.enumerated().map { $1.isEmpty ? "column \($0 + 1)" : $1 }
    let articles = RecordArticle(source: input.source, format: format.name)
    var number = 0
    while let next = try rows.next() {
      number += 1
      let line = rows.line
      guard case .whole(let cells) = next else {
        let message = "\(ReadError.tooLong(limit: Input.mostBytes))"
        try body(.failure(RecordFailure(id: nil, line: line, message: message)))
        continue
      }
      if cells.count > columns.count {
        let message =
          "the row has \(cells.count) fields and the line of names \(columns.count); put text with the delimiter in it in quotation marks"
        try body(.failure(RecordFailure(id: nil, line: line, message: message)))
        continue
      }
      var row = RecordRow()
      for (name, cell) in zip(columns, cells) { row.add(name, .text(cell), fields) }
      try body(try articles.record(row, id: "\(input.id)-\(number)", line: line))
    }
    if number == 0 { throw ReadError.noArticle("a line of names without rows") }
  }
}
