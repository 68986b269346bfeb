import GalleyModel

/// Extractions and comparisons that a workbook has trouble with.
enum XLSXSamples {
  /// One article with a figure and a quote that hold hostile words.
  static let hostile = "=cmd|' /C calc'!A0 \u{0}\u{1}\u{B} _x0041_ \u{FFFF} שלום 👩‍👩‍👧 <&\"'>"
  /// How a cell shows them: without NUL and the code point that XML forbids.
  static let hostileAsRead = "=cmd|' /C calc'!A0 \u{1}\u{B} _x0041_ \u{FFFD} שלום 👩‍👩‍👧 <&\"'>"

  static func article(_ id: String, headline: String? = nil) -> Article {
    Article(id: id, source: id + ".txt", format: "text", headline: headline, text: "", blocks: [])
  }

  static func figure(
    _ id: String, _ text: String, value: String, unit: String? = nil, sentence: String? = nil,
    source: String? = nil
  ) -> Figure {
    Figure(
      id: id, span: TextSpan(text: text, range: 0..<0), number: TextSpan(text: text, range: 0..<0),
      quantity: Quantity(value: ExactDecimal(value) ?? .zero, unit: unit), block: .paragraph,
      paragraph: 1, sentence: sentence ?? text + ".",
      attribution: source.map { Attribution(name: $0) })
  }

  static func quote(_ id: String, _ text: String, speaker: String? = nil) -> Quote {
    Quote(
      id: id, text: text, parts: [], kind: .full, block: .paragraph, paragraph: 2, sentence: text,
      attribution: speaker.map { Attribution(name: $0) })
  }

  static func extraction(_ id: String, figures: [Figure] = [], quotes: [Quote] = []) -> ExportItem {
    .extraction(Extraction(article: article(id), figures: figures, quotes: quotes))
  }

  /// A comparison in which quotes were reworded as the redlines say.
  static func comparison(_ redlines: [[Redline]]) -> ExportItem {
    comparison(
      quotes: redlines.map { words in
        QuoteChange(
          change: .reworded, aspects: [.wording], old: quote("q1", "old"), new: quote("q1", "new"),
          words: words)
      })
  }

  /// A comparison of two empty articles that has some changes nevertheless.
  static func comparison(
    figures: [FigureChange] = [], quotes: [QuoteChange] = []
  ) -> ExportItem {
    .comparison(
      Comparison(
        verdict: .changed, similarity: 1, old: Extraction(article: article("v1")),
        new: Extraction(article: article("v2")), figures: figures, quotes: quotes))
  }
}
