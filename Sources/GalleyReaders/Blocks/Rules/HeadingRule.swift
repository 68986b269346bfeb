import GalleyModel

/// Subheads between paragraphs: short, without a full stop, also in quotation marks ('Let Aid In')
/// or as a question; and labels in capitals (`LETTERS.`).
struct HeadingRule: BlockRule {
  private static let longest = 160
  private static let mostWords = 8
  private static let mostWordsInTitleCase = 14
  private static let mostWordsWithColon = 28

  func apply(to copy: inout Copy) {
    guard
      let last = copy.passages.lastIndex(where: {
        $0.kind == nil && $0.ending.endsSentence && !$0.isBullet
      })
    else {
      return
    }
    let listItems = copy.listItems
    for index in copy.openIndices where index > 0 && index < last && !listItems[index] {
      let passage = copy.passages[index]
      guard !passage.isBullet, isHeading(passage, in: copy) else { continue }
      copy.passages[index].kind = .heading
    }
  }

  private func isHeading(_ passage: Passage, in copy: Copy) -> Bool {
    let range = passage.range
    guard range.count <= Self.longest,
      passage.ending != .sentence || copy.isInCapitals(passage)
    else { return false }
    let words = copy.words(of: passage)
    guard let first = words.first, let last = words.last,
      first.isCapitalized || first.isNumber
    else { return false }
    switch passage.ending {
    case .word:
      return words.count <= Self.mostWords
        || words.count <= Self.mostWordsInTitleCase && words.isTitleCase
        || words.count <= Self.mostWordsWithColon && hasColon(range, in: copy)
    case .question:
      return (2...Self.mostWords + 2).contains(words.count) && Lexicon.questionWords.contains(first)
        && first.range.lowerBound == range.lowerBound
        && !copy.bytes.holdsSentenceEnd(range)
    case .sentence:
      return words.count <= 4 && last.range.upperBound == range.upperBound - 1
    case .colon, .broken:
      return false
    }
  }

  private func hasColon(_ range: TextRange, in copy: Copy) -> Bool {
    copy.bytes[range].contains(UInt8(ascii: ":"))
  }

}
