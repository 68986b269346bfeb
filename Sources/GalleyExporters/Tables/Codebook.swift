/// What the columns of tables mean, for people: a table itself, with a row a column.
///
///     Codebook.rows(of: Table.ofExtractions)   // figures, bound, text, "How the words …", …
public enum Codebook {
  /// The name, which is also part of file names.
  public static let name = "codebook"

  /// The table's columns, whose rows no item adds.
  public static let table = Table(
    name: name, summary: "What every column of the other tables means.", key: ["table", "column"],
    fields: fields
  ) { _ in [] }

  /// A row a column of the tables, in their order.
  public static func rows(of tables: [Table]) -> [[Cell]] {
    tables.flatMap { table in
      table.columns.map { column in
        fields.map { $0.cell(Entry(table: table, column: column)) }
      }
    }
  }

  private struct Entry {
    let table: Table
    let column: Column

    var reference: String? {
      table.references.last { $0.columns.contains(column.name) }.map { reference in
        let place = reference.columns.firstIndex(of: column.name) ?? 0
        return "\(reference.table).\(reference.key[place])"
      }
    }
  }

  private static let fields: [Field<Entry>] = [
    Field("table", .text, "The table.", required: true) { .text($0.table.name) },
    Field("column", .text, "The column.", required: true) { .text($0.column.name) },
    Field(
      "type", .text, "What its cells hold.", values: ["text", "number", "integer", "boolean"],
      required: true
    ) { .text($0.column.type.rawValue) },
    Field("key", .boolean, "Whether it is part of what identifies a row.", required: true) {
      .boolean($0.table.key.contains($0.column.name))
    },
    Field("refers_to", .text, "The column of another table that has its values, too.") {
      Cell($0.reference)
    },
    Field("meaning", .text, "What it means.", required: true) { .text($0.column.summary) },
    Field("values", .text, "The only texts that it holds; empty where it may hold any.") {
      $0.column.values.isEmpty ? .empty : .text($0.column.values.joined(separator: " "))
    },
  ]
}
