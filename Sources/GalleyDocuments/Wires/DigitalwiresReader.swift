import GalleyModel
public import GalleyReaders

/// Reads the JSON of dpa's digital wires (`digitalwires@0.9`): an entry, an array, or `entries`.
public struct DigitalwiresReader: Reader {
  /// Makes the reader.
  public init() {}

  /// The format `digitalwires`.
  public var format: ReadFormat {
    ReadFormat(
      name: "digitalwires", fileExtensions: [], summary: "The JSON of dpa's digital wires",
      holdsSeveral: true)
  }

  /// Whether the entry says so, or has the keys of one.
  public func recognizes(_ head: FileHead) -> Bool {
    guard !head.jsonKeys.isEmpty else { return false }
    return head.holds("\"digitalwires@")
      || Set(head.jsonKeys).isSuperset(of: ["article_html", "version_created"])
  }

  /// Reads an input to its end and hands over an article an entry.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    let entries = try JSONTree.values(of: try input.bytes()).flatMap { value -> [JSONTree] in
      if case .array(let entries) = value["entries"] { return entries }
      return [value]
    }
    if entries.isEmpty { throw ReadError.blank }
    var names = WireNames(input, several: entries.count > 1)
    for entry in entries {
      let draft = Self.draft(entry)
      let name = names.next(draft.metadata)
      try WireRecords.hand(
        over: draft, named: name, of: input, as: format, to: body, alone: entries.count == 1,
        number: names.number)
    }
  }

  private static func draft(_ entry: JSONTree) -> ArticleDraft {
    var draft = ArticleDraft()
    draft.headline = entry.words("headline")
    if let teaser = entry.words("teaser") ?? entry.words("subhead") {
      draft.add(.standfirst, teaser)
    }
    let html = entry["article_html"].text ?? entry["article_text"].text ?? ""
    draft.blocks += (try? WireBody.blocks(of: html)) ?? []
    draft.metadata.guid = entry.words("urn", "entry_id")
    draft.metadata.modified = entry.words("version_created", "updated").flatMap(DateText.iso)
    draft.metadata.published = entry.words("content_created", "first_created").flatMap(DateText.iso)
    draft.metadata.embargo = entry.words("embargoed").flatMap(DateText.iso)
    draft.metadata.version = entry.words("version")
    draft.metadata.language = entry.words("language")
    draft.metadata.priority = entry.words("urgency")
    draft.metadata.publisher = entry.words("creditline")
    draft.metadata.dateline = entry.words("dateline").flatMap(DatelineText.cleaned)
    draft.metadata.authors = entry.words("byline").map(BylineText.authors) ?? []
    draft.metadata.section = entry.words("rubric_names", "desk_names")
    let keywords = entry["keyword_names"].list
    draft.metadata.keywords = keywords.isEmpty ? entry["dpasubject_names"].list : keywords
    var notes = WireNotes()
    for note in entry["ednotes"].elements {
      notes.add(note.words("ednote"), role: note.words("role"))
    }
    draft.metadata.note = notes.note
    draft.metadata.updateNote = notes.update
    return draft
  }
}

/// Notes to editors, told apart by the roles that a file gives them.
struct WireNotes {
  private var notes: [String] = []
  private var updates: [String] = []

  /// Adds a note; contacts and initials of desks are left out.
  mutating func add(_ text: String?, role: String?) {
    guard let text else { return }
    let role = role?.split(separator: ":").last.map { $0.lowercased() } ?? ""
    if ["contact", "closing", "notepad", "picture", "nonpublic"].contains(where: role.contains) {
      return
    }
    if ["correct", "update", "advis", "version", "change"].contains(where: role.contains) {
      if !updates.contains(text) { updates.append(text) }
    } else if !notes.contains(text) {
      notes.append(text)
    }
  }

  /// All that is for editors, a line a note.
  var note: String? { notes.isEmpty ? nil : notes.joined(separator: "\n") }
  /// What the version says of itself.
  var update: String? { updates.isEmpty ? nil : updates.joined(separator: " ") }
}
