package import GalleyModel

extension ArticleDraft {
  /// The article of a draft that a wire or a feed brought: what its copy says of itself is told from
  /// the story, and what it repeats is left out.
  ///
  /// - The headline and the summary stand once, above the story.
  /// - Bylines, datelines and update notes that are words of the copy fill fields that the file has not.
  /// - Sign-offs, initials and contacts below the story become credits.
  /// - Throws: ``ReadError/noArticle(_:)`` where no words of a story are left.
  package func wireArticle(
    id: String, source: String, format: String, needsBody: Bool = true
  ) throws(ReadError) -> Article {
    var draft = self
    draft.headline = headline.flatMap(Self.words)
    draft.dropRepeats()
    WireEnding.label(&draft.blocks)
    draft.labelNotices()
    draft.blocks.removeAll { WireEnding.isRule($0.text) }
    draft.labelHighlights()
    draft.labelHeadings()
    draft.labelLines()
    draft.metadata.description = draft.unrepeated(draft.metadata.description)
    var article = draft.article(id: id, source: source, format: format)
    if !article.blocks.contains(where: \.kind.isBody), needsBody || article.blocks.isEmpty {
      throw .noArticle("no words of a story stand in it")
    }
    article.tellMetadata()
    return article
  }

  /// The words of a field with one blank between them; null where there are none.
  package static func words(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }

  /// Leaves out the headline that the body repeats with the labels around it, and summaries that are
  /// the headline or the lead.
  private mutating func dropRepeats() {
    let title = headline.map(FoldedText.fold) ?? ""
    let lead = blocks.first(where: Self.isProse).map { FoldedText.fold($0.text) }
    // Where the body has its headline it has the labels of a page, too: "Politics", "Agency".
    if !title.isEmpty,
      let repeated = blocks.prefix(8).firstIndex(where: { FoldedText.fold($0.text) == title })
    {
      let story = blocks.firstIndex(where: Self.isProse) ?? blocks.endIndex
      let isLabel: (Block) -> Bool = { block in
        block.kind == nil && block.text.utf8.count < 40 && BylineText.isLabel(block.text)
      }
      for index in blocks.indices[..<story].reversed() {
        if index == repeated || FoldedText.fold(blocks[index].text) == title
          || isLabel(blocks[index])
        {
          blocks.remove(at: index)
        }
      }
    }
    blocks.removeAll { block in
      guard block.kind == .standfirst else { return false }
      let words = FoldedText.fold(block.text)
      return words == title || (lead?.hasPrefix(words) ?? false)
    }
    headBelowHeadline()
  }

  /// Whether a block is a sentence of the story or longer than a label.
  static func isProse(_ block: Block) -> Bool {
    guard block.kind == nil else { return false }
    let text = block.text.trimmingSpaces
    return text.utf8.count > 60 || text.last.map { ".!?\"”»".contains($0) } ?? false
  }

  /// A single subhead right below the headline is the sentence that sums the story up.
  private mutating func headBelowHeadline() {
    guard headline != nil, let first = blocks.first, first.kind == .heading, blocks.count > 2,
      blocks[1].kind == nil, !blocks.contains(where: { $0.kind == .standfirst })
    else { return }
    blocks[0].kind = .standfirst
  }

  /// Notices above the story that this version replaces another.
  private mutating func labelNotices() {
    let story = blocks.indices.prefix(3).filter { blocks[$0].kind == nil }
    for index in story.prefix(2)
    where blocks[index].text.utf8.count < 500 {
      let text = blocks[index].text.trimmingSpaces
      // "(In Jan. 3 story, corrects last paragraph)": brackets around all of it.
      let isBracketed =
        text.first == "(" && text.last == ")" && !text.dropLast().contains(")")
        && text.split(separator: " ").count > 2
      if Lexicon.corrections.matches(text) || Lexicon.credits.matches(text) { continue }
      if isBracketed || Lexicon.replacements.matches(text) { blocks[index].kind = .note }
    }
  }

  /// A summary that is not the story's own words over again.
  private func unrepeated(_ summary: String?) -> String? {
    guard let summary = summary.flatMap(Self.words) else { return nil }
    let words = FoldedText.fold(summary)
    guard !words.isEmpty, words != headline.map(FoldedText.fold) else { return nil }
    var copy = ""
    for block in blocks where block.kind == nil || block.kind == .standfirst {
      copy += FoldedText.fold(block.text)
      if copy.utf8.count > 8_000 { break }
    }
    let isCut = summary.hasSuffix("...") || summary.hasSuffix("…")
    let opening = String(words.prefix(isCut ? 200 : 2_000))
    if Array(copy.utf8)[...].holds(opening) || copy.isEmpty { return copy.isEmpty ? summary : nil }
    return summary
  }
}

extension BylineText {
  /// Whether a line is a label of a page and neither a sentence nor a byline.
  static func isLabel(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let last = words.last?.last, words.count <= 5, !".!?\"”)".contains(last) else {
      return false
    }
    return !openings.contains(FoldedText.fold(words[0])) && !isName(text)
  }
}

extension String {
  /// The text without the white space at its ends.
  package var trimmingSpaces: String {
    let bytes = Array(utf8)
    return String(decoding: bytes[bytes.trimmed(0..<bytes.count)], as: UTF8.self)
  }
}
