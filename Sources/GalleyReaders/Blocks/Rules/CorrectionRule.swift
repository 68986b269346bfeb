import GalleyModel

/// Notices that correct an earlier version: `(This version corrects …)`, `CORRECTION: …`,
/// `This article was amended on …`; and `The agency corrects …` at the end of copy marked so.
struct CorrectionRule: BlockRule {
  func apply(to copy: inout Copy) {
    for index in copy.passages.indices where copy.passages[index].kind == nil {
      let passage = copy.passages[index]
      guard Lexicon.corrections.matches(passage, in: copy.bytes) else { continue }
      // "CORRECTED: Bank raises rates" at the top is a headline with its marker.
      if index == 0 && passage.ending != .sentence { continue }
      copy.passages[index].kind = .correction
      if passage.ending == .colon { labelNotice(below: index, in: &copy) }
    }
    labelClosingSentence(of: &copy)
  }

  /// A label that stands alone heads the rest of the copy at its end, else one passage.
  private func labelNotice(below label: Int, in copy: inout Copy) {
    let isAtEnd = copy.passages.count - label <= 6 && label * 2 > copy.passages.count
    for index in (label + 1..<copy.passages.count).prefix(isAtEnd ? 5 : 1) {
      copy.passages[index].kind = .correction
    }
  }

  /// The sentence at the end that says what was corrected, "Moody's corrects amount of debt".
  private func labelClosingSentence(of copy: inout Copy) {
    guard let marker = UpdateMarker(leading: copy),
      copy.bytes.words(of: marker.range).contains(where: Lexicon.correctionMarkers.contains),
      let last = copy.passages.indices.last, last > 1, copy.passages[last].kind == nil,
      !copy.bytes.holdsSentenceEnd(copy.passages[last].range),
      copy.words(of: copy.passages[last], limit: 40).contains(
        where: Lexicon.correctingVerbs.contains)
    else { return }
    copy.passages[last].kind = .correction
  }
}
