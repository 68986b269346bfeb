package import GalleyExporters

/// Tables in the words of SQL. Names are quoted, since `when` and `where` are words of it, too.
extension Table {
  /// What makes the table.
  package var creation: String {
    let keys = ["  PRIMARY KEY (\(Self.list(key)))"] + references.map { "  \($0.sql)" }
    return "CREATE TABLE \(name.quoted) (\n"
      + (columns.map { "  \($0.sql)" } + keys).joined(separator: ",\n") + "\n)"
  }

  /// What adds a row, whose cells stand for the question marks.
  ///
  /// The columns are named, since a database that was made earlier may have them in another order.
  var insertion: String {
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(name.quoted) (\(Self.list(columns.map(\.name)))) VALUES (\(places))"
  }

  /// What adds a column that a database does not have yet.
  package func addition(of column: Column) -> String {
    "ALTER TABLE \(name.quoted) ADD COLUMN \(column.sql)"
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
