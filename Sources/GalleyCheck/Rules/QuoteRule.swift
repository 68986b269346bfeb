import GalleyModel

/// Repeated quotations in other words; the manual tells more.
struct QuoteRule: CheckRule {
  static let rule = Query.Rule.quote
  static let manual = """
    quote: a quotation that stands twice in other words.

    Raised: a pull quote, headline or second quotation whose words are nearly those of another and \
    differ inside; a pull quote that stands as a paragraph of its own; one word of a phrase that two \
    quotations share, or that the copy says to be repeated ("her line about").

    Left alone: quotations cut at either end, or with an ellipsis or brackets where words are left \
    out or put in; punctuation and capitals; short phrases.
    """

  func queries(on story: Story) -> [Query] {
    guard !story.extraction.quotes.isEmpty else { return [] }
    let quotes = story.extraction.quotes.indices.map { QuoteWords($0, in: story) }
    var queries: [Query] = []
    var pairs = QuotePair.all(among: quotes)[...]
    while let later = pairs.first?.later {
      let own = pairs.prefix { $0.later == later }
      pairs = pairs.dropFirst(own.count)
      let partners = own.sorted { ($1.shared, $0.earlier) < ($0.shared, $1.earlier) }.prefix(4)
      // Of a longer one much must be the same before the words are compared.
      let least = quotes[later].keys.count >= 8 ? 3 : 1
      for pair in partners
      where pair.shared >= min(least, max(1, quotes[pair.earlier].keys.count - 3)) {
        if let query = query(quotes[later], quotes[pair.earlier], in: story) {
          queries.append(query)
          break
        }
      }
    }
    return queries + pulled(from: quotes, in: story)
  }

  private func query(_ later: QuoteWords, _ earlier: QuoteWords, in story: Story) -> Query? {
    // The repeat is the shorter one; the body has the whole.
    let isLaterShort = later.keys.count <= earlier.keys.count
    let short = isLaterShort ? later : earlier
    let long = isLaterShort ? earlier : later
    guard short.keys.count >= 4, short.keys.count <= 120, !short.isCut, !long.isCut else {
      return nil
    }
    guard let match = WordMatch(short.keys, in: long.keys), match.isReworded else { return nil }
    let reported =
      later.quote.block.isBody || earlier.quote.block.isBody
      ? (earlier.quote.block.isBody ? later : earlier) : later
    let other = reported.quote.id == later.quote.id ? earlier : later
    let isPulled = !reported.quote.block.isBody || reported.isWholeBlock(in: story)
    // Of two quotations in running copy one speaker may say nearly the same twice.
    guard
      isPulled
        || match.isRewordedInside && match.share >= 0.6 && isBySame(later.quote, earlier.quote)
        || match.isOneWordOff && short.keys.count >= 6
        || match.isOneWordOther && isCited(reported, from: other.quote, in: story)
    else { return nil }
    let span = story.span(reported.place)
    return Query(
      rule: .quote, level: isPulled ? .error : .check,
      span: span.range.count <= 300 ? span : story.span(reported.head),
      items: [other.quote.id, reported.quote.id],
      message: "other words than the quotation it repeats: \"\(other.quote.text.prefix(160))\"",
      evidence: other.place.count <= 300 ? [story.span(other.place)] : [])
  }
}

/// Whether one speaker may have said both.
private func isBySame(_ one: Quote, _ other: Quote) -> Bool {
  guard let name = one.attribution?.name, let otherName = other.attribution?.name else {
    return true
  }
  return name == otherName
}

/// Two quotations, and how many runs of two words stand in both.
private struct QuotePair {
  let later: Int
  let earlier: Int
  var shared = 1

  /// All that share one, in order.
  static func all(among quotes: [QuoteWords]) -> [QuotePair] {
    let long = quotes.indices.filter { quotes[$0].keys.count >= 4 }
    guard long.count > 1 else { return [] }
    var repeated = RepeatedKeys(room: long.reduce(0) { $0 + quotes[$1].keys.count })
    for index in long { quotes[index].forEachRun { repeated.insert(WordKey(bits: $0).spread) } }
    // Nearly all stand in one quotation alone.
    var runs: [(run: UInt64, quote: Int)] = []
    for index in long {
      quotes[index].forEachRun {
        if repeated.contains(WordKey(bits: $0).spread) { runs.append(($0, index)) }
      }
    }
    runs.sort { ($0.run, $0.quote) < ($1.run, $1.quote) }
    var all: [(later: Int, earlier: Int)] = []
    var having: [Int] = []
    for (index, one) in runs.enumerated() {
      if index == 0 || runs[index - 1].run != one.run { having.removeAll(keepingCapacity: true) }
      // What stands in many quotations is a phrase of the language.
      guard having.count < 6, having.last != one.quote else { continue }
      for earlier in having { all.append((one.quote, earlier)) }
      having.append(one.quote)
    }
    all.sort { $0 < $1 }
    var pairs: [QuotePair] = []
    for (later, earlier) in all {
      if let last = pairs.last, last.later == later, last.earlier == earlier {
        pairs[pairs.count - 1].shared += 1
      } else {
        pairs.append(QuotePair(later: later, earlier: earlier))
      }
    }
    return pairs
  }
}

