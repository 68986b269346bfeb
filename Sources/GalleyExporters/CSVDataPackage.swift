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
      $0.lines("resources", package.resources, "\n  ", ",\n  ") {
        $0.write($1, among: package)
      }
    }
    between("\n")
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
      }
      $0.member("foreignKeys", each: known) { $0.write($1) }
      $0.lines("fields", table.columns, "\n    ", ",\n    ") {
        $0.write($1, of: table, among: package)
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

  private mutating func write(
    _ column: Column, of table: Table, among package: DataPackage
  ) {
    object {
      $0.member("name", column.name)
      $0.member("type", column.type.schemaType)
      $0.member("description", column.summary)
      if column.type == .number, package.dialect.decimal != .point {
        $0.member("decimalChar", String(package.dialect.decimal.character))
      }
      if column.type == .boolean {
        $0.member("trueValues", each: ["true"]) { $0.write($1) }
        $0.member("falseValues", each: ["false"]) { $0.write($1) }
      }
      if table.key.contains(column.name) {
        $0.member("constraints", true) { json, required in
          json.object { $0.member("required", required) }
        }
      }
    }
  }

  /// Writes a key, last in its object, with an array that has a line an element.
  private mutating func lines<Element>(
    _ key: StaticString, _ elements: [Element], _ first: StaticString, _ next: StaticString,
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    member(key, elements) { json, elements in
      json.between("[")
      for (index, element) in elements.enumerated() {
        json.between(index == 0 ? first : next)
        write(&json, element)
      }
      json.between("]")
    }
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
