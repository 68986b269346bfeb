import GalleyModel

/// The line or two between headline and body that sum the article up.
///
/// One without a full stop gives itself away. One with a full stop could as well be the first
/// paragraph; it is a standfirst above a byline or a dateline, or where the headline ends in a
/// semicolon ("Clinton, surprise populist;") and it stands directly below.
struct StandfirstRule: BlockRule {
  private static let longest = 250

  func apply(to copy: inout Copy) {
    guard let headline = copy.passages.firstIndex(where: { $0.kind == .headline }) else { return }
    let body = copy.passages[(headline + 1)...].firstIndex { $0.kind == nil && copy.isBody($0) }
    guard let body else { return }
    for index in copy.openIndices where headline < index && index <= body {
      let passage = copy.passages[index]
      guard passage.range.count <= Self.longest, !passage.isBullet,
        !copy.beginsWithDateline(passage)
      else { break }
      switch passage.ending {
      case .word where copy.words(of: passage, limit: 4).count > 2:
        guard index < body else { return }
      case .sentence, .question:
        guard isAboveBody(index, below: headline, in: copy) else { return }
      default: return
      }
      copy.passages[index].kind = .standfirst
    }
  }

  private func isAboveBody(_ index: Int, below headline: Int, in copy: Copy) -> Bool {
    let above = copy.passages[index - 1]
    guard above.kind == .headline || above.kind == .standfirst else { return false }
    if above.ending == .broken && !copy.passages[index].followsBlank { return true }
    guard index + 1 < copy.passages.count,
      !copy.bytes.holdsSentenceEnd(copy.passages[index].range)
    else { return false }
    let below = copy.passages[index + 1]
    return below.kind == .byline || below.kind == nil && copy.beginsWithDateline(below)
  }
}
