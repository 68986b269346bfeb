import GalleyModel

/// Looks up who says the words at a token; asked in text order, so that a look-up costs little.
struct ScopeCursor {
  private let scopes: [AttributedScope]
  private let sayings: [Saying]
  private let quotes: [Quote]
  private var nextScope = 0
  /// The stretches that hold the token, by their places in the list.
  private var open: [Int] = []
  private var nextQuote = 0

  init(speech: Speech) {
    scopes = speech.scopes
    sayings = speech.sayings
    quotes = speech.quotes
  }

  /// The attribution of the innermost stretch that holds a token, or null.
  mutating func attribution(at token: Int, in copy: TokenizedArticle) -> Attribution? {
    while nextScope < scopes.count, scopes[nextScope].tokens.lowerBound <= token {
      open.append(nextScope)
      nextScope += 1
    }
    open.removeAll { scopes[$0].tokens.upperBound <= token }
    // "Some 400 jobs will go, two people said": nobody says how many they are.
    let told = open.last { sayings[scopes[$0].saying].mention?.contains(token) != true }
    return told.map { sayings[scopes[$0].saying].attribution(in: copy) }
  }

  /// The name of the quote that holds a token, or null.
  mutating func quote(at token: Int, in copy: TokenizedArticle) -> String? {
    let start = Int(copy.tokens[token].start)
    while nextQuote < quotes.count,
      quotes[nextQuote].parts.last.map({ $0.upperBound <= start })
        ?? true
    {
      nextQuote += 1
    }
    guard nextQuote < quotes.count else { return nil }
    return quotes[nextQuote].parts.contains { $0.contains(start) } ? quotes[nextQuote].id : nil
  }
}
