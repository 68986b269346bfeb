import GalleyModel

/// What a message of ANPA 1312 says.
///
///     SYN SYN SOH A2870 US asian              service and number, selectors
///     f l DC3 DC1 BC-LT--Argentina  11-13 1049  priority, category, keyword, date, words
///     STX ^BC-LT--Argentina, 1st Ld-Writethru,466<
///     ^Mirrors can hurt<                      headline
///     ^Eds: With AP Photos.<                  note
///     ^By PAUL BYRNE=                         byline
///     TAB BUENOS AIRES (AP) _ For …           the story, a tab or blanks before each paragraph
///     ETX AP-WF-11-13-13 1509GMT<
struct ANPAMessage {
  private(set) var draft = ArticleDraft()

  init(_ message: WireMessage) {
    draft.notes = message.notes
    readHeader(message.header)
    let lines = Self.lines(of: message.text)
    let story = lines.firstIndex { $0.isIndented && !$0.isTabular } ?? Self.firstOfStory(lines)
    readTop(Array(lines[..<story]))
    readStory(Array(lines[story...]))
    draft.metadata.modified = Self.date(message.trailer)
  }

  /// A line without the marks of the typesetter.
  private struct Line {
    /// Its words; empty for a blank line.
    var words: String
    /// A tab, an em quad or three blanks stand before it.
    var isIndented: Bool
    /// "^" before it or "<" behind the line above asks for a line of its own.
    var begins: Bool
    /// "<" or "=" ends it.
    var ends: Bool
    /// It holds the marks of a table.
    var isTabular: Bool
  }

