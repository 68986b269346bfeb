import GalleyExporters
import GalleyModel

// What templates get of a comparison besides the columns of its table.

extension Comparison {
  var prepared: [String: String?] {
    [
      "comparison": "true", "verdict": verdict.rawValue, "summary": verdictLine,
      "title": new.article.headline ?? new.article.id,
      "old_article": old.article.id, "new_article": new.article.id,
      "old_input": old.article.source, "new_input": new.article.source,
      "figure_tally": figureTally.isEmpty ? nil : figureTally,
      "quote_tally": quoteTally.isEmpty ? nil : quoteTally,
      "detail_tally": detailTally.isEmpty ? nil : detailTally,
      "paragraph_tally": paragraphTally.isEmpty ? nil : paragraphTally,
      "query_tally": queryTally, "silent": silentLine,
      "outlets": verdict == .outlets ? "true" : nil,
      "old_name": outletNames.old, "new_name": outletNames.new,
    ]
  }

  /// The headline and the marker, where they differ.
  var preparedLines: [[String: String?]] {
    [("marker", marker), ("headline", headline)].compactMap { name, change in
      guard let change, change.change != .unchanged else { return nil }
      return ["name": name, "old": change.old, "new": change.new]
    }
  }

  /// The notes, with what of their claims is found.
  var preparedNotes: [[String: String?]] {
    notes.flatMap { note -> [[String: String?]] in
      [["note": note.text, "side": note.side.rawValue, "claim": nil, "found": nil]]
        + note.claims.map { claim in
          [
            "note": nil, "side": nil, "claim": claim.text,
            "found": claim.finding,
          ]
        }
    }
  }

  /// The figures that differ.
  var preparedFigures: [[String: String?]] {
    let shown = shownFigures
    let groups = groups(of: shown.map(\.agreement))
    return shown.indices.map { index in
      let change = shown[index]
      return [
        "group": groups[index], "old_said": change.words(of: .old),
        "new_said": change.words(of: .new),
        "change": label(of: change), "place": change.place,
        "what": verdict == .outlets ? subjectOfBoth(change) : subject(of: change),
        "old": change.old?.span.text, "new": change.new?.span.text,
        "difference": change.differenceWords,
        "details": change.details.isEmpty ? nil : change.details.joined(separator: "; "),
      ]
    }
  }

  /// The quotes that differ, with their words redlined.
  var preparedQuotes: [[String: String?]] {
    let shown = shownQuotes
    let groups = groups(of: shown.map(\.agreement))
    return shown.indices.map { index in
      let change = shown[index]
      return [
        "group": groups[index],
        "change": label(of: change), "place": change.place, "speaker": change.speaker,
        "redline": Cell.redline(verdict == .outlets ? change.outletWords : change.words).text,
        "details": change.details.isEmpty ? nil : change.details.joined(separator: "; "),
      ]
    }
  }

  /// Of two outlets, what the rows from here on have in common, at the first of them.
  private func groups(of agreements: [Agreement]) -> [String?] {
    guard verdict == .outlets else { return agreements.map { _ in nil } }
    return agreements.indices.map { index in
      index > 0 && agreements[index] == agreements[index - 1] ? nil : heading(of: agreements[index])
    }
  }

  private func heading(of agreement: Agreement) -> String {
    switch agreement {
    case .differ: "They differ"
    case .agree: "They agree"
    case .onlyOld: "Only \(outletNames.old)"
    case .onlyNew: "Only \(outletNames.new)"
    }
  }

  /// Dates, times, names, negations and other words that differ.
  var preparedDetails: [[String: String?]] {
    details.map { change in
      [
        "change": change.change.rawValue, "aspect": change.aspect.rawValue, "place": change.place,
        "old": change.old?.span.text, "new": change.new?.span.text,
      ]
    }
  }

  /// The queries that the update brought or settled.
  var preparedQueries: [[String: String?]] {
    changedQueries.map { change in
      [
        "change": change.change.rawValue, "place": place(of: change), "said": change.said,
        "text": change.query?.span.text,
      ]
    }
  }

  /// The paragraphs that came, went, moved, were split or joined, and those whose words are shown.
  var preparedParagraphs: [[String: String?]] {
    paragraphs.compactMap { change in
      let isShown = change.change != .unchanged && (change.change != .changed || change.isMoved)
      guard isShown || !change.words.isEmpty else { return nil }
      if verdict == .outlets, change.old.isEmpty || change.new.isEmpty { return nil }
      let isTail =
        (change.old.last ?? 0) == paragraphCount(old) && change.new.isEmpty
        || (change.new.last ?? 0) == paragraphCount(new) && change.old.isEmpty
      let name = label(change.change.rawValue)
      return [
        "change": change.isMoved && change.change != .moved ? "\(name), moved" : name,
        "place": change.place,
        "items": items(in: change, isTail: isTail),
        "redline": change.words.isEmpty ? nil : Cell.redline(change.words).text,
      ]
    }
  }

  private func paragraphCount(_ extraction: Extraction) -> Int {
    extraction.article.blocks.count { $0.kind == .paragraph }
  }

  /// What came or went with paragraphs: "the end of the article, with 4 figures and 2 quotes".
  private func items(in change: ParagraphChange, isTail: Bool) -> String? {
    guard change.old.isEmpty || change.new.isEmpty else { return nil }
    let numbers = Set(change.old + change.new)
    let isOld = change.new.isEmpty
    let inside = (
      figures.count {
        numbers.contains((isOld ? $0.old : $0.new)?.paragraph ?? 0)
          && (isOld ? $0.new == nil : $0.old == nil)
      },
      quotes.count {
        numbers.contains((isOld ? $0.old : $0.new)?.paragraph ?? 0)
          && (isOld ? $0.new == nil : $0.old == nil)
      }
    )
    let counts = [(inside.0, "figure"), (inside.1, "quote")].filter { $0.0 > 0 }.map(counted)
    let with = counts.isEmpty ? nil : "with " + counts.joined(separator: " and ")
    let end = isTail && numbers.count > 1 ? "the end of the article" : nil
    let words = [end, with].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}
