import GalleyModel

/// Quotations that never close or never open; the manual tells more.
struct QuoteMarkRule: CheckRule {
  static let rule = Query.Rule.quoteMark
  static let manual = """
    quoteMark: a quotation that never closes, or closes and never opened.

    Raised: a paragraph with an odd number of marks, at the mark that has no partner; where copy \
    quotes with single marks, a quotation that opens and never closes.

    Left alone: a quotation that the next paragraph reopens or goes on with to its end, marks of \
    the wrong turn that still come in pairs, apostrophes, signs of feet and inches.
    """

  func queries(on story: Story) -> [Query] {
    guard !story.index.quotationMarks.isEmpty else { return [] }
    let paragraphs = story.blocks.indices.filter { story.blocks[$0].kind == .paragraph }
    let marks = paragraphs.map { QuotationMark.all(in: story.blocks[$0].range, of: story) }
    let hasDoubles = marks.contains { $0.contains { $0.style == .double } }
    var queries: [Query] = []
    for (position, block) in paragraphs.enumerated() where !marks[position].isEmpty {
      let style: QuotationMark.Style = hasDoubles ? .double : .single
      if hasDoubles, marks[position].count(where: { $0.style == style }) % 2 == 0 { continue }
      let own = marks[position].filter { $0.style == style }
      guard let lonely = hasDoubles ? lonely(among: own) : lonelySingle(among: own) else {
        continue
      }
      let next = position + 1 < paragraphs.count ? position + 1 : nil
      if lonely.isOpening {
        if let next, goesOn(from: next, paragraphs, marks, in: story) { continue }
      } else if isOpen(before: position, marks, lonely.mark.style) {
        continue
      }
      queries.append(query(lonely, inBlock: block, in: story))
    }
    return queries
  }

  /// A quotation that runs on closes within so many paragraphs.
  private static let reach = 4

  private struct Lonely {
    let mark: QuotationMark
    let isOpening: Bool
  }

  /// The mark without a partner among an odd number; null where inches may make it odd.
  private func lonely(among marks: [QuotationMark]) -> Lonely? {
    guard !marks.contains(where: { $0.isBehindDigit && $0.turn != .opens }) else { return nil }
    var open: QuotationMark?
    for mark in marks {
      switch mark.turn {
      case .opens:
        if let open { return Lonely(mark: open, isOpening: true) }
        open = mark
      case .closes:
        if open == nil { return Lonely(mark: mark, isOpening: false) }
        open = nil
      case .either:
        open = open == nil ? mark : nil
      }
    }
    return open.map { Lonely(mark: $0, isOpening: true) }
  }

  /// An opening single mark behind which none closes before the end of the paragraph.
  private func lonelySingle(among marks: [QuotationMark]) -> Lonely? {
    guard let last = marks.last, last.turn == .opens else { return nil }
    return Lonely(mark: last, isOpening: true)
  }

  /// Whether the quotation goes on: the next paragraph opens with a mark, or one of the next closes
  /// what it did not open.
  private func goesOn(
    from next: Int, _ paragraphs: [Int], _ marks: [[QuotationMark]], in story: Story
  ) -> Bool {
    if let first = marks[next].first,
      first.range.lowerBound == story.blocks[paragraphs[next]].range.lowerBound
    {
      return true
    }
    for position in next..<min(next + Self.reach, paragraphs.count) {
      guard let first = marks[position].first(where: { $0.style == .double }) else { continue }
      return first.turn != .opens
    }
    return false
  }

  /// Whether a quotation that opened in a paragraph before is still open.
  private func isOpen(
    before position: Int, _ marks: [[QuotationMark]], _ style: QuotationMark.Style
  ) -> Bool {
    for earlier in marks[max(0, position - Self.reach)..<position].reversed() {
      let count = earlier.count { $0.style == style }
      if count > 0 { return count % 2 == 1 }
    }
    return false
  }

  private func query(_ lonely: Lonely, inBlock block: Int, in story: Story) -> Query {
    let range = lonely.mark.range
    let token = story.tokens(of: range).lowerBound
    let sentence = story.sentence(ofToken: token)
    let words =
      story.sentences.indices.contains(sentence) ? story.sentences[sentence] : token..<token + 1
    let bounds =
      story.tokens[words.lowerBound].range
      .lowerBound..<story.tokens[words.upperBound - 1].range.upperBound
    var place =
      lonely.isOpening
      ? range.lowerBound..<max(range.upperBound, bounds.upperBound)
      : min(bounds.lowerBound, range.lowerBound)..<range.upperBound
    if place.count > 280 { place = range }
    return Query(
      rule: .quoteMark, level: .error, span: story.span(place),
      message: lonely.isOpening
        ? "the quotation that opens here never closes"
        : "the quotation that closes here never opened")
  }
}