  private static func lines(of text: String) -> [Line] {
    var behindEnd = true
    // Backspaces and thin spaces set columns.
    return text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }.map {
      scalars in
      let isTabular = scalars.contains { $0.value == 0x08 || $0.value == 0x10 || $0.value == 0x0B }
      var line = WireMessage.lines(
        of: String(
          String.UnicodeScalarView(scalars.map { $0.value == 0x08 || $0.value == 0x10 ? " " : $0 }))
      )[0][...]
      let hasCaret = line.first == "^"
      if hasCaret { line = line.dropFirst() }
      let blanks = line.prefix { $0 == " " || $0 == "\t" }
      let isIndented = blanks.contains("\t") || blanks.count >= 3
      var words = ArticleDraft.words(String(line)) ?? ""
      var ends = false
      while let last = words.last, "<=+".contains(last), words.count > 1 || last == "<" {
        words.removeLast()
        ends = true
      }
      words = ArticleDraft.words(quoted(words)) ?? ""
      defer { behindEnd = ends || words.isEmpty }
      return Line(
        words: words, isIndented: isIndented && !words.isEmpty, begins: hasCaret || behindEnd,
        ends: ends, isTabular: isTabular)
    }
  }

  /// ``quotes'' as typesetters wrote them.
  private static func quoted(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let character = rest.first {
      if rest.hasPrefix("``") {
        result += "“"
        rest = rest.dropFirst(2)
      } else if rest.hasPrefix("''") {
        result += "”"
        rest = rest.dropFirst(2)
      } else {
        result.append(character == "`" ? "‘" : character)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Where no line is indented the story begins behind the last line that ends as one of the top.
  private static func firstOfStory(_ lines: [Line]) -> Int {
    let place = lines.firstIndex {
      DatelineText.place(opening: $0.words) != nil && $0.words.count > 40
    }
    return place ?? lines.lastIndex { $0.ends && $0.words.count < 100 }.map { $0 + 1 }
      ?? min(1, lines.count)
  }

  private mutating func readHeader(_ header: String) {
    let lines = header.split(whereSeparator: \.isNewline).map(String.init)
    for line in lines {
      guard let format = line.unicodeScalars.firstIndex(where: { (0x11...0x14).contains($0.value) })
      else {
        let words = line.unicodeScalars.split { $0.value < 0x20 }.map(String.init)
        let number = (words.first ?? "").drop { !$0.isNumber }.prefix(while: \.isNumber)
        if (3...4).contains(number.count) {
          draft.metadata.extra.append(.init(name: "number", value: String(number)))
        }
        continue
      }
      let codes = String(line.unicodeScalars[..<format]).split {
        $0 == " " || $0.asciiValue ?? 32 < 32
      }
      draft.metadata.priority = codes.first.map(String.init)
      draft.metadata.section = codes.dropFirst().first.map(String.init)
    }
  }

  /// The lines above the story.
  private mutating func readTop(_ lines: [Line]) {
    var notes: [String] = []
    var followsByline = false
    for (index, line) in lines.enumerated() where !line.words.isEmpty {
      let text = line.words
      let small = text.lowercased()
      let opening = FoldedText.fold(text.prefix { $0 != " " })
      if index == 0, isSlug(text) {
        readSlug(text)
      } else if Self.isNote(small) {
        draft.add(.note, text)
        notes.append(Self.withoutLabel(text))
      } else if opening == "by", text.split(separator: " ").count > 1 {
        draft.add(.byline, text)
        draft.metadata.authors = BylineText.authors(in: text)
        followsByline = true
      } else if followsByline || Lexicon.bylines.matches(text) || small.hasSuffix(" press") {
        draft.add(.byline, text)
        followsByline = false
      } else if text.hasPrefix("* ") {
        draft.add(.highlight, text)
      } else if Self.isPhotoLine(small) {
        draft.add(.note, text)
      } else if Self.alerts.contains(opening), text.count < 20 {
        draft.metadata.updateNote = draft.metadata.updateNote ?? text
      } else if draft.headline == nil {
        draft.headline = text
      } else {
        // A header line that repeats the lead, or a second headline.
        draft.add(.standfirst, text)
      }
    }
    if !notes.isEmpty { draft.metadata.note = notes.joined(separator: "\n") }
  }

  /// `BC-US--Ethanol-Losing Grassland, 1st Ld-Writethru,1140`: no sentence, and hyphens or a count.
  private func isSlug(_ text: String) -> Bool {
    let first = text.prefix { $0 != " " && $0 != "," }
    return first.contains("-") && text.count < 120
      || text.split(separator: ",").last.map { Int($0.filter { $0 != " " }) != nil } ?? false
  }

  private mutating func readSlug(_ text: String) {
    var pieces = text.split(separator: ",").compactMap { ArticleDraft.words(String($0)) }
    if pieces.count > 1, pieces.last.map({ $0.allSatisfy(\.isNumber) }) ?? false {
      pieces.removeLast()
    }
    guard !pieces.isEmpty else { return }
    let versions = pieces.dropFirst().filter { piece in
      let small = piece.lowercased()
      return ["ld", "lead", "writethru", "corr", "update", "add", "sub", "takes"].contains(
        where: small.contains)
    }
    draft.metadata.slug = pieces.filter { !versions.contains($0) }.joined(separator: ", ")
    if !versions.isEmpty { draft.metadata.updateNote = versions.joined(separator: ", ") }
  }

  private static func isNote(_ small: String) -> Bool {
    let text = small.drop { "([".contains($0) }
    return [
      "eds:", "eds ", "eds.:", "editors:", "editor's note", "editors' note", "editor’s note",
      "attn", "attention",
    ]
    .contains(where: text.hasPrefix)
  }

  /// What a line above the headline says of how urgent the story is.
  private static let alerts: Set<String> = [
    "urgent", "bulletin", "flash", "alert", "apnewsalert", "apnewsnow", "ap", "advisory", "precede",
  ]

  private static func isPhotoLine(_ small: String) -> Bool {
    let words = small.split(separator: " ")
    return words.prefix(3).contains {
      ["photo", "photos", "graphic", "video"].contains($0.filter(\.isLetter))
    }
      && small.contains(where: \.isNumber)
  }

  /// The words of a note behind its label, `Eds: …`.
  private static func withoutLabel(_ text: String) -> String {
    let bare =
      text.hasPrefix("(") && text.hasSuffix(")") ? String(text.dropFirst().dropLast()) : text
    guard let colon = bare.firstIndex(of: ":"), bare.distance(from: bare.startIndex, to: colon) < 10
    else { return bare }
    return ArticleDraft.words(String(bare[bare.index(after: colon)...])) ?? bare
  }

  /// A paragraph begins at an indent, at "^", behind "<" and behind a blank line.
  private mutating func readStory(_ lines: [Line]) {
    var paragraph = ""
    var isRow = false
    func kind(_ isRow: Bool) -> Block.Kind? { isRow ? .listItem : nil }
    for (index, line) in lines.enumerated() {
      let isTable = line.isTabular && line.ends
      if line.words.isEmpty || line.isIndented || line.begins || isTable
        || line.words.hasPrefix("==")
      {
        draft.add(kind(isRow), paragraph)
        paragraph = ""
      }
      if paragraph.isEmpty {
        let isNextRow = index + 1 < lines.count && lines[index + 1].ends && lines[index + 1].begins
        isRow = isTable || line.ends && line.begins && !line.isIndented && isNextRow
        paragraph = line.words
      } else {
        paragraph += " " + line.words
      }
    }
    draft.add(kind(isRow), paragraph)
    draft.blocks.removeAll { $0.text.isEmpty }
  }

  /// When it was sent.
  ///
  /// `AP-WF-11-13-13 1509GMT` and `AP-NY-11-13-13 1009EST` have month, day and year. Others
  /// (`KWS-21:37-09-12-18`) write the day first, so what may be either is no date.
  private static func date(_ trailer: String) -> String? {
    guard let text = ArticleDraft.words(trailer) else { return nil }
    let tokens = text.split { "- <".contains($0) }.map(String.init)
    for index in tokens.indices.dropLast(2) {
      let numbers = tokens[index...(index + 2)]
      guard numbers.allSatisfy({ $0.utf8.count == 2 && $0.allSatisfy(\.isNumber) }) else {
        continue
      }
      let values = numbers.compactMap { Int($0) }
      var parts = DateParts()
      (parts.month, parts.day, parts.year) = (values[0], values[1], 2000 + values[2])
      if values[2] > 69 { parts.year -= 100 }
      // Only that form has the time with its zone behind the date.
      let hasTime = index + 3 < tokens.count && tokens[index + 3].contains(where: \.isLetter)
      let isAmerican = text.hasPrefix("AP-") || values[1] > 12 || hasTime
      if values[0] > 12 { (parts.month, parts.day) = (values[1], values[0]) }
      guard isAmerican || values[0] > 12, parts.isDate else { return nil }
      if index + 3 < tokens.count {
        var rest = Array(tokens[index + 3].utf8)[...]
        parts.readTime(&rest)
        if parts.hour != nil { parts.readZone(&rest) }
      }
      return parts.iso
    }
    return nil
  }
}
