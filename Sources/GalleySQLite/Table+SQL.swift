import GalleyExporters

/// Tables in the words of SQL. Names are quoted, since `when` and `where` are words of it, too.
extension Table {
  /// What makes the table.
  var creation: String {
    let keys = ["  PRIMARY KEY (\(Self.list(key)))"] + references.map { "  \($0.sql)" }
    return "CREATE TABLE \(name.quoted) (\n"
      + (columns.map { "  \($0.sql)" } + keys).joined(separator: ",\n") + "\n)"
  }

  /// What adds a row, whose cells stand for the question marks.
  var insertion: String {
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(name.quoted) VALUES (\(places))"
  }

  static func list(_ names: [String]) -> String {
    names.map(\.quoted).joined(separator: ", ")
  }
}

extension Column {
  /// Its name, its type, and what must hold of its cells.
  fileprivate var sql: String {
    var words = [name.quoted, type.sql]
    if isRequired { words.append("NOT NULL") }
    if type == .boolean {
      words.append("CHECK (\(name.quoted) IN (0, 1))")
    } else if !values.isEmpty {
      let values = values.map { "'\($0)'" }.joined(separator: ", ")
      words.append("CHECK (\(name.quoted) IN (\(values)))")
    }
    return words.joined(separator: " ")
  }
}

extension Column.CellType {
  /// The type whose affinity keeps whole numbers whole.
  fileprivate var sql: String {
    switch self {
    case .text: "TEXT"
    case .number: "NUMERIC"
    case .integer, .boolean: "INTEGER"
    }
  }
}

extension Reference {
  /// The foreign key; an empty cell among its columns points nowhere, and may.
  fileprivate var sql: String {
    "FOREIGN KEY (\(Table.list(columns))) REFERENCES \(table.quoted) (\(Table.list(key)))"
  }
}

extension String {
  /// A name between the quotation marks of SQL.
  fileprivate var quoted: String { "\"\(self)\"" }
}
