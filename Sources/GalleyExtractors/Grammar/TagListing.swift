import GalleyGrammar
public import GalleyModel

/// Shows how Galley reads the grammar of copy: each sentence as a line of words with their tags.
///
/// ```
/// Two/CD ministers/NNS resigned/VBD ./.
/// ```
public enum TagListing {
  /// The lines of an article, an empty one between blocks.
  public static func lines(of article: Article) -> [String] {
    let copy = TokenizedArticle(article)
    var lines: [String] = []
    for sentences in copy.blockSentences {
      if !lines.isEmpty { lines.append("") }
      for sentence in copy.sentences[sentences] {
        lines.append(
          sentence.tokens.map { "\(copy.text(of: $0..<($0 + 1)))/\(copy.tags[$0].name)" }
            .joined(separator: " "))
      }
    }
    return lines
  }
}
