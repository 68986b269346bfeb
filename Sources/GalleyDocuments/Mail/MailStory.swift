import GalleyModel
import GalleyReaders

/// Makes the article of a mail: its story, the fields of its text and of its headers.
struct MailStory {
  /// What the headline of a mail may begin with that is none of it.
  private static let prefixes: Set<String> = [
    "re", "fw", "fwd", "aw", "wg", "tr", "sv", "vs", "rv", "antw",
  ]
  /// Of names that are no person's.
  private static let officeWords: Set<String> = [
    "news", "newsdesk", "desk", "press", "office", "media", "team", "editor", "editors", "agency",
    "communications", "noreply", "no-reply", "newsroom", "service", "alerts", "newsletter", "info",
    "bureau", "wire", "pr", "police", "ministry", "department", "university", "council", "the",
  ]

  /// The draft of a mail.
  /// - Throws: ``ReadError/noArticle(_:)`` where it has no text.
  static func draft(of mail: MIMEPart) throws(ReadError) -> ArticleDraft {
    guard let content = try MailContent(of: mail), content.lines.contains(where: { !$0.isBlank })
    else {
      // A mail that only passes another one on.
      if let inner = mail.all.dropFirst().first(where: { $0.type.hasPrefix("message/") })?.parts
        .first
      {
        return try draft(of: inner)
      }
      throw .noArticle("the mail has no text")
    }
    let sections = MailSections(content.lines)
    let inner = mail.all.dropFirst().first { $0.type.hasPrefix("message/") && !$0.isAttachment }
    if let inner = inner?.parts.first, words(sections.story) < 40 {
      return try draft(of: inner)
    }
    var lines = sections.story
    let fields = StoryFields(takenFrom: &lines)
    var draft = ArticleDraft()
    setHeaders(of: mail, sections.forwarded, to: &draft)
    let signature = Self.cutName(of: draft.metadata.authors.first, from: &lines)
    draft.metadata.take(fields.metadata)
    let subject = draft.headline
    draft.headline = fields.headline ?? subject
    let body = MailBody(lines, of: content, headline: fields.headline, subject: subject)
    draft.headline = body.headline ?? draft.headline
    draft.isPlain = body.isPlain
    if !body.isHeadlined, let headline = draft.headline { draft.add(.headline, headline) }
    if let standfirst = fields.standfirst { draft.add(.standfirst, standfirst) }
    if let byline = fields.byline {
      draft.add(.byline, byline.lowercased().hasPrefix("by ") ? byline : "By \(byline)")
    }
    draft.blocks += body.blocks
    for note in [signature].compactMap({ $0 }) + sections.notes { draft.add(.note, note) }
    for line in sections.related { draft.add(.related, line) }
    let attached = mail.all.dropFirst().count { $0.type.hasPrefix("message/rfc822") }
    if attached > 0 {
      draft.notes.append(
        attached == 1
          ? "a mail that is attached was not read; save it as a file of its own"
          : "\(attached) mails that are attached were not read; save them as files of their own")
    }
    return draft
  }

  /// Takes off the name with which the sender ends the mail: "Ben", "Ben Writer".
  private static func cutName(of sender: String?, from lines: inout [MailLine]) -> String? {
    guard let sender, let last = lines.lastIndex(where: { !$0.isBlank }), last > 0 else {
      return nil
    }
    let name = String(lines[last].trimmed)
    let first = sender.prefix { !$0.isWhitespace }
    guard name.lowercased() == sender.lowercased() || name.lowercased() == first.lowercased() else {
      return nil
    }
    lines.removeSubrange(last...)
    return name
  }

  private static func setHeaders(
    of mail: MIMEPart, _ forwarded: [String: String], to draft: inout ArticleDraft
  ) {
    let headers = mail.headers
    draft.headline = (forwarded["subject"] ?? headers.text("subject")).flatMap(headline)
    draft.metadata.published = (forwarded["date"] ?? headers.text("date")).flatMap(DateText.iso)
    draft.metadata.language = headers.text("content-language")?.split(separator: ",").first
      .map(String.init)
    draft.metadata.publisher = headers.text("organization") ?? headers.text("organisation")
    draft.metadata.keywords = (headers.text("keywords") ?? "")
      .split(separator: ",").map { String($0.drop { $0 == " " }) }
    for name in ["message-id"] {
      guard let value = headers.text(name) else { continue }
      draft.metadata.extra.append(Metadata.Field(name: name, value: value))
    }
    guard let name = (forwarded["from"] ?? headers.text("from")).flatMap(sender) else { return }
    if name.lowercased().split(whereSeparator: { $0 == " " }).contains(where: {
      officeWords.contains(String($0))
    }) {
      draft.metadata.publisher = draft.metadata.publisher ?? name
    } else {
      draft.metadata.authors = [name]
    }
  }

  /// A subject without "Re:", "Fwd:" and the name of a list in brackets.
  private static func headline(_ subject: String) -> String? {
    var rest = subject[...]
    while true {
      rest = rest.drop(while: \.isWhitespace)
      if let colon = rest.prefix(6).firstIndex(of: ":"),
        prefixes.contains(rest[..<colon].lowercased())
      {
        rest = rest[rest.index(after: colon)...]
      } else if rest.first == "[", let end = rest.prefix(40).firstIndex(of: "]") {
        rest = rest[rest.index(after: end)...]
      } else {
        break
      }
    }
    return rest.isEmpty ? nil : String(rest)
  }

  /// The name in `"Holloway, Nerys" <nerys@tarn.example>`; null where there is an address alone.
  static func sender(_ field: String) -> String? {
    var name = field.prefix { $0 != "<" }.filter { $0 != "\"" }
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if name.contains("@") {
      // The older form: "nerys@tarn.example (Nerys Holloway)".
      guard let open = field.firstIndex(of: "("), let close = field.lastIndex(of: ")"), open < close
      else { return nil }
      name = String(field[field.index(after: open)..<close])
    }
    let parts = name.split(separator: ",")
    if parts.count == 2, parts.allSatisfy({ $0.split(separator: " ").count <= 2 }) {
      name = "\(parts[1].drop { $0 == " " }) \(parts[0])"
    }
    return name.isEmpty ? nil : name
  }

  private static func words(_ lines: [MailLine]) -> Int {
    lines.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
  }
}

extension Metadata {
  /// Takes over what other metadata say.
  mutating func take(_ other: Metadata) {
    slug = other.slug ?? slug
    section = other.section ?? section
    embargo = other.embargo ?? embargo
    priority = other.priority ?? priority
    dateline = other.dateline ?? dateline
    note = other.note ?? note
    updateNote = other.updateNote ?? updateNote
    language = other.language ?? language
    version = other.version ?? version
    publisher = other.publisher ?? publisher
    published = published ?? other.published
    url = other.url ?? url
    if !other.keywords.isEmpty { keywords = other.keywords }
  }
}
