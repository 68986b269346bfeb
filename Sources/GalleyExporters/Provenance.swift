/// Where an output comes from, so that whoever cites it can say so and make it again.
///
/// There is no clock in it unless somebody asked for one, so that the same inputs give the same bytes.
public struct Provenance: Hashable, Sendable {
  /// Something that was read.
  public struct Source: Hashable, Sendable {
    /// Its name as given: `wire/v1.txt`, `-` for standard input.
    public var name: String
    /// How many bytes it has.
    public var bytes: Int
    /// The SHA-256 of its bytes, as 64 hexadecimal digits.
    public var sha256: String

    /// Names something that was read.
    public init(name: String, bytes: Int, sha256: String) {
      self.name = name
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  /// The version of Galley.
  public var version: String
  /// What was read, in order.
  public var sources: [Source]
  /// When the run was, as ISO 8601 in UTC; null where nobody asked for it.
  public var written: String?

  /// Tells where an output comes from.
  public init(version: String, sources: [Source] = [], written: String? = nil) {
    self.version = version
    self.sources = sources
    self.written = written
  }
}

extension Provenance {
  /// The table of it: the program, when it ran where that is told, and a row a file that was read.
  public static let table = Table(
    name: "provenance", summary: "What made these tables, and from what.", key: ["what", "name"],
    fields: fields
  ) { _ in [] }

  /// The rows of that table; a file that was read twice is one row.
  public var rows: [[Cell]] {
    var entries = [Entry(what: "program", name: "Galley \(version)")]
    if let written { entries.append(Entry(what: "written", name: written)) }
    var seen: Set<String> = []
    for source in sources where seen.insert(source.name).inserted {
      entries.append(
        Entry(what: "input", name: source.name, bytes: source.bytes, sha256: source.sha256))
    }
    return entries.map { entry in Self.fields.map { $0.cell(entry) } }
  }

  private struct Entry {
    var what: String
    var name: String
    var bytes: Int?
    var sha256: String?
  }

  private static let fields: [Field<Entry>] = [
    Field(
      "what", .text, "What the row tells of.", values: ["program", "written", "input"],
      required: true
    ) { .text($0.what) },
    Field("name", .text, "The program with its version, the time, or the input.", required: true) {
      .text($0.name)
    },
    Field("bytes", .integer, "How many bytes the input has.") { Cell($0.bytes) },
    Field("sha256", .text, "The SHA-256 of these bytes.") { Cell($0.sha256) },
  ]
}
