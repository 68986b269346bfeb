import GalleyModel

/// What holds for the figures and the quotes of every extraction alike.
enum ItemChecks {
  static let all: [Check<Extracted>] = [
    Check("id") { subject in
      subject.items.firstMessage { item in
        item.id == "\(item.letter)\(item.index + 1)" ? nil : "\(item.id) has place \(item.index)"
      }
    },
    Check("link") { subject in
      let ids = Set(subject.items.map(\.id))
      return subject.items.firstMessage { item in
        item.links.firstMessage { link in
          ids.contains(link.to) && link.to != item.id && link.to.hasPrefix(item.letter)
            ? nil : "\(item.id) points to \(link.to)"
        }
      }
    },
    Check("block", block),
    Check("attribution", attribution),
  ]

  /// An item lies in one block, as far as it is in one piece, and knows which.
  @Sendable private static func block(_ subject: Extracted) -> String? {
    subject.items.firstMessage { item in
      let homes = item.ranges.map { range in
        subject.article.blocks.first { block in
          block.range.lowerBound <= range.lowerBound && range.upperBound <= block.range.upperBound
        }
      }
      guard let home = homes.first, let home, !homes.contains(nil) else {
        return "\(item.id) at \(item.ranges) is in no block"
      }
      return item.block == home.kind && item.paragraph == home.number
        ? nil : "\(item.id) in \(item.block), not \(home.kind)"
    }
  }

  /// The words that an attribution names are where it says.
  @Sendable private static func attribution(_ subject: Extracted) -> String? {
    subject.items.firstMessage { item in
      [item.attribution?.mention, item.attribution?.cue].firstMessage { span in
        guard let span else { return nil }
        guard subject.isSound(span.range), !span.range.isEmpty else { return "\(item.id): \(span)" }
        return subject.words(at: span.range).utf8.elementsEqual(span.text.utf8)
          ? nil : "\(item.id) says \(span.text), not \(subject.words(at: span.range))"
      }
    }
  }
}

/// What figures and quotes have in common.
private struct Item {
  let letter: String
  let index: Int
  let id: String
  let ranges: [TextRange]
  let links: [Link]
  let block: Block.Kind
  let paragraph: Int?
  let attribution: Attribution?
}

extension Extracted {
  fileprivate var items: [Item] {
    extraction.figures.enumerated().map { index, figure in
      Item(
        letter: "f", index: index, id: figure.id, ranges: [figure.span.range], links: figure.links,
        block: figure.block, paragraph: figure.paragraph, attribution: figure.attribution)
    }
      + extraction.quotes.enumerated().map { index, quote in
        Item(
          letter: "q", index: index, id: quote.id, ranges: quote.parts, links: quote.links,
          block: quote.block, paragraph: quote.paragraph, attribution: quote.attribution)
      }
  }
}
