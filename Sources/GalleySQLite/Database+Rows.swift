package import GRDB
import GRDBSQLite
package import GalleyExporters
import GalleyModel

extension Database {
  /// Adds rows to a table.
  package func add(
    _ rows: some Sequence<[Cell]>, to table: GalleyExporters.Table
  ) throws {
    let statement = try cachedStatement(sql: table.insertion)
    for row in rows {
      for (index, cell) in row.enumerated() {
        try check(cell.bind(to: statement.sqliteStatement, at: CInt(index + 1)))
      }
      let code = sqlite3_step(statement.sqliteStatement)
      // Told by the step already.
      _ = sqlite3_reset(statement.sqliteStatement)
      if code != SQLITE_DONE { try check(code) }
    }
    _ = sqlite3_clear_bindings(statement.sqliteStatement)
  }

  private func check(_ code: CInt) throws {
    if code == SQLITE_OK { return }
    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: lastErrorMessage)
  }

  /// The item with a name that no other has in the database, since names are keys: `storm-2`.
  func toldApart(_ item: ExportItem) throws -> ExportItem {
    switch item {
    case .extraction(var extraction):
      extraction.article.id = try freeArticle(extraction.article.id)
      return .extraction(extraction)
    case .comparison(var comparison):
      let old = comparison.old.article.id
      comparison.new.article.id = try free(comparison.new.article.id) { name in
        try Row.fetchOne(
          self, sql: "SELECT 1 FROM changes WHERE old_article = ? AND new_article = ?",
          arguments: [old, name]) != nil
      }
      return .comparison(comparison)
    case .review(var review):
      review.extraction.article.id = try freeArticle(review.extraction.article.id)
      return .review(review)
    case .timeline, .failure: return item
    }
  }

  private func freeArticle(_ name: String) throws -> String {
    try free(name) { name in
      try Row.fetchOne(self, sql: "SELECT 1 FROM articles WHERE article = ?", arguments: [name])
        != nil
    }
  }

  private func free(_ name: String, isTaken: (String) throws -> Bool) rethrows -> String {
    var (tried, number) = (name, 1)
    while try isTaken(tried) {
      number += 1
      tried = "\(name)-\(number)"
    }
    return tried
  }
}

extension Cell {
  /// Puts the cell in the place of a question mark.
  ///
  /// GRDB's own way ends text at a NUL, which copy may have.
  fileprivate func bind(to statement: OpaquePointer, at place: CInt) -> CInt {
    switch self {
    case .empty: sqlite3_bind_null(statement, place)
    case .integer(let number): sqlite3_bind_int64(statement, place, Int64(number))
    case .boolean(let flag): sqlite3_bind_int64(statement, place, flag ? 1 : 0)
    case .number(let number): number.bind(to: statement, at: place)
    case .text, .redline: Cell.bind(text ?? "", to: statement, at: place)
    }
  }

  private static func bind(_ text: String, to statement: OpaquePointer, at place: CInt) -> CInt {
    var text = text
    return text.withUTF8 { bytes in
      // `SQLITE_TRANSIENT`, a C macro that Swift does not import: SQLite keeps a copy.
      let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      return bytes.withMemoryRebound(to: CChar.self) { characters in
        sqlite3_bind_text64(
          statement, place, characters.baseAddress ?? UnsafePointer(bitPattern: 1),
          UInt64(characters.count), copied, UInt8(SQLITE_UTF8))
      }
    }
  }
}

extension ExactDecimal {
  /// As an integer where it is one of 64 bits, else as the nearest floating-point number.
  fileprivate func bind(to statement: OpaquePointer, at place: CInt) -> CInt {
    if exponent >= 0, let whole = Int64(description) {
      return sqlite3_bind_int64(statement, place, whole)
    }
    return sqlite3_bind_double(statement, place, Double(description) ?? doubleValue)
  }
}
