import GalleyModel

/// Who speaks where in a source: in its quotes, behind the labels of a transcript, or the author of a
/// statement.
struct SourceSpeakers {
  private let wording: Wording
  /// The speaker of each block by its label, or by the label before it.
  private var ofBlock: [SourceSpeaker?]
  private var quotes: [(words: Range<Int>, speaker: SourceSpeaker)] = []

  init(_ wording: Wording) {
    self.wording = wording
    let blocks = wording.extraction.article.blocks
    var labelled: SourceSpeaker?
    ofBlock = []
    let labels = blocks.map { block in
      Self.label(
        of: String(decoding: wording.bytes[block.range].prefix(Self.labelLength), as: UTF8.self))
    }
    // "Horak:" speaks where she does so again, or has been called by her whole name; "Flood:" does not.
    var counts: [Substring: Int] = [:]
    for label in labels {
      for word in Set((label ?? "").split(whereSeparator: { " ,".contains($0) })) {
        counts[word, default: 0] += 1
      }
    }
    for label in labels {
      guard let label, label.contains(" ") || (counts[label[...]] ?? 0) > 1 else {
        ofBlock.append(labelled)
        continue
      }
      let speaker = SourceSpeaker(label)
      // "Mrs Dunne says in her statement: “…”": what follows the quote is not hers.
      if !Self.isLabelOfQuote(wording.bytes[blocks[ofBlock.count].range]) {
        labelled = speaker
      }
      ofBlock.append(speaker)
    }
    let name =
      blocks.prefix(3).compactMap { block in
        Self.author(
          of: String(decoding: wording.bytes[block.range].prefix(Self.authorLength), as: UTF8.self))
      }.first ?? LetterSignature(wording)?.name
    let author = name.map { SourceSpeaker($0) }
    ofBlock = ofBlock.map { $0 ?? author }
    for quote in wording.extraction.quotes {
      guard let attribution = quote.attribution,
        let name = attribution.name ?? Self.numbered(attribution.mention?.text ?? "")
          ?? Self.role(attribution.mention?.text ?? "")
      else { continue }
      for part in quote.parts {
        quotes.append((wording.words(in: part), SourceSpeaker(name, role: attribution.role)))
      }
    }
  }

  /// Who says a word, or null where the source does not tell.
  func speaker(ofWord word: Int) -> SourceSpeaker? {
    // Quotes come in text order and do not overlap.
    let index = quotes.partitioningIndex { $0.words.upperBound > word }
    if index < quotes.count, quotes[index].words.contains(word) { return quotes[index].speaker }
    guard let sentence = wording.sentence(ofWord: word) else { return nil }
    return ofBlock[wording.sentences[sentence].block]
  }

  /// Whether a text tells that somebody else speaks than whom the story names.
  ///
  /// "The Minister:" may be whoever the story calls by name, but not one who has a label of her own.
  func isOther(
    _ speaker: SourceSpeaker, than attribution: Attribution?, besides others: [SourceSpeakers]
  ) -> Bool {
    speaker.isOther(than: attribution)
      || !speaker.isNamed && !speaker.mentions(attribution) && !speaker.isRole(of: attribution)
        && others.contains { $0.holdsSpeech(of: attribution) }
  }

  /// Whether a label or the head of the text names the speaker.
  func holdsSpeech(of attribution: Attribution?) -> Bool {
    guard let attribution, attribution.name != nil else { return false }
    return ofBlock.contains { $0.map { $0.isNamed && $0.mentions(attribution) } ?? false }
  }

  /// The name behind the number of a paragraph of minutes: "7.5 Cr Funmi Ade said".
  private static func numbered(_ mention: String) -> String? {
    guard mention.first?.isNumber ?? false else { return nil }
    let name = mention.drop { !$0.isLetter }
    return name.first?.isUppercase ?? false && name.contains(" ") ? String(name) : nil
  }

  /// "The Minister said": whoever the minister is.
  private static func role(_ mention: String) -> String? {
    mention.hasPrefix("The ") || mention.hasPrefix("the ") ? mention : nil
  }

  private static let labelLength = 120
  private static let authorLength = 200

