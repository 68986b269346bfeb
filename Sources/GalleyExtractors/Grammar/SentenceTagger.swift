import GalleyGrammar

/// Gives every token of a sentence its tag.
///
/// The treebank parts words otherwise than the tokenizer, so tokens are first joined into its words:
/// "third-quarter", "AT&T", "4.7m", and "Mr." with its period are one word each, whose tag each of
/// their tokens has.
struct SentenceTagger {
  private var tagger = Tagger()
  /// The words of the sentence at hand, with the index behind the last token of each.
  private var forms: [WordForm] = []
  private var ends: [Int] = []
  private var found: [PennTag] = []

  /// Writes the tags of a sentence's tokens into the places of the same numbers.
  mutating func tag(
    _ sentence: Range<Int>, of tokens: UnsafeBufferPointer<Token>,
    _ bytes: UnsafeBufferPointer<UInt8>, into tags: TagRepair.Tags
  ) {
    read(sentence, of: tokens, bytes)
    tagger.tag(&forms, into: &found)
    var index = sentence.lowerBound
    for (word, end) in ends.enumerated() {
      while index < end {
        tags[index] = found[word]
        index += 1
      }
    }
    TagRepair.repair(tags, of: sentence, tokens)
  }

  /// Joins the tokens of a sentence into words.
  private mutating func read(
    _ sentence: Range<Int>, of tokens: UnsafeBufferPointer<Token>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    forms.removeAll(keepingCapacity: true)
    // Outside of self, as the closure has to write into both arrays.
    var ends: [Int] = []
    swap(&ends, &self.ends)
    defer { swap(&ends, &self.ends) }
    ends.removeAll(keepingCapacity: true)
    forms.append(addingCapacity: sentence.count) { forms in
      ends.append(addingCapacity: sentence.count) { ends in
        var index = sentence.lowerBound
        while index < sentence.upperBound {
          let kind = tokens[index].kind
          var end = index + 1
          if let mark = Self.mark(kind) {
            forms.append(mark)
          } else {
            let start = Int(tokens[index].start)
            if Self.isWordLike(kind), end < sentence.upperBound, tokens[end].style.contains(.glued)
            {
              end = Self.wordEnd(from: end, limit: sentence.upperBound, tokens)
            }
            var byteEnd = Int(tokens[end - 1].end)
            // The treebank writes "U.S." with its period and this model "Mr" without.
            if end - index > 1, tokens[end - 1].kind == .period { byteEnd -= 1 }
            forms.append(WordForm(UnsafeBufferPointer(rebasing: bytes[start..<byteEnd])))
          }
          ends.append(end)
          index = end
        }
      }
    }
  }

  /// The index behind the word whose first token stands before an index.
  private static func wordEnd(
    from first: Int, limit: Int, _ tokens: UnsafeBufferPointer<Token>
  ) -> Int {
    var end = first
    while end < limit, tokens[end].style.contains(.glued) {
      let kind = tokens[end].kind
      if isWordLike(kind) {
        end += 1
      } else if kind == .hyphen || kind == .ampersand, end + 1 < limit,
        tokens[end + 1].style.contains(.glued), isWordLike(tokens[end + 1].kind)
      {
        end += 2
      } else if kind == .period, end + 1 < limit, !closes(tokens[end + 1].kind) {
        // The splitter has found no sentence's end here: an initial or an abbreviation.
        return end + 1
      } else {
        break
      }
    }
    return end
  }

  private static func isWordLike(_ kind: TokenKind) -> Bool {
    switch kind {
    case .word, .number, .code, .fraction: true
    default: false
    }
  }

  private static func closes(_ kind: TokenKind) -> Bool {
    switch kind {
    case .straightDouble, .closeDouble, .straightSingle, .closeSingle, .closeBracket, .period,
      .question, .exclamation, .ellipsis:
      true
    default: false
    }
  }

  /// The form of a mark, the same however it is written.
  private static func mark(_ kind: TokenKind) -> WordForm? {
    switch kind {
    case .currency: marks.currency
    case .hyphen, .dash: marks.dash
    case .openBracket: marks.openBracket
    case .closeBracket: marks.closeBracket
    case .ellipsis: marks.ellipsis
    case .straightDouble: marks.quote
    case .openDouble: marks.openQuote
    case .closeDouble: marks.closeQuote
    case .openSingle: marks.openSingle
    case .closeSingle, .straightSingle: marks.apostrophe
    case .clitic: marks.clitic
    default: nil
    }
  }

  private static let marks = (
    currency: WordForm("$"), dash: WordForm("-"), openBracket: WordForm("("),
    closeBracket: WordForm(")"), ellipsis: WordForm("..."), quote: WordForm("\""),
    openQuote: WordForm("``"), closeQuote: WordForm("''"), openSingle: WordForm("`"),
    apostrophe: WordForm("'"), clitic: WordForm("'s")
  )
}
