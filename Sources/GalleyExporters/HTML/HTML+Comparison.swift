package import GalleyModel

extension HTMLWriter {
  /// Writes a comparison: verdict, figures, quotes, and the texts side by side.
  package mutating func write(_ comparison: Comparison) {
    element("article") { page in
      page.header(comparison)
      page.notes(comparison.notes)
      page.element("p", comparison.silentLine)
      page.figures(comparison)
      page.quotes(comparison)
      page.details(comparison)
      page.queries(comparison)
      page.sides(comparison)
      page.blocks(comparison)
      for remark in comparison.remarks { page.element("p", class: "soft", remark) }
    }
    markup("\n")
  }

  private mutating func header(_ comparison: Comparison) {
    element("h1", comparison.new.article.headline ?? comparison.new.article.id)
    if comparison.verdict == .withdrawn {
      element("p", class: "verdict withdrawn", comparison.verdictLine)
    } else {
      element("p", class: "verdict", comparison.verdictLine)
    }
    for (name, change) in [("Marker", comparison.marker), ("Headline", comparison.headline)] {
      guard let change, change.change != .unchanged else { continue }
      element("p") { page in
        page.element("span", class: "tag", "\(name) ")
        page.element(comparison.marks.gone, change.old)
        page.markup(comparison.isOfVersions ? " " : " · ")
        page.element(comparison.marks.come, change.new)
      }
    }
    element("p", class: "soft") { page in
      if comparison.verdict == .outlets {
        let names = comparison.outletNames
        page.text("\(names.old): \(comparison.old.article.source) · ")
        page.text("\(names.new): \(comparison.new.article.source)")
        return
      }
      page.text("Old: \(comparison.old.article.source) · New: \(comparison.new.article.source)")
    }
  }

  private mutating func notes(_ notes: [VersionNote]) {
    guard !notes.isEmpty else { return }
    element("h2", "What the versions say of themselves")
    for note in notes {
      element("p") { $0.text("\(note.side.rawValue == "old" ? "Old" : "New"): \(note.text)") }
      guard !note.claims.isEmpty else { continue }
      element("ul") { page in
        for claim in note.claims {
          page.element("li") { item in
            item.element("span", class: "tag", "\(claim.finding) ")
            item.text(claim.text)
          }
        }
      }
    }
  }

  private mutating func figures(_ comparison: Comparison) {
    guard !comparison.figures.isEmpty else { return }
    element("h2") { heading in
      heading.text("Figures")
      heading.element("small", comparison.figureTally)
    }
    let changes = comparison.shownFigures
    guard !changes.isEmpty else { return }
    if comparison.verdict == .outlets {
      outlets(changes, of: comparison)
      return
    }
    element("table") { table in
      table.head(["Change", "Where", "What", "Old", "New", "Difference", "Remarks"])
      table.markup("<tbody>")
      for change in changes {
        table.element("tr") { row in
          row.cell("Change") {
            $0.element("span", class: "tag", comparison.label(of: change))
          }
          row.cell("Where") { $0.text(change.place) }
          row.cell("What") { $0.text(comparison.subject(of: change) ?? "") }
          row.cell("Old") { $0.element(comparison.marks.gone, change.old?.span.text) }
          row.cell("New") { $0.element(comparison.marks.come, change.new?.span.text) }
          row.cell("Difference") { $0.element("span", class: "number", change.differenceWords) }
          row.cell("Remarks") { $0.text(change.details.joined(separator: "; ")) }
        }
      }
      table.markup("</tbody>")
    }
  }

  private mutating func quotes(_ comparison: Comparison) {
    guard !comparison.quotes.isEmpty else { return }
    element("h2") { heading in
      heading.text("Quotes")
      heading.element("small", comparison.quoteTally)
    }
    for change in comparison.shownQuotes {
      element("p") { page in
        page.element("span", class: "tag", comparison.label(of: change))
        page.text(" \(change.place) · \(change.speaker ?? "speaker not found")")
      }
      element("blockquote") { page in
        switch (change.old, change.new) {
        case (let old?, nil): page.element(comparison.marks.gone, old.text)
        case (nil, let new?): page.element(comparison.marks.come, new.text)
        default:
          page.redline(comparison.verdict == .outlets ? change.outletWords : change.words)
        }
      }
      for detail in change.details { element("p", class: "soft", detail) }
    }
  }

  private mutating func queries(_ comparison: Comparison) {
    guard let tally = comparison.queryTally else { return }
    element("h2") { heading in
      heading.text("Queries")
      heading.element("small", tally)
    }
    let changes = comparison.changedQueries
    guard !changes.isEmpty else { return }
    element("table") { table in
      table.head(["Change", "Where", "Words", "Query"])
      table.markup("<tbody>")
      for change in changes {
        table.element("tr") { row in
          row.cell("Change") { $0.element("span", class: "tag", change.change.rawValue) }
          row.cell("Where") { $0.text(comparison.place(of: change)) }
          row.cell("Words") { $0.text(change.query?.span.text ?? "") }
          row.cell("Query") { $0.text(change.said) }
        }
      }
      table.markup("</tbody>")
    }
  }

  private mutating func details(_ comparison: Comparison) {
    guard !comparison.details.isEmpty else { return }
    element("h2") { heading in
      heading.text("Details")
      heading.element("small", comparison.detailTally)
    }
    element("table") { table in
      table.head(["What", "Where", "Old", "New"])
      table.markup("<tbody>")
      for change in comparison.details {
        table.element("tr") { row in
          row.cell("What") { $0.element("span", class: "tag", change.aspect.rawValue) }
          row.cell("Where") { $0.text(change.place) }
          row.cell("Old") { $0.element(comparison.marks.gone, change.old?.span.text) }
          row.cell("New") { $0.element(comparison.marks.come, change.new?.span.text) }
        }
      }
      table.markup("</tbody>")
    }
  }

  private mutating func blocks(_ comparison: Comparison) {
    let changes = comparison.blocks.filter {
      comparison.verdict != .outlets && $0.change != .unchanged
    }
    guard !changes.isEmpty else { return }
    element("h2", "Captions, highlights and all else")
    element("table") { table in
      table.head(["Block", "Old", "New"])
      table.markup("<tbody>")
      for change in changes {
        table.element("tr") { row in
          row.cell("Block") { $0.text(place(change.block, nil)) }
          row.cell("Old") { $0.element(comparison.marks.gone, change.old) }
          row.cell("New") { $0.element(comparison.marks.come, change.new) }
        }
      }
      table.markup("</tbody>")
    }
  }
}

extension Comparison {
  /// The elements around what only one version has: of two texts that are no versions of one story
  /// nothing was taken out or put in.
  var marks: (gone: StaticString, come: StaticString) {
    isOfVersions ? ("del", "ins") : ("span", "span")
  }

  /// Whether one of the two came of the other.
  var isOfVersions: Bool { verdict != .unrelated && verdict != .outlets }
}