  /// The words before the colon that a paragraph of a transcript begins with: "Milena Horak, CEO".
  private static func label(of text: String) -> String? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    var label = text[..<colon]
    let next = text[text.index(after: colon)...]
    guard next.first?.isWhitespace ?? false,
      !label.contains(where: { "?!\"“\n".contains($0) }), hasShortWordsBeforeStops(label)
    else { return nil }
    if label.hasPrefix("From ") { label = label.dropFirst(5) }
    let words = label.split(separator: " ")
    // "R v Doyle: sentencing remarks" names a case.
    guard words.count <= 14, !words.contains("v"), !words.contains("v."),
      let name = label.split(separator: ",").first,
      name.split(separator: " ").count <= 5, name.split(separator: " ").count >= 1,
      name.first?.isUppercase ?? false
    else { return nil }
    let capitals = name.split(separator: " ").filter { $0.first?.isUppercase ?? false }.count
    guard 2 * capitals >= name.split(separator: " ").count else { return nil }
    return String(label)
  }

  /// Whether the words behind a label stand in quotation marks.
  private static func isLabelOfQuote(_ block: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: block.prefix(labelLength + 8), as: UTF8.self)
    let rest = text.drop { $0 != ":" }.dropFirst().drop(while: \.isWhitespace)
    return rest.first.map { "\"“‘'".contains($0) } ?? false
  }

  /// Whether each stop in a label is that of a title cut short, no end of a sentence.
  private static func hasShortWordsBeforeStops(_ label: Substring) -> Bool {
    label.split(separator: ".", omittingEmptySubsequences: false).dropLast().allSatisfy { before in
      let letters = before.reversed().prefix { $0.isLetter }
      return !letters.isEmpty && letters.count < 5 && (letters.last?.isUppercase ?? false)
    }
  }

  /// The name behind "Statement by" or "Address by" at the head of a document.
  private static func author(of text: String) -> String? {
    // "From Superintendent Mabel Ortiz": a line of its own.
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(separator: " ")
      if words.first == "From", (3...6).contains(words.count),
        words.dropFirst().allSatisfy({ $0.first?.isUppercase ?? false && $0.last != "." })
      {
        return words.dropFirst().joined(separator: " ")
      }
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    for (index, word) in words.enumerated().dropFirst() {
      guard ["by", "of", "from"].contains(word.lowercased()),
        kinds.contains(words[index - 1].lowercased())
      else { continue }
      let name = words[(index + 1)...].prefix { $0.first?.isUppercase ?? false }.prefix(4)
      if let end = name.firstIndex(where: { $0.last == "," }) {
        return name[...end].joined(separator: " ").filter { $0 != "," }
      }
      if name.count >= 2 { return name.joined(separator: " ") }
    }
    return nil
  }

  private static let kinds: Set<String> = [
    "statement", "address", "speech", "remarks", "letter", "testimony", "evidence", "written",
    "delivered", "comments",
  ]
}

/// Somebody who speaks in a source.
struct SourceSpeaker {
  /// As the source has it: "Milena Horak, CEO", "The Minister".
  let name: String
  let role: String?

  init(_ name: String, role: String? = nil) {
    self.name = name
    self.role = role
  }

  /// Whether it is somebody else than whom the story names.
  ///
  /// Only a name tells: "the accused" and "the minister" may be whoever the story calls by name.
  func isOther(than attribution: Attribution?) -> Bool {
    guard let attribution, let told = attribution.name else { return false }
    let here = name.split(separator: ",").first.map(String.init) ?? name
    guard isName(here), isName(told) else { return false }
    // "Bishop" is Bishop Vera Munro.
    if attribution.role?.lowercased() == here.lowercased() { return false }
    if SpeakerName.areSame(told, here) { return false }
    // Titles and initials aside, a surname is enough: "Dame Ruth Pallister", "Mr P. Halloran".
    let one = Set(Stem.words(of: told))
    return one.isDisjoint(with: Stem.words(of: here).filter { $0.count > 2 && !isTitle($0) })
  }

  /// Whether it is called by a name rather than by a role.
  var isNamed: Bool { isName(name.split(separator: ",").first.map(String.init) ?? name) }

  /// Whether the story gives the speaker the role: "the minister" of "Labour Minister Ivo Kasten".
  func isRole(of attribution: Attribution?) -> Bool {
    guard let role = attribution?.role else { return false }
    return !Set(Stem.words(of: role)).isDisjoint(with: Stem.words(of: name))
  }

  /// Whether a word of the speaker's name stands in it: "The Minister of Justice (Mr Verrick)".
  func mentions(_ attribution: Attribution?) -> Bool {
    guard let told = attribution?.name else { return false }
    let words = Stem.words(of: told).filter { $0.count > 2 && !isTitle($0) }
    return !Set(words).isDisjoint(with: Stem.words(of: name))
  }

  private func isTitle(_ word: [UInt8]) -> Bool {
    Self.titles.contains(String(decoding: word, as: UTF8.self))
  }

  private static let titles: Set<String> = [
    "dame", "sir", "lord", "lady", "dr", "mr", "mrs", "ms", "professor", "councillor", "minister",
    "president", "chair", "chairman", "chairwoman", "chairperson", "secretary", "treasurer",
    "director", "mayor", "judge", "coroner", "moderator", "operator", "analyst", "speaker", "clerk",
    "leader",
  ]

  /// Whether words are a person's or a body's name rather than a role.
  private func isName(_ words: String) -> Bool {
    let words = words.split(separator: " ")
    guard let first = words.first, first.lowercased() != "the",
      // "Prisons Minister"
      words.last.map({ !Self.titles.contains($0.lowercased()) }) ?? false,
      words.contains(where: { !Self.titles.contains($0.lowercased()) })
    else { return false }
    return words.count { $0.first?.isUppercase ?? false } >= (words.count > 1 ? 2 : 1)
  }
}
