import GalleyModel

/// What a message of IPTC 7901 says.
///
///     SOH eca062 4 i 211 ccccb dpa 061      source and number, priority, category, words
///     Germany-politics/                      slug
///     STX REFILE                             marker
///     Coalition talks could fail             headline
///     By Ann Lee =                           byline; "=" ends the title
///
///        Berlin (dpa) - Negotiations …
///     ETX 131137 GMT Nov 13                  day, hour, month, year
struct IPTC7901Message {
  private(set) var draft = ArticleDraft()

  init(_ message: WireMessage) {
    draft.notes = message.notes
    readHeader(message.header)
    let lines = WireMessage.lines(of: message.text)
    let story = readTitle(lines)
    readStory(Array(lines[story...]))
    draft.metadata.modified =
      Self.date(message.trailer) ?? Self.date(lines.suffix(4).joined(separator: " "))
  }

  private mutating func readHeader(_ header: String) {
    let lines = WireMessage.lines(of: header).compactMap(ArticleDraft.words)
    guard let start = lines.firstIndex(where: { Self.isHeader($0) }) else { return }
    let fields = lines[start].split(separator: " ").map(String.init)
    let number = fields[0].drop { !$0.isNumber }
    if !number.isEmpty { draft.metadata.extra.append(.init(name: "number", value: String(number))) }
    let rest = fields.dropFirst()
    if let priority = rest.first, priority.count == 1, priority.first?.isNumber ?? false {
      draft.metadata.priority = priority
      draft.metadata.section = rest.dropFirst().first.flatMap { $0.count <= 4 ? $0 : nil }
    }
    // What stands between the header and the text is the keyword line, and what is new in brackets.
    for line in lines[(start + 1)...] {
      if line.hasPrefix("("), line.hasSuffix(")"), line.count > 2 {
        draft.metadata.updateNote = String(line.dropFirst().dropLast())
      } else if draft.metadata.slug == nil {
        let slug = line.reversed().drop { $0 == "/" || $0 == " " }.reversed()
        draft.metadata.slug = slug.isEmpty ? nil : String(slug)
      }
    }
  }

  /// `eca062 4 i 211 …`: letters and a number first.
  private static func isHeader(_ line: String) -> Bool {
    let first = line.prefix { $0 != " " }
    return first.contains(where: \.isNumber) && line.contains(" ")
  }

  /// Reads headline, markers and byline; returns the line at which the story begins.
  private mutating func readTitle(_ lines: [String]) -> Int {
    var index = lines.firstIndex { ArticleDraft.words($0) != nil } ?? lines.count
    var title: [String] = []
    var ends = false
    while index < lines.count, let line = ArticleDraft.words(lines[index]), !ends, title.count < 8 {
      // A message without a title begins with its story.
      if title.isEmpty, lines[index].hasPrefix("   "), DatelineText.place(opening: line) != nil {
        return index
      }
      if DatelineText.place(opening: line) != nil, !title.isEmpty, !line.hasSuffix("=") { break }
      ends = line.hasSuffix("=")
      title += [ends ? String(line.dropLast()) : line].compactMap(ArticleDraft.words)
      index += 1
    }
    guard !title.isEmpty else { return index }
    var markers: [String] = []
    while title.count > 1, let first = title.first, Self.isMarker(first) {
      markers.append(title.removeFirst())
    }
    if title.count > 1, let last = title.last, Self.isByline(last) {
      draft.metadata.authors = BylineText.authors(in: last)
      title.removeLast()
      draft.add(.byline, last)
    }
    if !markers.isEmpty {
      let marker = markers.joined(separator: " ")
      draft.metadata.updateNote = [marker, draft.metadata.updateNote].compactMap(\.self)
        .joined(separator: " ")
    }
    draft.headline = Self.headline(title)
    return index
  }

  /// The last line, with those before it that ran up to the margin: "Situation", "France:" above it
  /// are labels of the desk.
  private static func headline(_ lines: [String]) -> String? {
    guard var headline = lines.last else { return nil }
    for line in lines.dropLast().reversed() {
      let next = headline.prefix { $0 != " " }.count
      let isWrapped = line.count + 1 + next > 56 || headline.first?.isLowercase ?? false
      guard isWrapped else { break }
      headline = line + " " + headline
    }
    return headline
  }

  /// `EXTRA`, `1ST LEAD`, `REFILE`: capitals, three words at most.
  private static func isMarker(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    return words.count <= 4 && line.count <= 30 && line.contains(where: \.isUppercase)
      && !line.contains(where: \.isLowercase)
  }

  private static func isByline(_ line: String) -> Bool {
    let opening = FoldedText.fold(line.prefix { $0 != " " })
    return BylineText.openings.contains(opening) && line.split(separator: " ").count <= 12
  }

  /// The paragraphs up to the desk's notebook, which is not for publication.
  private mutating func readStory(_ lines: [String]) {
    let end = lines.firstIndex(where: Self.beginsNotebook) ?? lines.count
    for paragraph in PlainParagraphs.paragraphs(of: lines[..<end].joined(separator: "\n")) {
      draft.add(nil, paragraph)
    }
    readNotebook(lines[end...])
  }

  /// `# Notebook`, `* * * *`, "The following information is not for publication".
  private static func beginsNotebook(_ line: String) -> Bool {
    guard let words = ArticleDraft.words(line) else { return false }
    if words.hasPrefix("# ") || words.hasPrefix("## ") { return true }
    let marks = words.filter { $0 != " " }
    if marks.count >= 3, marks.allSatisfy({ $0 == "*" }) { return true }
    let small = words.lowercased()
    return small.hasPrefix("the following information is not")
      || small.hasPrefix("die folgenden informationen sind nicht")
  }

  /// What the notebook has for editors: the lines below "Note to editors".
  private mutating func readNotebook(_ lines: ArraySlice<String>) {
    var isNote = false
    var notes: [String] = []
    for line in lines {
      guard let words = ArticleDraft.words(line) else { continue }
      if words.hasPrefix("#") {
        isNote =
          words.lowercased().contains("editor") && words.lowercased().contains("note")
          || words.lowercased().contains("redaktionelle hinweise")
      } else if Self.beginsNotebook(line) {
        break
      } else if isNote {
        notes.append(words.hasPrefix("- ") ? String(words.dropFirst(2)) : words)
      }
    }
    if !notes.isEmpty { draft.metadata.note = notes.joined(separator: "\n") }
  }

  /// `131137 GMT Nov 13`, `091223 dec 18`, `071341 GMT Okt 15`: day and time, month, year.
  private static func date(_ text: String) -> String? {
    let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard let first = words.firstIndex(where: { $0.utf8.count == 6 && $0.allSatisfy(\.isNumber) })
    else { return nil }
    let stamp = Array(words[first].utf8)
    var rest = words[(first + 1)...]
    var parts = DateParts()
    if let zone = rest.first.flatMap({ DateWords.zones[$0.uppercased()] }) {
      parts.offset = zone
      rest.removeFirst()
    }
    guard rest.count >= 2, let month = DateWords.months[rest[rest.startIndex].lowercased()],
      let year = Int(rest[rest.startIndex + 1])
    else { return nil }
    parts.day = stamp[..<2].number
    parts.month = month
    parts.year = year < 100 ? (year < 70 ? 2000 + year : 1900 + year) : year
    parts.setTime(stamp[2...])
    return parts.hour == nil ? nil : parts.iso
  }
}
