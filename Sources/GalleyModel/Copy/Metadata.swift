/// What a file says of its article beside the copy: who published it, when, under which name.
///
/// Nothing is invented: what the file does not say is null or empty.
public struct Metadata: Hashable, Sendable {
  /// The identifier that stays the same over all versions.
  public var guid: String?
  /// Where the article stands on the web.
  public var url: String?
  /// When it was first published: ISO 8601, with the offset that the file gives.
  public var published: String?
  /// When this version was made: ISO 8601.
  public var modified: String?
  /// Not to be published before: ISO 8601.
  public var embargo: String?
  /// Who wrote it, a name each.
  public var authors: [String] = []
  /// The outlet or agency.
  public var publisher: String?
  /// The language as a BCP 47 tag: `en`, `en-GB`.
  public var language: String?
  /// The version as the file numbers it.
  public var version: String?
  /// What an update says of itself: `Adds quote, background`.
  public var updateNote: String?
  /// The short name under which desks handle the story: `STORM-COAST/`.
  public var slug: String?
  /// Subjects as the file names them.
  public var keywords: [String] = []
  /// The section or category.
  public var section: String?
  /// How urgent it is, as the file says it; with most wires 1 is a flash and 8 the least.
  public var priority: String?
  /// Where it was written: `BRUSSELS`.
  public var dateline: String?
  /// A note to editors.
  public var note: String?
  /// The summary that the file gives, where it is no block of the copy.
  public var description: String?
  /// What else a record carried, so that nothing of a caller's is lost, in the file's order.
  public var extra: [Field] = []

  /// A field that Galley has no name for.
  public struct Field: Hashable, Sendable {
    /// Its name in the file.
    public var name: String
    /// What stands in it, as text; of structured values their JSON.
    public var value: String

    /// Makes a field.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Makes metadata that say nothing.
  public init() {}
}
