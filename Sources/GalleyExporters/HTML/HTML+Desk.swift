package import GalleyModel

extension HTMLWriter {
  /// Writes a story to work on: the copy with its figures and quotes marked, beside it the queries and
  /// the sheet.
  ///
  /// The pieces are those of the page that ``HTMLExporter`` writes.
  /// - Parameters:
  ///   - number: What tells the story from the others of a page, for links inside of it.
  ///   - hasChecks: Whether each figure and quote has a status, and what it was checked against, as
  ///     fields of a form with the id `desk`: `status-f1`, `against-f1`.
  ///   - rows: How many figures, quotes and queries are shown of each at most. What is left out is told,
  ///     with a button that sends the form with `all` on.
  package mutating func desk(_ review: Review, number: Int, hasChecks: Bool, rows: Int) {
    let article = review.extraction.article
    let desk = DeskStory(review: review, number: number, hasChecks: hasChecks, rows: rows)
    element("article", class: "desk") { page in
      page.element("p", class: "soft", article.marker)
      if !article.blocks.contains(where: { $0.kind == .headline }) {
        page.element("h2", class: "title", article.headline ?? article.id)
      }
      page.element("p", class: "soft", article.source)
      page.element("p", class: "soft", article.metadata.reading)
      page.element("p", class: "tally", review.deskTally)
      page.element("div", class: "columns") { columns in
        columns.region("story", "Copy") { $0.copy(of: desk) }
        columns.element("div", class: "side") { side in
          side.region("queries", "Queries") { $0.queries(of: desk) }
          side.region("sheet", "Figures, quotes and sources") { sheet in
            sheet.figures(of: desk)
            sheet.quotes(of: desk)
            sheet.sources(review.extraction.sources)
            sheet.backing(of: review)
            for note in review.extraction.notes { sheet.element("p", class: "soft", note) }
          }
        }
      }
    }
    markup("\n")
  }

  private mutating func region(
    _ kind: StaticString, _ label: StaticString, _ content: (inout HTMLWriter) -> Void
  ) {
    markup("<section class=\"")
    markup(kind)
    markup("\" aria-label=\"")
    markup(label)
    markup("\">")
    content(&self)
    markup("</section>\n")
  }

  private mutating func copy(of desk: DeskStory) {
    let bytes = Array(desk.review.extraction.article.text.utf8)
    let marks = CopyMarks(desk.review)
    for (place, block) in desk.review.extraction.article.blocks.enumerated() {
      let isHeadline = block.kind == .headline
      markup(isHeadline ? "<h2 class=\"copy title\"" : "<div class=\"copy\"")
      anchor(desk.anchor("b\(place)"))
      markup(">")
      if let number = block.number { element("span", class: "nr", "\(number)") }
      for run in marks.runs(in: block.range.clamped(to: bytes.indices)) {
        write(String(decoding: bytes[run.range], as: UTF8.self), marked: run, desk)
      }
      markup(isHeadline ? "</h2>\n" : "</div>\n")
    }
  }

  private mutating func write(_ words: String, marked run: CopyMarks.Run, _ desk: DeskStory) {
    switch run.query {
    case .error: markup("<mark class=\"error\">")
    case .check: markup("<mark class=\"check\">")
    case nil: break
    }
    if run.isQuoted { markup("<q>") }
    if let figure = run.figure {
      markup("<a class=\"figure\" href=\"#")
      text(desk.anchor(figure))
      markup("\"><mark>")
    }
    text(words)
    if run.figure != nil { markup("</mark></a>") }
    if run.isQuoted { markup("</q>") }
    if run.query != nil { markup("</mark>") }
  }

