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
      if let inner = mail.all.dropFirst().first(where: { $0.type.hasPrefix("message/") })?.parts.first {
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
    draft.metadata.take(fields.metadata)
    let subject = draft.headline
    draft.headline = fields.headline ?? subject
    let body = blocks(of: lines, isHTML: content.isHTML, headline: fields.headline, subject: subject)
    if let headline = body.headline { draft.headline = headline }
    if body.isHeadlined == false, let headline = draft.headline { draft.add(.headline, headline) }
    if let standfirst = fields.standfirst { draft.add(.standfirst, standfirst) }
    if let byline = fields.byline {
      draft.add(.byline, byline.lowercased().hasPrefix("by ") ? byline : "By \(byline)")
    }
    draft.blocks += body.blocks
    for note in sections.notes { draft.add(.note, note) }
    for line in sections.related { draft.add(.related, line) }
    return draft
  }

  /// The blocks of the story, and the headline where they hold a better one than the subject is.
  private static func blocks(
    of lines: [MailLine], isHTML: Bool, headline: String?, subject: String?
  ) -> (blocks: [ArticleDraft.Block], headline: String?, isHeadlined: Bool) {
    var blocks = isHTML ? htmlBlocks(of: lines) : []
    if !blocks.contains(where: { $0.kind == .heading }) { blocks = plainBlocks(of: lines, isHTML) }
    let top = blocks.prefix { $0.kind != nil && $0.kind != .paragraph }
    guard let place = top.firstIndex(where: { $0.kind == .headline }) else {
      // What a block is shows better below the headline that it has.
      if !blocks.contains(where: { $0.kind == .heading }) || !isHTML, let title = headline ?? subject {
        let titled = plainBlocks(of: [MailLine(text: title), MailLine(text: "")] + lines, isHTML)
        if isSame(titled.first?.text ?? "", title) { blocks = Array(titled.dropFirst()) }
      }
      return (blocks, nil, false)
    }
    let own = blocks[place].text
    if isSame(own, headline ?? subject) { return (blocks, nil, true) }
    let isBetter = headline == nil && isHeadline(own, before: blocks[(place + 1)...], subject)
    if isBetter { return (blocks, own, true) }
    for index in blocks.indices where blocks[index].kind == .headline {
      blocks[index].kind = .heading
    }
    return (blocks, nil, false)
  }

  /// Whether the first line of a mail names its story better than the subject ("Copy for today").
  private static func isHeadline(
    _ line: String, before rest: ArraySlice<ArticleDraft.Block>, _ subject: String?
  ) -> Bool {
    guard let subject else { return true }
    let words = Set(Self.words(line))
    let shared = words.intersection(Self.words(subject)).count
    return words.count > 3
      && (shared * 2 > min(words.count, Self.words(subject).count)
        || rest.prefix(3).contains { $0.kind == .byline })
  }

  private static func plainBlocks(of lines: [MailLine], _ isHTML: Bool) -> [ArticleDraft.Block] {
    let text = lines.map(\.text).joined(separator: "\n")
    let copy = Article(id: "", source: "", format: "text", text: text)
    let bytes = Array(copy.text.utf8)
    return copy.blocks.map { block in
      let words = String(decoding: bytes[block.range], as: UTF8.self)
      // Lines that the mail program has wrapped are one paragraph.
      return ArticleDraft.Block(
        block.kind, words.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
  }

  private static func htmlBlocks(of lines: [MailLine]) -> [ArticleDraft.Block] {
    var blocks: [ArticleDraft.Block] = []
    var number: Int?
    for line in lines where !line.isBlank {
      if line.block != nil, line.block == number {
        blocks[blocks.count - 1].text += "\n" + line.text
      } else {
        blocks.append(ArticleDraft.Block(line.kind, line.text))
      }
      number = line.block
    }
    return blocks
  }

  private static func setHeaders(
    of mail: MIMEPart, _ forwarded: [String: String], to draft: inout ArticleDraft
  ) {
    let headers = mail.headers
    draft.headline = (forwarded["subject"] ?? headers.text("subject")).flatMap(headline)
    draft.metadata.published = (forwarded["date"] ?? headers.text("date")).flatMap(MailDate.iso)
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

  private static func isSame(_ line: String, _ other: String?) -> Bool {
    guard let other else { return false }
    return words(line) == words(other)
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
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
