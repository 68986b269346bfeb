import GalleyModel

/// Pairs the quotation marks of an article, block by block; nested quotations stay inside.
///
/// A mark without a partner is recovered at the paragraph's end (a missing closing mark) or its
/// beginning (a missing opening mark), and a note says so.
struct QuotationFinder {
  let copy: TokenizedArticle
  private(set) var quotations: [Quotation] = []
  private(set) var notes: [String] = []

  /// Whether single marks are the outer ones, as in British copy.
  private var isBritish = false
  /// The marks of the block at hand.
  private(set) var marks: [QuotationMark] = []
  /// The tokens that may be quotation marks, and the first of them that is still to be read.
  private let signs: [Int]
  private var nextSign = 0

  init(copy: TokenizedArticle) {
    self.copy = copy
    var signs: [Int] = []
    for sentence in copy.sentences where sentence.holds.hasQuotationMark {
      for index in sentence.tokens where copy.tokens[index].kind.isQuotationMark {
        signs.append(index)
      }
    }
    self.signs = signs
  }

  /// Finds all quotations in text order.
  mutating func find() {
    isBritish = singleMarksPrevail()
    nextSign = 0
    var open: Int?
    for block in copy.article.blocks.indices {
      let kind = copy.article.blocks[block].kind
      let first = quotations.count
      find(in: block)
      guard kind == .paragraph || kind == .pullQuote else { continue }
      if let earlier = open {
        if first < quotations.count, quotations[first].outer.lowerBound == blockStart(block) {
          quotations[first].isContinuation = true
        } else {
          note(missing: "closing", in: quotations[earlier].block)
        }
      }
      open =
        first < quotations.count && !quotations[quotations.count - 1].isClosed
        ? quotations.count - 1 : nil
    }
    if let open { note(missing: "closing", in: quotations[open].block) }
  }

  private func blockStart(_ block: Int) -> Int { copy.blockTokens[block].lowerBound }

  private mutating func note(missing mark: String, in block: Int) {
    let place =
      copy.article.blocks[block].number.map { "paragraph \($0)" }
      ?? "a \(copy.article.blocks[block].kind.rawValue)"
    notes.append("a quotation in \(place) lacks its \(mark) mark")
  }

  // MARK: One block

  /// Takes the marks of a block, which begin at the next sign.
  mutating func readMarks(of block: Int) {
    let range = copy.blockTokens[block]
    marks.removeAll(keepingCapacity: true)
    while nextSign < signs.count, signs[nextSign] < range.upperBound {
      if let mark = QuotationMark(signs[nextSign], block: range, in: copy) { marks.append(mark) }
      nextSign += 1
    }
  }

  private mutating func find(in block: Int) {
    readMarks(of: block)
    guard !marks.isEmpty else { return }
    let range = copy.blockTokens[block]
    var position = 0
    let first = quotations.count
    while position < marks.count {
      let mark = marks[position]
      if mark.isSingle {
        if let close = closingSingle(after: position),
          takesSingles(in: block) || encloses(position, close) && opensSpeech(mark.token, in: range)
        {
          append(mark.token, marks[close].token, in: block)
          position = close + 1
        } else if mark.role == .opening, isBritish,
          opensSpeech(mark.token, in: range) || goesOn(behind: mark.token, in: block)
        {
          appendOpen(mark.token, in: block)
          return
        } else {
          position += 1
        }
        continue
      }
      guard mark.role != .closing else {
        recoverBeginning(to: mark.token, in: block, first: first)
        position += 1
        continue
      }
      position = double(at: position, in: block)
    }
  }

  /// Whether a mark begins the block or stands behind a colon or comma.
  private func opensSpeech(_ token: Int, in range: Range<Int>) -> Bool {
    guard token > range.lowerBound else { return true }
    let before = copy.tokens[token - 1].kind
    return before == .colon || before == .comma
  }

  private func takesSingles(in block: Int) -> Bool {
    if isBritish { return true }
    switch copy.article.blocks[block].kind {
    case .headline, .standfirst, .highlight, .caption: return true
    default: return false
    }
  }

  /// Takes the quotation that a double mark opens; returns the position behind its closing mark.
  private mutating func double(at position: Int, in block: Int) -> Int {
    let start = marks[position].token
    var depth = 1
    var next = position + 1
    while next < marks.count {
      let mark = marks[next]
      if mark.isSingle {
        next += 1
        continue
      }
      if mark.role == .opening {
        if closes(next + 1),
          closes(doubleMark(after: next + 1)) || depth == 1 && runsOn(start, in: block)
        {
          depth += 1
        } else if depth == 1 {
          // A second opening mark: the first quotation has lost its closing mark.
          appendCut(start, before: mark.token, in: block)
          return next
        }
      } else {
        depth -= 1
        if depth == 0 {
          append(start, mark.token, in: block)
          return next + 1
        }
      }
      next += 1
    }
    appendOpen(start, in: block)
    return marks.count
  }

  /// Whether a mark that begins a paragraph may stay open to its end: the next begins with one too.
  private func runsOn(_ open: Int, in block: Int) -> Bool {
    open == blockStart(block) && isReopened(open, in: block)
  }

  /// Whether the next block begins with the same mark.
  private func isReopened(_ open: Int, in block: Int) -> Bool {
    guard block + 1 < copy.blockTokens.count, let first = copy.blockTokens[block + 1].first else {
      return false
    }
    return copy.tokens[first].kind == copy.tokens[open].kind
  }

  /// Whether a single mark opens a sentence that runs on into the next paragraph.
  private func goesOn(behind open: Int, in block: Int) -> Bool {
    guard open > blockStart(block), isReopened(open, in: block) else { return false }
    let before = copy.tokens[open - 1].kind
    return before == .period || before == .question || before == .exclamation
  }

  private func doubleMark(after position: Int) -> Int {
    var next = position
    // At most a few singles stand between two doubles; a longer run of them decides nothing.
    while next < marks.count, marks[next].isSingle, next < position + 8 { next += 1 }
    return next + 1
  }

  private func closes(_ position: Int) -> Bool {
    var next = position
    while next < marks.count, marks[next].isSingle, next < position + 8 { next += 1 }
    return next < marks.count && !marks[next].isSingle && marks[next].role == .closing
  }

  // MARK: Taking

  private mutating func append(_ open: Int, _ close: Int, in block: Int) {
    guard close > open + 1 else { return }
    quotations.append(
      Quotation(words: open + 1..<close, outer: open..<close + 1, block: block))
  }

  private mutating func appendOpen(_ open: Int, in block: Int) {
    let end = copy.blockTokens[block].upperBound
    guard end > open + 1 else { return }
    quotations.append(
      Quotation(words: open + 1..<end, outer: open..<end, block: block, isClosed: false))
  }

  private mutating func appendCut(_ open: Int, before end: Int, in block: Int) {
    guard end > open + 1 else { return }
    quotations.append(Quotation(words: open + 1..<end, outer: open..<end, block: block))
    note(missing: "closing", in: block)
  }

  /// A closing mark alone closes what the paragraph began with, as in `I will go," he said`.
  private mutating func recoverBeginning(to close: Int, in block: Int, first: Int) {
    let start = copy.blockTokens[block].lowerBound
    guard quotations.count == first, close > start + 1 else { return }
    switch copy.tokens[close - 1].kind {
    case .comma, .period, .question, .exclamation:
      quotations.append(Quotation(words: start..<close, outer: start..<close + 1, block: block))
      note(missing: "opening", in: block)
    default: break
    }
  }
}
