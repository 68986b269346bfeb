import GalleyModel

/// What holds for the quotes of every extraction.
enum QuoteChecks {
  static let all: [Check<Extracted>] = [
    Check("quote-id", quoteID),
    Check("quote-parts", quoteParts),
    Check("quote-text", quoteText),
    Check("quote-order", quoteOrder),
    Check("quote-block", quoteBlock),
    Check("quote-link", quoteLink),
    Check("quote-attribution", quoteAttribution),
  ]

  @Sendable private static func quoteID(_ subject: Extracted) -> String? {
    subject.extraction.quotes.enumerated().firstMessage { index, quote in
      quote.id == "q\(index + 1)" ? nil : "\(quote.id) is quote \(index + 1)"
    }
  }

  /// Parts rise, don't overlap, and each lies in one block.
  @Sendable private static func quoteParts(_ subject: Extracted) -> String? {
    subject.extraction.quotes.firstMessage { quote in
      var end = 0
      if quote.parts.isEmpty { return "\(quote.id) has no part" }
      return quote.parts.firstMessage { part in
        defer { end = part.upperBound }
        let home = subject.article.blocks.contains {
          $0.range.lowerBound <= part.lowerBound && part.upperBound <= $0.range.upperBound
        }
        return subject.isSound(part) && !part.isEmpty && part.lowerBound >= end && home
          ? nil : "\(quote.id) at \(quote.parts)"
      }
    }
  }

  @Sendable private static func quoteText(_ subject: Extracted) -> String? {
    subject.extraction.quotes.firstMessage { quote in
      guard quote.parts.allSatisfy(subject.isSound) else { return nil }
      let joined = quote.parts.map(subject.words).joined(separator: " … ")
      return joined.utf8.elementsEqual(quote.text.utf8)
        ? nil : "\(quote.id) says \(quote.text), not \(joined)"
    }
  }

  /// Quotes begin in text order and share no words.
  @Sendable private static func quoteOrder(_ subject: Extracted) -> String? {
    let quotes = subject.extraction.quotes
    let parts = quotes.flatMap(\.parts).sorted { $0.lowerBound < $1.lowerBound }
    let shared = zip(parts, parts.dropFirst()).firstMessage { part, next in
      part.upperBound <= next.lowerBound ? nil : "two quotes share \(part) and \(next)"
    }
    return shared
      ?? zip(quotes, quotes.dropFirst()).firstMessage { quote, next in
        (quote.parts.first?.lowerBound ?? 0) <= (next.parts.first?.lowerBound ?? 0)
          ? nil : "\(next.id) begins before \(quote.id)"
      }
  }

  /// A quote knows the block that it begins in.
  @Sendable private static func quoteBlock(_ subject: Extracted) -> String? {
    subject.extraction.quotes.firstMessage { quote in
      guard let start = quote.parts.first?.lowerBound,
        let home = subject.article.blocks.first(where: { $0.range.contains(start) })
      else { return "\(quote.id) begins in no block" }
      return quote.block == home.kind && quote.paragraph == home.number
        ? nil : "\(quote.id) in \(quote.block), not \(home.kind)"
    }
  }

  @Sendable private static func quoteLink(_ subject: Extracted) -> String? {
    let ids = Set(subject.extraction.quotes.map(\.id))
    return subject.extraction.quotes.firstMessage { quote in
      quote.links.firstMessage { link in
        ids.contains(link.to) && link.to != quote.id ? nil : "\(quote.id) points to \(link.to)"
      }
    }
  }

  @Sendable private static func quoteAttribution(_ subject: Extracted) -> String? {
    subject.extraction.quotes.firstMessage { quote in
      subject.wrongSpan(of: quote.attribution).map { "\(quote.id): \($0)" }
    }
  }
}