/// The words of a quotation; a reference, since the rule hands them around.
final class QuoteWords {
  private let quotes: [Quote]
  private let index: Int
  let keys: [UInt64]
  /// Whether it says that words are left out or put in.
  let isCut: Bool

  /// Reads one of the quotations of a story, by its index.
  init(_ index: Int, in story: Story) {
    quotes = story.extraction.quotes
    self.index = index
    var keys: [UInt64] = []
    var isCut = false
    for part in quotes[index].parts {
      let range = story.tokens(of: part)
      keys.reserveCapacity(keys.count + range.count)
      for index in range {
        let token = story.tokens[index]
        if token.kind == .mark {
          isCut =
            isCut || token.is("…") || token.is("[") || token.is(".") && story.at(index + 1, ".")
        } else {
          keys.append(token.key.bits)
        }
      }
    }
    self.keys = keys
    self.isCut = isCut
  }

  /// The quotation itself, which few pairs are asked for.
  var quote: Quote { quotes[index] }

  /// Every two words in a row, by which quotations are found that may be one.
  @inline(__always)
  func forEachRun(_ take: (UInt64) -> Void) {
    keys.withUnsafeBufferPointer { keys in
      for index in keys.indices.dropFirst() { take(keys[index - 1] &* 31 ^ keys[index]) }
    }
  }

  var place: TextRange {
    (quote.parts.first?.lowerBound ?? 0)..<(quote.parts.last?.upperBound ?? 0)
  }
  var head: TextRange { quote.parts.first ?? 0..<0 }

  /// Whether it fills its block, with its speaker's name at most, as a pull quote does.
  func isWholeBlock(in story: Story) -> Bool {
    guard let block = story.blocks.last(where: { $0.range.lowerBound <= place.lowerBound }) else {
      return false
    }
    let own = story.tokens(of: block.range)
    let inside = story.tokens(of: place)
    guard quote.parts.count == 1, inside.lowerBound - own.lowerBound <= 2,
      (0...8).contains(own.upperBound - inside.upperBound)
    else { return false }
    return !story.has(.saying, in: Story.stretch(inside.upperBound, own.upperBound))
      && !story.has(["\"", "“", "”"], in: inside)
  }
}

/// The words that a short quotation shares with a longer one, in order.
struct WordMatch {
  /// The share of the short one's words.
  let share: Double
  /// Whether words differ inside, not at the ends alone.
  let isReworded: Bool
  /// Whether words differ between two runs of three or more that are the same.
  let isRewordedInside: Bool
  /// Whether all words of the short one but one inside are the same: "a tax on going to work", "a tax on
  /// getting to work".
  let isOneWordOff: Bool
  /// Whether one word is another or too many, and all the rest stands as it is.
  let isOneWordOther: Bool

  /// Null where they share too little to be one quotation.
  init?(_ short: [UInt64], in long: [UInt64]) {
    guard !short.isEmpty, short.count * long.count <= 60_000,
      Double(WordMatch.mostShared(short, in: long)) >= 0.6 * Double(short.count)
    else { return nil }
    let width = long.count + 1
    var table = [UInt16](repeating: 0, count: width * (short.count + 1))
    table.withUnsafeMutableBufferPointer { table in
      for row in short.indices.reversed() {
        let word = short[row]
        for column in long.indices.reversed() {
          let place = row * width + column
          table[place] =
            word == long[column]
            ? table[place + width + 1] + 1 : max(table[place + width], table[place + 1])
        }
      }
    }
    let common = Int(table[0])
    share = Double(common) / Double(short.count)
    guard share >= 0.6, common >= min(4, short.count - 1), common >= 3 else { return nil }
    var row = 0
    var column = 0
    var pairs: [(Int, Int)] = []
    while row < short.count, column < long.count {
      if short[row] == long[column] {
        pairs.append((row, column))
        row += 1
        column += 1
      } else if table[(row + 1) * width + column] >= table[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    guard let first = pairs.first, let last = pairs.last else { return nil }
    let spread = last.1 - first.1 + 1
    // Shared words that lie far apart are the little words of English.
    guard Double(spread) <= Double(common) * 1.7 + 2 else { return nil }
    var runs: [(row: Int, column: Int, length: Int)] = []
    for pair in pairs {
      if let run = runs.last, run.row + run.length == pair.0, run.column + run.length == pair.1 {
        runs[runs.count - 1].length += 1
      } else {
        runs.append((pair.0, pair.1, 1))
      }
    }
    let anchors = runs.filter { $0.length >= 2 }
    isRewordedInside = zip(anchors, anchors.dropFirst()).contains { one, other in
      let isFirm = min(one.length, other.length) >= 3 || max(one.length, other.length) >= 5
      return isFirm && other.row - one.row - one.length <= 4
        && other.column - one.column - one.length <= 4
    }
    isOneWordOff =
      common == short.count - 1 && spread == short.count && anchors.count == 2
      && anchors.reduce(0) { $0 + $1.length } == common
    isOneWordOther = common == short.count - 1 && spread <= short.count
    isReworded = spread != common || common != short.count
  }

  /// How many words of the short one the longer may have at most, told by a bit a word.
  private static func mostShared(_ short: [UInt64], in long: [UInt64]) -> Int {
    var bits = KeyBits()
    for key in long { bits.insert(WordKey(bits: key)) }
    return short.count { bits.contains(WordKey(bits: $0)) }
  }
}
