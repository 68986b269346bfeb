import GalleyModel

/// Captions that stand among the paragraphs as if they were some.
///
/// Two things give them away: a line as long as a sentence without its full stop, in copy that has
/// them elsewhere; and a single sentence that describes a ``Scene``.
struct UnmarkedCaptionRule: BlockRule {
  private static let longest = 400
  private static let fewestWords = 9

  func apply(to copy: inout Copy) {
    let bodies = copy.openIndices.filter { copy.isBody(copy.passages[$0]) }
    guard let first = bodies.first, let last = bodies.last else { return }
    let listItems = copy.listItems
    for index in copy.openIndices.prefix(while: { $0 <= last }) where !listItems[index] {
      let passage = copy.passages[index]
      guard passage.range.count <= Self.longest, !passage.isBullet else { continue }
      let isInBody = first < index
      guard isInBody || standsAboveDateline(index, in: copy) else { continue }
      if isInBody && lacksFullStop(passage, in: copy)
        || Scene(passage, in: copy)?.isCaption == true
      {
        copy.passages[index].kind = .caption
      }
    }
  }

  /// Whether the body begins right below, as it does under a picture at the top.
  private func standsAboveDateline(_ index: Int, in copy: Copy) -> Bool {
    index > 0 && index + 1 < copy.passages.count
      && copy.beginsWithDateline(copy.passages[index + 1])
  }

  /// A line as long as a sentence that has no full stop.
  private func lacksFullStop(_ passage: Passage, in copy: Copy) -> Bool {
    guard passage.ending == .word, !copy.bytes.holdsSentenceEnd(passage.range) else { return false }
    let words = copy.words(of: passage)
    guard let first = words.first, words.count >= Self.fewestWords, first.isCapitalized,
      first.range.lowerBound == passage.range.lowerBound
    else { return false }
    return !Lexicon.captionStoppers.contains(first) && !words.isTitleCase
      && !copy.bytes[passage.range].contains(UInt8(ascii: ":"))
  }
}
