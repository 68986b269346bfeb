import GalleyModel

/// A reporter's sentence in which each quotation counts as one word.
///
/// A quotation of several sentences with "he said" behind it is one statement, so that subject,
/// verb and quoted words are found together.
struct Statement {
  /// Where its items stand in ``Statements/items``.
  var items: Range<Int>
  /// The index of its block in the article.
  var block: Int
  /// The quotations that it holds.
  var quotations: Range<Int>
  /// Whether it holds a reporting verb outside quotations.
  var hasCue: Bool
}

/// The statements of an article.
struct Statements {
  /// The index of a token, or -1 - n for the n-th quotation.
  private(set) var items: [Int32] = []
  private(set) var all: [Statement] = []

  /// No sentence of news copy is longer; a longer one is cut, so that time stays linear.
  private static let longest = 300

  private let copy: TokenizedArticle
  private let quotations: [Quotation]
  private var start = 0
  private var firstQuotation = 0
  private var hasCue = false

  init(copy: TokenizedArticle, quotations: [Quotation]) {
    self.copy = copy
    self.quotations = quotations
    items.reserveCapacity(copy.tokens.count)
    var next = 0
    for block in copy.article.blocks.indices { split(block, next: &next) }
  }

  private mutating func split(_ block: Int, next: inout Int) {
    let range = copy.blockTokens[block]
    var sentence = copy.blockSentences[block].lowerBound
    let lastSentence = copy.blockSentences[block].upperBound
    start = items.count
    firstQuotation = next
    hasCue = false
    var index = range.lowerBound
    while index < range.upperBound {
      // Where a sentence begins outside quotations, a statement begins.
      while sentence < lastSentence, copy.sentences[sentence].tokens.lowerBound < index {
        sentence += 1
      }
      if sentence < lastSentence, copy.sentences[sentence].tokens.lowerBound == index,
        items.count > start, !goesOn(at: index, next: next)
      {
        close(block, next: next)
      } else if items.count - start == Self.longest {
        close(block, next: next)
      }
      if next < quotations.count, quotations[next].outer.lowerBound == index {
        items.append(-1 - Int32(truncatingIfNeeded: next))
        index = quotations[next].outer.upperBound
        next += 1
      } else {
        if copy.tokens[index].classes.contains(.cue) { hasCue = true }
        items.append(Int32(truncatingIfNeeded: index))
        index += 1
      }
    }
    close(block, next: next)
  }

  private mutating func close(_ block: Int, next: Int) {
    if items.count > start {
      all.append(
        Statement(
          items: start..<items.count, block: block, quotations: firstQuotation..<next,
          hasCue: hasCue))
    }
    start = items.count
    firstQuotation = next
    hasCue = false
  }

  /// Whether a sentence goes on behind a question or an exclamation in marks.
  ///
  /// `"Is it true?" Smith asked.`
  private func goesOn(at index: Int, next: Int) -> Bool {
    guard next > firstQuotation, items.count == start + 1, let last = items.last, last < 0 else {
      return false
    }
    let quotation = quotations[next - 1]
    guard quotation.outer.upperBound == index, let end = quotation.words.last else { return false }
    // `"It is safe." — Jane Doe`
    if copy.tokens[index].kind == .dash { return true }
    switch copy.tokens[end].kind {
    case .question, .exclamation, .ellipsis, .dash, .comma: break
    default: return false
    }
    // A reporting verb must follow within the words of a name and a title.
    for offset in index..<min(index + 14, copy.blockTokens[quotation.block].upperBound) {
      let token = copy.tokens[offset]
      switch token.kind {
      case .period where !token.style.contains(.glued): return false
      case .openDouble, .straightDouble, .question, .exclamation, .colon: return false
      case .word where token.classes.contains(.cue) && !token.style.contains(.capitalised):
        return true
      default: break
      }
    }
    return false
  }
}