  private mutating func queries(of desk: DeskStory) {
    element("h2") { heading in
      heading.text("Queries")
      heading.element(
        "small", desk.review.queries.isEmpty ? "none" : "\(desk.review.queries.count)")
    }
    let blocks = desk.review.extraction.article.blocks
    var index = 0
    for note in MarginNotes(desk.review).all(in: 0..<Int.max).prefix(desk.rows) {
      write(note)
      // Blocks and notes both come in text order.
      while index < blocks.count, blocks[index].range.upperBound <= note.range.lowerBound {
        index += 1
      }
      guard index < blocks.count else { continue }
      markup("<p class=\"lead\"><a href=\"#")
      text(desk.anchor("b\(index)"))
      markup("\">")
      text(place(blocks[index].kind, blocks[index].number))
      markup("</a></p>")
    }
    leftOut(desk.review.queries.count - desk.rows)
  }

  private mutating func leftOut(_ count: Int) {
    guard count > 0 else { return }
    element("p", class: "soft") { line in
      line.text("\(count) more in the downloads ")
      line.markup("<button form=\"desk\" class=\"small\" formaction=\"/desk\" name=\"all\" ")
      line.markup("value=\"1\">Show all</button>")
    }
  }

  private mutating func figures(of desk: DeskStory) {
    let figures = desk.review.extraction.figures
    figureHeading(figures)
    // A table of twenty thousand rows is laid out at once, pieces of it as they come into sight.
    let shown = figures.prefix(desk.rows)
    for first in stride(from: 0, to: shown.count, by: DeskStory.rowsInPiece) {
      element("div", class: "piece") { piece in
        piece.element("table") { table in
          table.rows(shown[first...].prefix(DeskStory.rowsInPiece), of: desk)
        }
      }
    }
    leftOut(figures.count - desk.rows)
  }

  private mutating func rows(_ figures: ArraySlice<Figure>, of desk: DeskStory) {
    if desk.hasChecks {
      head(["Where", "As printed", "What it says", "Source", "Check"])
    } else {
      head(["Where", "As printed", "What it says", "Source"])
    }
    markup("<tbody>")
    for figure in figures {
      markup("<tr")
      anchor(desk.anchor(figure.id))
      markup(">")
      cells(figure)
      if desk.hasChecks { cell("Check") { $0.check(of: figure.id, named: figure.span.text) } }
      markup("</tr>\n")
    }
    markup("</tbody>")
  }

  private mutating func quotes(of desk: DeskStory) {
    let quotes = desk.review.extraction.quotes
    quoteHeading(quotes)
    for quote in quotes.prefix(desk.rows) {
      markup("<div class=\"quote\"")
      anchor(desk.anchor(quote.id))
      markup(">")
      write(quote)
      if desk.hasChecks {
        let who = quote.attribution?.name ?? "speaker not found"
        element("p") { $0.check(of: quote.id, named: "quote of \(who)") }
      }
      markup("</div>\n")
    }
    leftOut(quotes.count - desk.rows)
  }

  /// The fields in which somebody notes how far the check of a figure or quote is.
  private mutating func check(of item: String, named words: String) {
    markup("<select form=\"desk\" name=\"status-")
    text(item)
    markup("\" aria-label=\"Status of ")
    text(words)
    markup("\"><option value=\"\">to check</option>")
    for status in NotedCheck.statuses { element("option", status) }
    markup("</select> <input form=\"desk\" name=\"against-")
    text(item)
    markup("\" placeholder=\"checked against\" aria-label=\"What ")
    text(words)
    markup(" was checked against\" maxlength=\"500\" autocomplete=\"off\">")
  }

  private mutating func anchor(_ name: String) {
    markup(" id=\"")
    text(name)
    markup("\"")
  }
}

extension Review {
  /// How much was found: "25 figures, 7 quotes; nothing to query".
  fileprivate var deskTally: String {
    func count(_ number: Int, _ name: String) -> String {
      "\(number) \(name)\(number == 1 ? "" : "s")"
    }
    return count(extraction.figures.count, "figure") + ", "
      + count(extraction.quotes.count, "quote") + "; \(queryTally)"
  }
}

/// A story on its way to a page that is worked on.
private struct DeskStory {
  static let rowsInPiece = 200

  let review: Review
  let number: Int
  let hasChecks: Bool
  let rows: Int

  /// The name of a place in the page: `s1-f3`.
  func anchor(_ name: String) -> String { "s\(number)-\(name)" }
}
