import GalleyModel
import GalleyReaders

/// The fields with which newsrooms begin the text of a mail: `Headline: …`, `Slug: …`, `Abstract: …`.
struct StoryFields {
  /// What a field is for.
  private enum Field {
    case headline, standfirst, slug, byline, section, keywords, embargo, priority, dateline, note
    case updateNote, language, version, publisher, date, url, start, unused
  }

  /// Fields stand above the story, which begins with a paragraph of more words.
  private static let mostWords = 25
  private static let mostLines = 60

  private(set) var headline: String?
  private(set) var standfirst: String?
  private(set) var byline: String?
  private(set) var metadata = Metadata()
  /// Whether any was found.
  private(set) var isEmpty = true

  /// Takes the fields off the head of a story.
  init(takenFrom lines: inout [MailLine]) {
    var kept: [MailLine] = []
    var index = 0
    while index < lines.count, index < Self.mostLines {
      let line = lines[index]
      guard let (field, first) = Self.field(line.trimmed) else {
        if line.text.split(whereSeparator: \.isWhitespace).count > Self.mostWords { break }
        kept.append(line)
        index += 1
        continue
      }
      var value = String(first)
      index += 1
      // A value that a mail program has wrapped, or that stands on the line below its name.
      var width = line.text.count
      while index < lines.count, !lines[index].isBlank, width > 60 || value.isEmpty,
        lines[index].block == line.block, Self.field(lines[index].trimmed) == nil
      {
        width = lines[index].text.count
        value += (value.isEmpty ? "" : " ") + lines[index].trimmed
        index += 1
      }
      isEmpty = false
      if case .start = field {
        if !value.isEmpty { kept.append(MailLine(text: value, kind: line.kind, block: line.block)) }
        break
      }
      store(value, as: field)
    }
    if !isEmpty { lines = kept + lines[min(index, lines.count)...] }
  }

  private mutating func store(_ value: String, as field: Field) {
    guard !value.isEmpty else { return }
    switch field {
    case .headline: headline = headline ?? value
    case .standfirst: standfirst = standfirst ?? value
    case .slug: metadata.slug = value
    case .byline: byline = value
    case .section: metadata.section = value
    case .keywords:
      metadata.keywords = value.split { $0 == "," || $0 == ";" }.map { Self.trimmed($0) }
    case .embargo: metadata.embargo = DateText.iso(value) ?? value
    case .priority: metadata.priority = value
    case .dateline: metadata.dateline = value
    case .note: metadata.note = value
    case .updateNote: metadata.updateNote = value
    case .language: metadata.language = value
    case .version: metadata.version = value
    case .publisher: metadata.publisher = value
    case .url: metadata.url = value
    case .date: metadata.published = DateText.iso(value)
    case .start, .unused: break
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    String(text.drop(while: \.isWhitespace))
  }

  /// The field that a line gives, and its value; null for copy.
  private static func field(_ line: Substring) -> (Field, Substring)? {
    guard let colon = line.prefix(24).firstIndex(of: ":") else { return nil }
    let name = line[..<colon].lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }
      .joined(separator: " ")
    guard let field = names[name] else { return nil }
    let value = line[line.index(after: colon)...]
    // "Story: the sea" is a field, "http://" and "Note:it" are none.
    guard value.isEmpty || value.first?.isWhitespace == true else { return nil }
    return (field, value.drop(while: \.isWhitespace))
  }

  private static let names: [String: Field] = [
    "headline": .headline, "head": .headline, "hed": .headline, "hl": .headline, "title": .headline,
    "heading": .headline, "header": .headline,
    "abstract": .standfirst, "summary": .standfirst, "standfirst": .standfirst, "deck": .standfirst,
    "dek": .standfirst, "subhead": .standfirst, "subheadline": .standfirst, "sub head": .standfirst,
    "teaser": .standfirst, "subtitle": .standfirst, "strap": .standfirst, "strapline": .standfirst,
    "slug": .slug, "slugline": .slug, "catchline": .slug,
    "byline": .byline, "author": .byline, "by": .byline, "reporter": .byline, "writer": .byline,
    "category": .section, "section": .section, "desk": .section, "topic": .section,
    "keywords": .keywords, "keyword": .keywords, "tags": .keywords,
    "embargo": .embargo, "embargoed until": .embargo, "embargo until": .embargo,
    "not for release before": .embargo,
    "priority": .priority, "urgency": .priority, "dateline": .dateline, "location": .dateline,
    "place": .dateline, "note": .note, "ed note": .note, "eds": .note, "editor's note": .note,
    "editors note": .note, "note to editors": .note, "note to desk": .note, "update": .updateNote,
    "update note": .updateNote, "language": .language, "version": .version, "take": .version,
    "source": .publisher, "agency": .publisher, "credit": .publisher, "date": .date,
    "published": .date, "url": .url, "link": .url, "word count": .unused, "words": .unused,
    "length": .unused, "body": .start, "story": .start, "text": .start, "copy": .start,
    "body text": .start, "article": .start,
  ]
}
