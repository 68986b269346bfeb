import GalleyModel

extension HTMLWriter {
  /// Writes a story that was checked: the copy with marks, the queries beside it, and what sources say
  /// of each figure and quote.
  mutating func write(_ review: Review) {
    let article = review.extraction.article
    let notes = MarginNotes(review)
    element("article") { page in
      page.element("p", class: "soft", article.marker)
      page.element("h1", article.headline ?? article.id)
      page.element("p", class: "soft", article.source)
      page.element("p", class: "soft", article.metadata.reading)
      page.element("p", class: "verdict", review.queryTally)
      if let tally = review.backingTally {
        page.element(
          "p", class: "soft",
          "Against \(review.sources.map(\.id).joined(separator: ", ")): \(tally)")
      }
      page.element("div", class: "margin") { copy in
        for block in article.blocks { copy.write(block, notes) }
      }
      page.backing(of: review)
      for note in review.extraction.notes { page.element("p", class: "soft", note) }
    }
    markup("\n")
  }

  /// Writes a block with the notes on it at its side.
  private mutating func write(_ block: Block, _ notes: MarginNotes) {
    let own = notes.all(in: block.range)
    element("div", class: block.kind == .headline ? "copy head" : "copy") { copy in
      if let number = block.number { copy.element("span", class: "nr", "\(number)") }
      var from = block.range.lowerBound
      for note in own {
        let range = note.range.clamped(to: block.range)
        copy.text(notes.words(from..<max(from, range.lowerBound)))
        if range.upperBound > max(from, range.lowerBound) {
          copy.mark(note, notes.words(max(from, range.lowerBound)..<range.upperBound))
        }
        from = max(from, range.upperBound)
      }
      copy.text(notes.words(from..<max(from, block.range.upperBound)))
    }
    element("div", class: own.isEmpty ? "void" : "notes") { side in
      for note in own { side.write(note) }
    }
    markup("\n")
  }

  private mutating func mark(_ note: MarginNote, _ words: String) {
    switch note.weight {
    case .error: element("mark", class: "error", words)
    case .check: element("mark", class: "check", words)
    }
  }

  mutating func write(_ note: MarginNote) {
    element("p", class: note.weight == .error ? "note error" : "note check") { p in
      p.element("span", class: "tag", note.label)
      p.text(" \(note.text)")
    }
  }

  mutating func backing(of review: Review) {
    guard let backing = review.backing else { return }
    let texts = review.itemTexts
    element("h2", "Against the sources")
    element("table") { table in
      table.head(["In the story", "Status", "In the source", "Where", "Why"])
      table.markup("<tbody>")
      for row in backing {
        table.element("tr") { cells in
          cells.cell("In the story") { $0.text(texts[row.item] ?? row.item) }
          cells.cell("Status") {
            $0.element(
              "span", class: "tag", row.status == .notFound ? "not found" : row.status.rawValue)
          }
          cells.cell("In the source") { $0.text(row.span?.text ?? "") }
          cells.cell("Where") { $0.text(review.place(of: row) ?? "") }
          cells.cell("Why") { $0.text(row.why) }
        }
      }
      table.markup("</tbody>")
    }
  }
}
