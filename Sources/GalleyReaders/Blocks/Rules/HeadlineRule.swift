import GalleyModel

/// The title above the copy, each time it stands there, without its update marker.
struct HeadlineRule: BlockRule {
  private static let longest = 250
  private static let longestSentence = 120
  private static let longestStatement = 14

  func apply(to copy: inout Copy) {
    labelSection(of: &copy)
    guard let first = copy.openIndex(from: 0), isHeadline(first, of: copy) else { return }
    copy.passages[first].kind = .headline
    let range = copy.passages[first].range
    let marker = UpdateMarker(at: range, in: copy.bytes)
    copy.marker = marker?.range ?? copy.marker
    copy.headline = marker?.headline ?? range
    for index in copy.openIndices.prefix(while: { $0 < first + 12 }) {
      guard repeats(copy.passages[index], range, in: copy) else { break }
      copy.passages[index].kind = .headline
    }
  }

  /// A section's name in capitals above the headline (`WORLD NEWS`) is furniture.
  private func labelSection(of copy: inout Copy) {
    let open = copy.openIndices.prefix(2).map { copy.passages[$0] }
    guard open.count == 2, let index = copy.openIndex(from: 0),
      open.allSatisfy({ $0.ending == .word }),
      copy.words(of: open[0]).count <= 3, copy.isInCapitals(open[0]),
      copy.words(of: open[1]).count > 3, !copy.isInCapitals(open[1])
    else { return }
    copy.passages[index].kind = .related
  }

  private func isHeadline(_ index: Int, of copy: Copy) -> Bool {
    let passage = copy.passages[index]
    guard passage.range.count <= Self.longest, !passage.isBullet else { return false }
    if UpdateMarker(at: passage.range, in: copy.bytes) != nil { return true }
    let below = copy.passages[(index + 1)...].prefix(6).filter { $0.kind == nil }.prefix(3)
    if below.isEmpty { return copy.passages.count > 1 && passage.ending == .word }
    switch passage.ending {
    case .colon: return false
    case .broken: return !copy.beginsWithDateline(passage)
    case .word: return true
    case .question: return passage.range.count <= Self.longestSentence
    case .sentence:
      return passage.range.count <= Self.longestSentence && !copy.beginsWithDateline(passage)
        && isTitle(passage, above: below, in: copy)
    }
  }

  /// Whether a sentence with a full stop is a title all the same: in title case, above a dateline or
  /// a label, or a short statement in the present tense above a longer paragraph.
  private func isTitle(_ passage: Passage, above below: ArraySlice<Passage>, in copy: Copy) -> Bool
  {
    if below.prefix(1).contains(where: {
      repeats($0, passage.range, in: copy) || copy.beginsWithDateline($0)
    }) {
      return true
    }
    let words = copy.words(of: passage, limit: 40)
    if words.isTitleCase { return true }
    if words.contains(where: Lexicon.leadWords.contains)
      || words.filter(Lexicon.articles.contains).count > 1
    {
      return false
    }
    let isTold =
      words.contains(where: Lexicon.pastVerbs.contains)
      || words.contains { !$0.isCapitalized && copy.bytes.endsInED($0.range) }
    return words.count <= Self.longestStatement && !isTold
      && below.contains { $0.range.count * 2 > passage.range.count * 3 }
  }

  /// Whether a passage says the same as the headline, but for capitals and a site's name at its end
  /// ("… - The Daily News").
  private func repeats(_ passage: Passage, _ headline: TextRange, in copy: Copy) -> Bool {
    let (first, again) = (copy.bytes[headline], copy.bytes[passage.range])
    guard first.count <= again.count,
      zip(first, again).allSatisfy({ Bytes.lowercased($0) == Bytes.lowercased($1) })
    else { return false }
    let rest = again.dropFirst(first.count)
    return rest.isEmpty
      || rest.count <= 40
        && [" - ", " | ", " – "].contains {
          rest.starts(with: $0.utf8)
        }
  }
}

extension [Word] {
  /// Whether nearly all words begin with capitals, as American titles do.
  var isTitleCase: Bool {
    let long = filter { $0.range.count > 3 && !$0.isNumber }
    return long.count >= 3 && long.filter(\.isCapitalized).count * 5 >= long.count * 4
  }
}
