import GalleyModel

/// A statement with the tag of each word: the place where subjects and verbs are looked for.
struct Clause {
  let copy: TokenizedArticle
  let quotations: [Quotation]
  /// The index of a token, or -1 - n for the n-th quotation.
  private(set) var items: [Int32] = []
  /// The token of each item; without content for a quotation.
  private(set) var itemTokens: [Token] = []
  private(set) var tags: [WordTag] = []
  /// The verbs with their subjects, found from left to right.
  private var subjects: [(verb: Int, subject: NounPhrase?)] = []
  /// Whether the statement stands in a heading, where capitals tell nothing.
  private(set) var isHeading = false
  /// Whether one of the items is a quotation.
  private(set) var hasQuotations = false
  /// How many items the dateline takes: "BRYNMARK, Oct 24 (Meridian) -".
  private(set) var dateline = 0

  init(copy: TokenizedArticle, quotations: [Quotation]) {
    self.copy = copy
    self.quotations = quotations
  }

  var count: Int { items.count }

  /// The words that rules ask for by name.
  var words: KeyWords { copy.lexicon.words }

  /// Takes in another statement.
  mutating func read(_ statement: Statement) {
    takeItems(of: statement)
    switch copy.article.blocks[statement.block].kind {
    case .paragraph, .listItem, .pullQuote, .caption: isHeading = false
    default: isHeading = true
    }
    tags.removeAll(keepingCapacity: true)
    tags.append(contentsOf: repeatElement(.mark, count: items.count))
    // What the items hold, all together: most have no zone and no unit of time.
    var styles: TokenStyle = []
    var classes: WordClass = []
    for index in items.indices {
      styles.formUnion(itemTokens[index].style)
      classes.formUnion(itemTokens[index].classes)
      tags[index] = tag(at: index)
    }
    let entry = timeOfEntry()
    for index in 0..<entry { tags[index] = .mark }
    if styles.contains(.allCapitals) {
      for index in items.indices.dropFirst(max(1, entry))
      where isZone(index) && isTimeOfDay(index - 1) {
        tags[index - 1] = .time
        tags[index] = .time
      }
    }
    if classes.contains(.unit) {
      for index in items.indices where isStretchOfTime(index) {
        tags[index - 1] = .time
        tags[index] = .time
      }
    }
    for index in items.indices.dropLast() where tags[index + 1] == .time && isPartOfDay(index) {
      tags[index] = .time
    }
    dateline = findDateline()
    subjects.removeAll(keepingCapacity: true)
    for index in items.indices where tags[index].hasSubject {
      subjects.append((index, findSubject(of: index)))
    }
  }

  /// The subject of a verb or participle.
  func subject(of verb: Int) -> NounPhrase? {
    let index = subjects.partitioningIndex { $0.verb >= verb }
    return index < subjects.count && subjects[index].verb == verb ? subjects[index].subject : nil
  }

  private mutating func takeItems(of statement: Statement) {
    items.removeAll(keepingCapacity: true)
    itemTokens.removeAll(keepingCapacity: true)
    hasQuotations = !statement.quotations.isEmpty
    var index = statement.tokens.lowerBound
    for next in statement.quotations {
      let outer = quotations[next].outer
      takeItems(of: index..<outer.lowerBound)
      items.append(-1 - Int32(truncatingIfNeeded: next))
      itemTokens.append(Token.none)
      index = outer.upperBound
    }
    takeItems(of: index..<statement.tokens.upperBound)
  }

  private mutating func takeItems(of words: Range<Int>) {
    // To add nothing to an empty array writes to the storage that all empty arrays share.
    guard !words.isEmpty else { return }
    items.append(addingCapacity: words.count) { items in
      for index in words { items.append(Int32(truncatingIfNeeded: index)) }
    }
    itemTokens.append(contentsOf: copy.tokens[words])
  }

  /// Reads a place in capitals, a day and an agency up to the dash behind them.
  private func findDateline() -> Int {
    guard let first = token(0), first.style.contains(.firstInBlock),
      first.style.contains(.allCapitals), first.end - first.start > 2
    else { return 0 }
    for index in 1..<max(1, min(count, 16)) {
      switch tags[index] {
      case .dash: return index + 1
      case .name, .time, .number, .comma, .joint, .openBracket, .closeBracket, .noun, .mark:
        continue
      default: return 0
      }
    }
    return 0
  }

  /// The token of an item; null for a quotation.
  func token(_ index: Int) -> Token? {
    guard itemTokens.indices.contains(index), itemTokens[index].end > 0 else { return nil }
    return itemTokens[index]
  }

  /// The kind of an item's token; a sign without meaning for a quotation.
  func kind(_ index: Int) -> TokenKind {
    itemTokens.indices.contains(index) ? itemTokens[index].kind : .symbol
  }

  /// The lexicon classes of an item; none for a quotation.
  func classes(_ index: Int) -> WordClass {
    itemTokens.indices.contains(index) ? itemTokens[index].classes : []
  }

  /// The tag of an item, or `mark` outside the statement.
  func tag(_ index: Int) -> WordTag { tags.indices.contains(index) ? tags[index] : .mark }

  /// The index of the quotation that an item is, or null.
  func quotation(_ index: Int) -> Int? {
    guard items.indices.contains(index), items[index] < 0 else { return nil }
    return Int(-1 - items[index])
  }

  /// The kind of the mark or word that ends the words of a quotation; null where none stands here.
  func endMark(ofQuotationAt index: Int) -> TokenKind? {
    quotation(index).flatMap { copy.endMark(of: quotations[$0])?.kind }
  }

  /// The number of a word in the lexicon, or 0.
  func word(_ index: Int) -> WordID {
    itemTokens.indices.contains(index) ? itemTokens[index].word : 0
  }

  func isCapitalised(_ index: Int) -> Bool {
    itemTokens.indices.contains(index) && itemTokens[index].style.contains(.capitalised)
  }

  func isGlued(_ index: Int) -> Bool {
    itemTokens.indices.contains(index) && itemTokens[index].style.contains(.glued)
  }

  /// Whether an item ends with some letters and has more before them.
  func hasSuffix(_ index: Int, _ suffix: StaticString) -> Bool {
    guard let token = token(index) else { return false }
    let length = suffix.utf8CodeUnitCount
    guard token.range.count > length else { return false }
    let first = Int(token.end) - length
    for place in 0..<length where copy.bytes[first + place] != suffix.utf8Start[place] {
      return false
    }
    return true
  }

  /// The tokens that a run of items covers, quotations included.
  func tokens(of run: Range<Int>) -> Range<Int> {
    guard !run.isEmpty, run.upperBound <= items.count else { return 0..<0 }
    let first = items[run.lowerBound]
    let last = items[run.upperBound - 1]
    let start = first >= 0 ? Int(first) : quotations[Int(-1 - first)].outer.lowerBound
    let end = last >= 0 ? Int(last) + 1 : quotations[Int(-1 - last)].outer.upperBound
    return start..<end
  }

  /// The words of a run of items with where they stand.
  func span(_ run: Range<Int>) -> TextSpan { copy.span(tokens(of: run)) }
}
