package import GalleyModel

extension Extraction {
  /// A short story with all that an extraction can hold: no field is null, no list empty.
  package static let sample = Extraction(
    article: .sample, figures: [.sample, .conversion, .plain], quotes: [.sample, .plain],
    sources: [
      Source(
        name: "Zoë Ó Briain", role: "Mayor", figures: ["f1"], quotes: ["q1"], paragraphs: [1, 2]),
      Source(name: "the river board", figures: ["f2"]),
    ],
    notes: ["read as Windows-1252"])

  /// What an empty file yields.
  package static let empty = Extraction(
    article: Article(id: "empty", source: "empty.txt", format: "text", text: "", blocks: []))

  /// An article whose every text is the given one, to see what becomes of difficult characters.
  package static func filled(with text: String) -> Extraction {
    let all = 0..<text.utf8.count
    let span = TextSpan(text: text, range: all)
    let attribution = Attribution(
      name: text, role: text, mention: span, cue: span, addressee: text)
    return Extraction(
      article: Article(
        id: text, source: text, format: "text", headline: text, marker: text, text: text,
        blocks: [Block(kind: .paragraph, number: 1, range: all)], notes: [text]),
      figures: [
        Figure(
          id: "f1", span: span, number: span,
          quantity: Quantity(value: ExactDecimal(1), unit: text),
          qualifier: text, counts: text, event: text, when: text, where: text, block: .paragraph,
          paragraph: 1, sentence: text, attribution: attribution)
      ],
      quotes: [
        Quote(
          id: "q1", text: text, parts: [all], kind: .full, block: .paragraph, paragraph: 1,
          sentence: text, attribution: attribution)
      ],
      sources: [
        Source(name: text, role: text, figures: ["f1"], quotes: ["q1"], paragraphs: [1])
      ],
      notes: [text])
  }
}

extension Comparison {
  /// A comparison of the sample with itself, with every kind of row.
  package static let sample = Comparison(
    verdict: .changed, similarity: 0.834, old: .sample, new: .sample,
    headline: HeadlineChange(
      change: .changed, old: "Floods hit Lydd", new: Extraction.sample.article.headline),
    marker: HeadlineChange(change: .added, old: nil, new: "UPDATE 2"),
    notes: [
      VersionNote(
        kind: .updateNote, side: .new, text: "(Adds quote)",
        claims: [VersionNote.Claim(text: "adds quote", found: true)])
    ],
    figures: [
      FigureChange(
        change: .changed, aspects: [.value, .source], old: .plain, new: .sample,
        difference: ExactDecimal("-7.5"), percent: ExactDecimal("-60"), ambiguous: true,
        silent: true, why: "both count bridges"),
      FigureChange(change: .unchanged, old: .conversion, new: .conversion),
      FigureChange(change: .removed, old: .plain, new: nil),
    ],
    quotes: [
      QuoteChange(
        change: .reworded, aspects: [.wording], old: .plain, new: .sample,
        words: [
          Redline(kind: .same, text: "It took "), Redline(kind: .removed, text: "two "),
          Redline(kind: .added, text: "three "), Redline(kind: .same, text: "minutes"),
        ], paraphrase: "She said it took minutes.", ambiguous: true, why: "the same speaker")
    ],
    paragraphs: [ParagraphChange(change: .moved, old: [3], new: [1, 2], isMoved: true)],
    blocks: [BlockChange(change: .changed, block: .caption, old: "The wall", new: "The pier")],
    details: [
      DetailChange(
        aspect: .date, old: .thursday(printedAs: "Tuesday"), new: .thursday(printedAs: "Thursday"))
    ], remarks: ["a passage was too long"])
}

extension Review {
  /// A review of the sample, with a query of either level and a backing of every status.
  package static let sample = Review(
    extraction: .sample,
    queries: [
      Query(
        id: "k1", rule: .share, level: .error, span: Article.span("5 to 10 of our 25"),
        items: ["f1", "q1"], message: "7 of 25 is 28%, not 40%", expected: "28%",
        evidence: [Article.span("12.9 billion")]),
      Query(
        id: "k2", rule: .source, level: .check, span: Article.span("two"), items: ["f3"],
        message: "who says so?"),
    ],
    backing: [
      Backing(
        item: "f1", status: .differs, source: 0, span: Article.span("two minutes"), paragraph: 2,
        why: "the source has “two”, not \"5\""),
      Backing(
        item: "f2", status: .found, source: 0, span: Article.span("$12.9 billion"), paragraph: 1,
        why: "the source has $12.9 billion"),
      Backing(item: "q1", status: .notFound, why: "no source has these words"),
    ],
    sources: [Extraction.sample.article])
}

