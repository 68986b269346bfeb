/// Tells whether two texts that share few sentences are about one event: by the names and the longer
/// words that both have.
///
/// Halves of one article share at least a half of their names and words taken together, articles of
/// one week on other events seldom do.
struct EventLikeness {
  /// Whether they are about one event.
  let isOneEvent: Bool

  init(_ text: TextAlignment) {
    let left = EventWords(text.left)
    let right = EventWords(text.right)
    let names = Self.share(left.names, right.names)
    let words = Self.share(left.words, right.words)
    isOneEvent = names > 0 && words >= 0.18 && names + words >= 0.5
  }

  /// The part of the smaller set that the larger one has, too.
  private static func share(_ left: Set<UInt64>, _ right: Set<UInt64>) -> Double {
    let smaller = min(left.count, right.count)
    return smaller == 0 ? 0 : Double(left.intersection(right).count) / Double(smaller)
  }
}

/// The words of a text that tell what it is about.
private struct EventWords {
  /// Stems of words with a capital inside a sentence.
  private(set) var names: Set<UInt64> = []
  /// Stems of words of more than three letters that do not stand in every text.
  private(set) var words: Set<UInt64> = []

  init(_ wording: Wording) {
    for sentence in wording.sentences {
      for index in sentence.words {
        let word = wording.words[index]
        guard !word.isShort || word.end - word.start == 3, word.figure == Word.plain,
          DetailWords.dates[word.key] == nil
        else { continue }
        let isCapital = wording.bytes[Int(word.start)] &- 0x41 < 26
        let isName = isCapital && index > sentence.words.lowerBound
        let isLong = !word.isShort && !Self.everywhere.contains(word.key)
        guard isName || isLong else { continue }
        let stem = wording.stem(ofWord: index)
        if isName { names.insert(stem) }
        if isLong { words.insert(stem) }
      }
    }
  }

  private static let everywhere = Set(
    DetailWords.keys(
      of: """
        that with from have been were they their there this what which when will would about more
        than into over also told says said saying them these those then after before because while
        where being since against between during through under both each most many such make made
        very still even might should could last first year years people other others only just like
        some your does done next here upon whom whose among around later earlier another
        """))
}
