import GalleyModel

/// The source behind the dash of a headline or highlight, as wires write it: `Two killed in blast
/// -police`, `Gold may edge up to $1,205 - technicals`, `Rates to rise by 25 bps - Reuters poll`.
///
/// Only nouns that can speak are taken, in their own short phrase at the very end: a web page puts
/// its own name there (`Storm kills two - The Daily News`), and says nothing.
struct WireSignature {
  private static let longest = 3

  let copy: TokenizedArticle

  /// The words that the source says, and that it says them, or null where nobody signs.
  func signed(_ statement: Statement) -> (words: Range<Int>, saying: Saying)? {
    switch copy.article.blocks[statement.block].kind {
    case .headline, .standfirst, .highlight: break
    default: return nil
    }
    let tokens = statement.tokens
    guard statement.quotations.isEmpty,
      tokens.upperBound == copy.blockTokens[statement.block].upperBound,
      let dash = tokens.suffix(Self.longest + 1).last(where: isDash), dash > tokens.lowerBound + 1
    else { return nil }
    let source = dash + 1..<tokens.upperBound
    guard let last = source.last, source.allSatisfy({ copy.tokens[$0].kind == .word }),
      !copy.tokens[last].classes.isDisjoint(with: [.role, .body])
    else { return nil }
    return (
      tokens.lowerBound..<dash,
      Saying(name: copy.text(of: source), mention: source, cue: dash..<dash + 1)
    )
  }

  /// Whether a dash, or a hyphen with a space on one side at least, stands here: no compound's.
  private func isDash(_ index: Int) -> Bool {
    switch copy.tokens[index].kind {
    case .dash: true
    case .hyphen:
      !copy.tokens[index].style.contains(.glued)
        || index + 1 < copy.tokens.count && !copy.tokens[index + 1].style.contains(.glued)
    default: false
    }
  }
}
