import GalleyModel

/// What holds for the quotes of every extraction.
enum QuoteChecks {
  static let all: [Check<Extracted>] = [
    Check("quote-parts", quoteParts),
    Check("quote-text", quoteText),
    Check("quote-order", quoteOrder),
  ]

  /// Parts rise and don't overlap.
  @Sendable private static func quoteParts(_ subject: Extracted) -> String? {
    subject.extraction.quotes.firstMessage { quote in
      var end = 0
      if quote.parts.isEmpty { return "\(quote.id) has no part" }
      return quote.parts.firstMessage { part in
        defer { end = part.upperBound }
        return subject.isSound(part) && !part.isEmpty && part.lowerBound >= end
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
}
