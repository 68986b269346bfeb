import GalleyModel

/// A reporter's sentence in which each quotation counts as one word.
///
/// A quotation of several sentences with "he said" behind it is one statement, so that subject,
/// verb and quoted words are found together.
struct Statement {
  /// Its tokens, those of quotations included.
  var tokens: Range<Int>
  /// The index of its block in the article.
  var block: Int
  /// The quotations that it holds.
  var quotations: Range<Int>
  /// Whether it holds a reporting verb outside quotations.
  var hasCue: Bool
}

/// The statements of an article.
struct Statements {
  private(set) var all: [Statement] = []

  /// No sentence of news copy has more words outside quotations; a longer one is cut, so that time
  /// stays linear.
  private static let longest = 300

  private let copy: TokenizedArticle
  private let quotations: [Quotation]
  /// The statement under way, with its length in items: words, and quotations as a word each.
  private var start = 0
  private var length = 0
  private var firstQuotation = 0
  private var hasCue = false

  init(copy: TokenizedArticle, quotations: [Quotation]) {
    self.copy = copy
    self.quotations = quotations
    all.reserveCapacity(copy.sentences.count)
    var next = 0
    for block in copy.article.blocks.indices { split(block, next: &next) }
  }

  private mutating func split(_ block: Int, next: inout Int) {
    let range = copy.blockTokens[block]
    let sentences = copy.blockSentences[block]
    var sentence = sentences.lowerBound
    open(at: range.lowerBound, next: next)
    var index = range.lowerBound
    while index < range.upperBound {
      // Where a sentence begins outside quotations, a statement begins.
      while sentence < sentences.upperBound, copy.sentences[sentence].tokens.lowerBound < index {
        sentence += 1
      }
      var stop = range.upperBound
      if sentence < sentences.upperBound {
        stop = copy.sentences[sentence].tokens.lowerBound
        if stop == index {
          if length > 0, !goesOn(at: index, next: next) { close(block, at: index, next: next) }
          stop = copy.sentences[sentence].tokens.upperBound
        }
      }
      if length == Self.longest { close(block, at: index, next: next) }
      if next < quotations.count, quotations[next].outer.lowerBound == index {
        length += 1
        index = quotations[next].outer.upperBound
        next += 1
        continue
      }
      if next < quotations.count, quotations[next].outer.lowerBound > index {
        stop = min(stop, quotations[next].outer.lowerBound)
      }
      stop = min(stop, index + Self.longest - length)
      if !hasCue { hasCue = holdsCue(index..<stop) }
      length += stop - index
      index = stop
    }
    close(block, at: range.upperBound, next: next)
  }

  private func holdsCue(_ run: Range<Int>) -> Bool {
    for index in run
    where !copy.tokens[index].classes.isDisjoint(with: [.cue, .valuing, .phrase, .polling]) {
      return true
    }
    // "Partial results gave Berg 41 percent": no word of saying, and yet they say it.
    let words = copy.lexicon.words
    return run.contains {
      copy.tokens[$0].word == words.results || copy.tokens[$0].word == words.projections
    }
  }

  private mutating func close(_ block: Int, at end: Int, next: Int) {
    if length > 0 {
      all.append(
        Statement(
          tokens: start..<end, block: block, quotations: firstQuotation..<next, hasCue: hasCue))
    }
    open(at: end, next: next)
  }

  private mutating func open(at index: Int, next: Int) {
    start = index
    length = 0
    firstQuotation = next
    hasCue = false
  }

  /// Whether a sentence goes on behind a question or an exclamation in marks.
  ///
  /// `"Is it true?" Smith asked.`
  private func goesOn(at index: Int, next: Int) -> Bool {
    guard next > firstQuotation, length == 1 else { return false }
    let quotation = quotations[next - 1]
    guard quotation.outer.upperBound == index, let end = copy.endMark(of: quotation) else {
      return false
    }
    // `"It is safe." — Jane Doe`
    if copy.tokens[index].kind == .dash { return true }
    switch end.kind {
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
