/// Parts tokens into sentences: at full stops, question and exclamation marks and at ends of blocks.
struct SentenceEnds {
  /// Longer ones are cut, so that what rules compare within a sentence stays little on any input.
  private static let longest = 250

  /// The tokens of each sentence.
  private(set) var ranges: [Range<Int>] = []
  /// What the words of each sentence are, all together.
  private(set) var classes: [WordClasses] = []

  init(_ tokens: [Token]) {
    tokens.withUnsafeBufferPointer { find(in: $0) }
  }

  private mutating func find(in tokens: UnsafeBufferPointer<Token>) {
    var start = 0
    var index = 0
    var classes: WordClasses = []
    while index < tokens.count {
      // Nearly all stand within their sentence.
      let limit = min(tokens.count - 1, start + SentenceEnds.longest)
      let block = tokens[start].block
      while index < limit, tokens[index].kind != .mark, tokens[index + 1].block == block {
        classes.formUnion(tokens[index].classes)
        index += 1
      }
      let token = tokens[index]
      classes.formUnion(token.classes)
      var end: Int?
      if index - start >= SentenceEnds.longest { end = index + 1 }
      if index + 1 == tokens.count || tokens[index + 1].block != token.block {
        end = index + 1
      } else if token.kind == .mark {
        if token.is(".") {
          if !SentenceEnds.isAbbreviation(tokens, before: index) {
            end = SentenceEnds.end(after: index, in: tokens)
          }
        } else if token.is("?") || token.is("!") {
          end = SentenceEnds.end(after: index, in: tokens)
        }
      }
      index += 1
      if let end {
        for behind in index..<end { classes.formUnion(tokens[behind].classes) }
        self.classes.append(classes)
        classes = []
        ranges.append(start..<end)
        start = end
        index = end
      }
    }
  }

  /// Behind the marks that close after a full stop, if what follows can begin a sentence.
  private static func end(after stop: Int, in tokens: UnsafeBufferPointer<Token>) -> Int? {
    var next = stop + 1
    while next < tokens.count, tokens[next].block == tokens[stop].block, !tokens[next].isSpaced,
      tokens[next].kind == .mark
    {
      next += 1
    }
    guard next < tokens.count, tokens[next].block == tokens[stop].block else { return next }
    let token = tokens[next]
    return token.isSpaced && (token.isCapitalized || token.kind != .word) ? next : nil
  }

  private static func isAbbreviation(_ tokens: UnsafeBufferPointer<Token>, before stop: Int) -> Bool
  {
    guard stop > 0, tokens[stop - 1].kind == .word, !tokens[stop].isSpaced else { return false }
    let word = tokens[stop - 1]
    if word.range.count == 1, word.isCapitalized, !word.is("i") { return true }
    return abbreviations.contains(word.key)
      || word.is(.month) && word.range.count <= 4 && word.isCapitalized && !word.is("may")
  }

  private static let abbreviations: WordSet = [
    "mr", "mrs", "ms", "dr", "st", "sen", "rep", "gov", "gen", "lt", "col", "capt", "sgt", "prof",
    "rev", "jr", "sr", "no", "vs", "inc", "corp", "co", "ltd", "etc", "dept", "mt", "adm", "cmdr",
  ]
}
