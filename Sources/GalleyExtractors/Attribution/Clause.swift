import GalleyModel

/// A statement with the tag of each word: the place where subjects and verbs are looked for.
struct Clause {
  let copy: TokenizedArticle
  let quotations: [Quotation]
  /// The index of a token, or -1 - n for the n-th quotation.
  private(set) var items: [Int32] = []
  private(set) var tags: [WordTag] = []
  /// The subject of each verb, found from left to right; null for every other word.
  private(set) var subjects: [NounPhrase?] = []
  /// How many items the dateline takes: "BRYNMARK, Oct 24 (Meridian) -".
  private(set) var dateline = 0

  init(copy: TokenizedArticle, quotations: [Quotation]) {
    self.copy = copy
    self.quotations = quotations
  }

  var count: Int { items.count }

  /// Takes in another statement.
  mutating func read(_ statement: ArraySlice<Int32>) {
    items.removeAll(keepingCapacity: true)
    items.append(contentsOf: statement)
    tags.removeAll(keepingCapacity: true)
    for index in items.indices { tags.append(tag(at: index)) }
    dateline = findDateline()
    subjects.removeAll(keepingCapacity: true)
    for index in items.indices {
      switch tags[index] {
      case .verb, .gerund, .infinitive, .auxiliary: subjects.append(findSubject(of: index))
      default: subjects.append(nil)
      }
    }
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
    guard items.indices.contains(index), items[index] >= 0 else { return nil }
    return copy.tokens[Int(items[index])]
  }

  /// The lexicon classes of an item; none for a quotation.
  func classes(_ index: Int) -> WordClass { token(index)?.classes ?? [] }

  /// The tag of an item, or `mark` outside the statement.
  func tag(_ index: Int) -> WordTag { tags.indices.contains(index) ? tags[index] : .mark }

  /// The index of the quotation that an item is, or null.
  func quotation(_ index: Int) -> Int? {
    guard items.indices.contains(index), items[index] < 0 else { return nil }
    return Int(-1 - items[index])
  }

  /// The number of a word in the lexicon, or 0.
  func word(_ index: Int) -> WordID { token(index)?.word ?? 0 }

  func isCapitalised(_ index: Int) -> Bool { token(index)?.style.contains(.capitalised) ?? false }

  func isGlued(_ index: Int) -> Bool { token(index)?.style.contains(.glued) ?? false }

  /// The bytes of an item.
  func bytes(_ index: Int) -> ArraySlice<UInt8> {
    guard let token = token(index) else { return [] }
    return copy.bytes[token.range]
  }

  func hasSuffix(_ index: Int, _ suffix: StaticString) -> Bool {
    let word = bytes(index)
    let length = suffix.utf8CodeUnitCount
    guard word.count > length else { return false }
    return suffix.withUTF8Buffer { buffer in word.suffix(length).elementsEqual(buffer) }
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
