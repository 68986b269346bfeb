public import GalleyModel

/// Shows how Galley parts sentences into phrases.
///
/// ```
/// [The death toll] {has risen} to [41] .
/// ```
///
/// Noun phrases stand in brackets, with a bar before what an owner owns, verb groups in braces; words
/// that open a clause follow `<` and those that stand for a noun `@`.
public enum PhraseListing {
  /// The lines of an article, one a sentence, an empty one between blocks.
  public static func lines(of article: Article) -> [String] {
    let copy = TokenizedArticle(article)
    var lines: [String] = []
    var memory = CountMemory()
    for sentences in copy.blockSentences {
      if !lines.isEmpty { lines.append("") }
      for sentence in copy.sentences[sentences] {
        let text = SentenceTokens(copy: copy, range: sentence.tokens)
        let phrases =
          CandidateFinder(text: text).find(memory: &memory)?.phrases
          ?? SentencePhrases(text: text, figures: FigureMap([], in: text.range))
        lines.append(phrases.phrases.map { line(of: $0, in: copy) }.joined(separator: " "))
      }
    }
    return lines
  }

  private static func line(of phrase: Phrase, in copy: TokenizedArticle) -> String {
    let words = copy.text(of: phrase.tokens)
    switch phrase.kind {
    case .noun where phrase.core > phrase.tokens.lowerBound:
      let owner = copy.text(of: phrase.tokens.lowerBound..<phrase.core)
      return "[\(owner) | \(copy.text(of: phrase.core..<phrase.tokens.upperBound))]"
    case .noun: return "[\(words)]"
    case .verb: return "{\(words)}"
    case .pronoun, .relative: return "@" + words
    case .subordinator: return "<" + words
    default: return words
    }
  }
}
