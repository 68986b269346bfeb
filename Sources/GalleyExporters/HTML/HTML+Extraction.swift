import GalleyModel

extension HTMLWriter {
  /// Writes an article: its figures, quotes and sources, and the text with the figures marked.
  mutating func write(_ extraction: Extraction) {
    element("article") { page in
      page.element("p", class: "soft", extraction.article.marker)
      page.element("h1", extraction.article.headline ?? extraction.article.id)
      page.element("p", class: "soft", extraction.article.source)
      page.element("p", class: "soft", extraction.article.metadata.reading)
      page.figures(extraction.figures)
      page.quotes(extraction.quotes)
      page.sources(extraction.sources)
      page.element("h2", "Text")
      page.markedText(extraction)
      for note in extraction.notes { page.element("p", class: "soft", note) }
    }
    markup("\n")
  }

  private mutating func figures(_ figures: [Figure]) {
    figureHeading(figures)
    guard !figures.isEmpty else { return }
    element("table") { table in
      table.head(["Where", "As printed", "What it says", "Source"])
      table.markup("<tbody>")
      for figure in figures {
        table.element("tr") { $0.cells(figure) }
      }
      table.markup("</tbody>")
    }
  }

  mutating func figureHeading(_ figures: [Figure]) {
    element("h2") { heading in
      heading.text("Figures")
      heading.element("small", figures.isEmpty ? "none found" : "\(figures.count)")
    }
  }

  /// Writes the cells of a figure.
  mutating func cells(_ figure: Figure) {
    cell("Where") { $0.text(place(figure.block, figure.paragraph)) }
    cell("As printed") { $0.element("mark", figure.span.text) }
    cell("What it says") { $0.text(figure.reading) }
    cell("Source") { $0.text(figure.attribution?.name ?? "") }
  }

  private mutating func quotes(_ quotes: [Quote]) {
    quoteHeading(quotes)
    for quote in quotes { write(quote) }
  }

  mutating func quoteHeading(_ quotes: [Quote]) {
    element("h2") { heading in
      heading.text("Quotes")
      heading.element("small", quotes.isEmpty ? "none found" : "\(quotes.count)")
    }
  }

  /// Writes who says a quote, and the quote.
  mutating func write(_ quote: Quote) {
    element("p") { page in
      page.element("span", class: "tag", quote.attribution?.name ?? "speaker not found")
      if let role = quote.attribution?.role { page.text(", \(role)") }
      page.element("span", class: "soft", " · \(place(quote.block, quote.paragraph))")
    }
    element("blockquote") { $0.text(quote.text) }
  }

  mutating func sources(_ sources: [Source]) {
    guard !sources.isEmpty else { return }
    element("h2") { heading in
      heading.text("Sources")
      heading.element("small", "\(sources.count)")
    }
    element("table") { table in
      table.head(["Who", "Figures", "Quotes", "Where"])
      table.markup("<tbody>")
      for source in sources {
        table.element("tr") { row in
          row.cell("Who") {
            $0.text([source.name, source.role].compactMap { $0 }.joined(separator: ", "))
          }
          row.cell("Figures") { $0.text("\(source.figures.count)") }
          row.cell("Quotes") { $0.text("\(source.quotes.count)") }
          row.cell("Where") { $0.text(source.paragraphs.isEmpty ? "" : places(source.paragraphs)) }
        }
      }
      table.markup("</tbody>")
    }
  }

  /// The whole text, its numbers marked.
  private mutating func markedText(_ extraction: Extraction) {
    let bytes = Array(extraction.article.text.utf8)
    element("div", class: "text") { page in
      var from = 0
      for figure in extraction.figures {
        let range = figure.number.range
        guard range.lowerBound >= from, range.upperBound <= bytes.count else { continue }
        page.text(String(decoding: bytes[from..<range.lowerBound], as: UTF8.self))
        page.element("mark", String(decoding: bytes[range], as: UTF8.self))
        from = range.upperBound
      }
      page.text(String(decoding: bytes[from...], as: UTF8.self))
    }
  }
}
