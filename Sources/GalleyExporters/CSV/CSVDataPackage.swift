/// What `NAME.datapackage.json` says of CSV files: a Frictionless Data Package with a Table Schema a
/// file, version 1 (https://specs.frictionlessdata.io), which both versions' readers take.
struct DataPackage {
  /// A file of the package.
  struct Resource {
    let table: Table
    let fileName: String
    let bytes: Int
  }

  /// The output's name, readable.
  let name: String
  let dialect: CSVDialect
  /// Where the tables come from, if that was told.
  let provenance: Provenance?
  let resources: [Resource]

  /// The name as the standard wants it, of small letters, digits and hyphens.
  var identifier: String {
    let bytes = name.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
      default: UInt8(ascii: "-")
      }
    }
    let hasName = bytes.contains { $0 != UInt8(ascii: "-") }
    return hasName ? String(decoding: bytes, as: UTF8.self) : "galley"
  }
}

extension JSONWriter {
  /// Writes the description, a line a file and a line a column.
  mutating func write(_ package: DataPackage) {
    object {
      $0.member("profile", "tabular-data-package")
      $0.member("name", package.identifier)
      $0.member("title", "Figures and quotes: \(package.name)")
      $0.member("formulaGuard", package.dialect.guardsFormulas)
      $0.member(
        "description",
        package.dialect.guardsFormulas
          ? "Text that a spreadsheet would take for a formula has an apostrophe before it."
          : "Text is exactly what the article says, also where a spreadsheet takes it for a formula."
      )
      if let provenance = package.provenance {
        if let written = provenance.written { $0.member("created", written) }
        $0.member("generator", "Galley \(provenance.version)")
        $0.lines("sources", provenance.sources, "\n  ", ",\n  ") { $0.write($1) }
      }
      $0.lines("resources", package.resources, "\n  ", ",\n  ") {
        $0.write($1, among: package)
      }
    }
    between("\n")
  }

  private mutating func write(_ source: Provenance.Source) {
    object {
      $0.member("title", source.name)
      $0.member("bytes", source.bytes)
      $0.member("hash", "sha256:\(source.sha256)")
    }
  }

  private mutating func write(_ resource: DataPackage.Resource, among package: DataPackage) {
    object {
      $0.member("profile", "tabular-data-resource")
      $0.member("name", resource.table.name)
      $0.member("path", resource.fileName)
      $0.member("description", resource.table.summary)
      $0.member("format", "csv")
      $0.member("mediatype", "text/csv")
      $0.member("encoding", "utf-8")
      $0.member("bytes", resource.bytes)
      $0.member("dialect", package.dialect) { $0.write($1) }
      $0.member("schema", resource.table) { $0.writeSchema(of: $1, among: package) }
    }
  }

  private mutating func write(_ dialect: CSVDialect) {
    object {
      $0.member("delimiter", String(dialect.delimiter.character))
      $0.member("lineTerminator", "\r\n")
      $0.member("quoteChar", "\"")
      $0.member("doubleQuote", true)
      $0.member("skipInitialSpace", false)
      $0.member("header", true)
    }
  }

  private mutating func writeSchema(of table: Table, among package: DataPackage) {
    object {
      $0.member("missingValues", each: [""]) { $0.write($1) }
      $0.member("primaryKey", each: table.key) { $0.write($1) }
      let known = table.references.filter { reference in
        package.resources.contains { $0.table.name == reference.table }
      }.map(table.checkable)
      $0.member("foreignKeys", each: known) { $0.write($1) }
      $0.lines("fields", table.columns, "\n    ", ",\n    ") {
        $0.write($1, in: package.dialect)
      }
    }
  }

  private mutating func write(_ reference: Reference) {
    object {
      $0.member("fields", each: reference.columns) { $0.write($1) }
      $0.member("reference", reference) {
        $0.writeTarget(of: $1)
      }
    }
  }

  private mutating func writeTarget(of reference: Reference) {
    object {
      $0.member("resource", reference.table)
      $0.member("fields", each: reference.key) { $0.write($1) }
    }
  }

  private mutating func write(_ column: Column, in dialect: CSVDialect) {
    object {
      $0.member("name", column.name)
      $0.member("type", column.type.schemaType)
      $0.member("description", column.summary)
      if column.type == .number, dialect.decimal != .point {
        $0.member("decimalChar", String(dialect.decimal.character))
      }
      if column.type == .boolean {
        $0.member("trueValues", each: ["true"]) { $0.write($1) }
        $0.member("falseValues", each: ["false"]) { $0.write($1) }
      }
      if column.isRequired || !column.values.isEmpty {
        $0.member("constraints", column) { $0.writeConstraints(of: $1) }
      }
    }
  }

  private mutating func writeConstraints(of column: Column) {
    object {
      if column.isRequired { $0.member("required", true) }
      if !column.values.isEmpty { $0.member("enum", each: column.values) { $0.write($1) } }
    }
  }
}

extension Table {
  /// A reference as the tools of Frictionless can check it.
  ///
  /// They take a row for broken of whose pointing cells some are empty, as "nobody is named" in an
  /// article with a name; so the columns that are never empty are left out beside one that may be.
  fileprivate func checkable(_ reference: Reference) -> Reference {
    let pairs = zip(reference.columns, reference.key).filter { pair in
      columns.contains { $0.name == pair.0 && !$0.isRequired }
    }
    if pairs.isEmpty { return reference }
    return Reference(pairs.map(\.0), to: reference.table, pairs.map(\.1))
  }
}

extension Column.CellType {
  /// The type of Table Schema.
  fileprivate var schemaType: String {
    switch self {
    case .text: "string"
    case .number: "number"
    case .integer: "integer"
    case .boolean: "boolean"
    }
  }
}