extension Article {
  fileprivate static let text = """
    UPDATE 2-Bridges fall in Lydd 🌊
    “Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd,” Mayor Zoë Ó Briain told Radio 1.
    “It took two minutes,” she said, “no more.” Repairs cost $12.9 billion, the river board says.
    """

  fileprivate static let sample = Article(
    id: "v1", source: "v1.txt", format: "text", headline: "Bridges fall in Lydd 🌊",
    marker: "UPDATE 2", text: text,
    blocks: [
      Block(kind: .headline, range: range("UPDATE 2-Bridges fall in Lydd 🌊")),
      Block(kind: .paragraph, number: 1, range: range("“Nearly", through: "Radio 1.")),
      Block(kind: .paragraph, number: 2, range: range("“It took", through: "board says.")),
    ], notes: ["read as Windows-1252"])

  /// Where words stand in the sample's text, in UTF-8 bytes.
  fileprivate static func range(_ words: String, through last: String? = nil) -> TextRange {
    let start = offset(of: words)
    guard let last else { return start..<start + words.utf8.count }
    return start..<offset(of: last) + last.utf8.count
  }

  fileprivate static func span(_ words: String) -> TextSpan {
    TextSpan(text: words, range: range(words))
  }

  private static func offset(of words: String) -> Int {
    let text = Array(text.utf8)
    let words = Array(words.utf8)
    let starts = 0...text.count - words.count
    guard let start = starts.first(where: { text[$0...].starts(with: words) }) else {
      preconditionFailure("The sample text does not hold these words.")
    }
    return start
  }
}

extension Detail {
  fileprivate static func thursday(printedAs text: String) -> Detail {
    Detail(
      span: TextSpan(text: text, range: Article.range("Thursday")), block: .paragraph, paragraph: 1,
      sentence: "It took until \(text).")
  }
}

extension Figure {
  fileprivate static let sample = Figure(
    id: "f1", span: Article.span("Nearly 5 to 10 of our 25 bridges"),
    number: Article.span("5 to 10 of our 25"),
    quantity: Quantity(
      value: ExactDecimal(5), upper: ExactDecimal(10), of: ExactDecimal(25), vague: true,
      bound: .under, unit: "bridge per day",
      kind: .count),
    qualifier: "Nearly", direction: .down, counts: "bridges", event: "fell", when: "on Thursday",
    where: "Lydd", inQuote: "q1", links: [Link(to: "f2", kind: .movementEnd)], block: .paragraph,
    paragraph: 1, sentence: "Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd.",
    attribution: .sample)

  fileprivate static let conversion = Figure(
    id: "f2", span: Article.span("$12.9 billion"), number: Article.span("12.9 billion"),
    quantity: Quantity(
      value: ExactDecimal("12900000000") ?? .zero, unit: "USD", kind: .money),
    links: [Link(to: "f1", kind: .repeat), Link(to: "f3", kind: .conversion)], block: .paragraph,
    paragraph: 2, sentence: "Repairs cost $12.9 billion, the river board says.",
    attribution: Attribution(
      name: "the river board", mention: Article.span("the river board"),
      cue: Article.span("says")))

  fileprivate static let plain = Figure(
    id: "f3", span: Article.span("two minutes"), number: Article.span("two"),
    quantity: Quantity(value: ExactDecimal("12.50") ?? .zero, unit: "minute", kind: .duration),
    block: .caption, sentence: "It took two minutes.")
}

extension Quote {
  fileprivate static let sample = Quote(
    id: "q1", text: "Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd,",
    parts: [Article.range("Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd,")],
    kind: .full, links: [Link(to: "q2", kind: .repeat)], block: .paragraph, paragraph: 1,
    sentence: "“Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd,” she told Radio 1.",
    attribution: .sample)

  fileprivate static let plain = Quote(
    id: "q2", text: "It took two minutes, … no more.",
    parts: [Article.range("It took two minutes,"), Article.range("no more.")], kind: .partial,
    block: .pullQuote, sentence: "“It took two minutes,” she said, “no more.”")
}

extension Attribution {
  fileprivate static let sample = Attribution(
    name: "Zoë Ó Briain", role: "Mayor", mention: Article.span("Mayor Zoë Ó Briain"),
    cue: Article.span("told"), addressee: "Radio 1")
}
