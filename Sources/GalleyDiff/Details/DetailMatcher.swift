import GalleyModel

/// Finds what changed in matched sentences beside figures and quotes.
///
/// Dates, times, names and negations are looked for in edited sentences alone; what is left is told as
/// wording where no other row speaks of the sentence, so that no change goes unsaid.
struct DetailMatcher {
  /// Words of one version beside those of the other; null where only one has them.
  struct Row {
    var aspect: DetailAspect
    var left: Passage?
    var right: Passage?
  }

  /// Some words and where they are printed.
  struct Passage {
    var words: Range<Int>
    var range: TextRange
  }

  private let text: TextAlignment
  private let readers: (left: DetailReader, right: DetailReader)
  private let told: ToldPassages
  private let stems: (left: VersionStems, right: VersionStems)
  private(set) var rows: [Row] = []

  /// - Parameter told: What the rows of figures and quotes tell already.
  init(_ text: TextAlignment, _ told: ToldPassages) {
    self.text = text
    self.told = told
    stems = (VersionStems(text.left), VersionStems(text.right))
    readers = (
      DetailReader(wording: text.left, isQuoted: text.left.wordsToldElsewhere),
      DetailReader(wording: text.right, isQuoted: text.right.wordsToldElsewhere)
    )
    for group in text.sentences.groups where !group.isEqual && Self.isBody(group, text) {
      compare(group)
    }
  }

  /// Headlines and the blocks beside the body have rows of their own, and their capitals name nothing.
  private static func isBody(_ group: SentenceAlignment.Group, _ text: TextAlignment) -> Bool {
    text.left.kind(ofSentence: group.left.lowerBound) == .paragraph
      && text.right.kind(ofSentence: group.right.lowerBound) == .paragraph
  }

  private mutating func compare(_ group: SentenceAlignment.Group) {
    let edits = SentenceEdits(text, group)
    let before = rows.count
    var met = MentionMatcher(
      edits, readers.left.mentions(in: group.left), readers.right.mentions(in: group.right))
    met.meet()
    for pair in met.pairs where !told.namesBoth(pair.left?.range, pair.right?.range) {
      switch pair.aspect {
      case .negation: if let row = negation(pair, edits) { rows.append(row) }
      case .name where !isNewsOrBoth(pair): continue
      default:
        rows.append(
          Row(
            aspect: pair.aspect, left: pair.left.map { Passage($0.words, $0.range) },
            right: pair.right.map { Passage($0.words, $0.range) }))
      }
    }
    rows += swaps(edits)
    if rows.count == before, !told.speaks(ofLeft: group.left, right: group.right),
      let changed = edits.whole
    {
      rows.append(
        Row(
          aspect: .wording, left: passage(changed.left, text.left),
          right: passage(changed.right, text.right)))
    }
  }

  /// Whether a name became another, or stands nowhere in the other version: who is named already is
  /// named again or called by a pronoun as the sentence asks.
  private func isNewsOrBoth(_ pair: MentionMatcher.Pair) -> Bool {
    switch (pair.left?.meaning, pair.right?.meaning) {
    case (.name(let name)?, nil): !name.stems.allSatisfy(stems.right.contains)
    case (nil, .name(let name)?): !name.stems.allSatisfy(stems.left.contains)
    default: true
    }
  }

  /// Words of which one shuts out the other, where only a few words around them changed.
  private func swaps(_ edits: SentenceEdits) -> [Row] {
    var found: [Row] = []
    for word in edits.lefts.prefix(Self.mostWords)
    where !edits.isMet(left: word) && isPlain(word, text.left, readers.left)
      && !isOfFigure(word, edits.lefts)
    {
      let edit = edits.edit(aroundLeft: word)
      guard max(edit.left.count, edit.right.count) <= Self.mostSwapped else { continue }
      for other in edit.right
      where !edits.isMet(right: other) && isPlain(other, text.right, readers.right) {
        let pair = (text.left.words[word], text.right.words[other])
        let denies = ExclusiveWords.deny(pair.0, of: text.left, pair.1, of: text.right)
        guard denies || ExclusiveWords.exclude(pair.0, of: text.left, pair.1, of: text.right) else {
          continue
        }
        let isNegation =
          denies || DetailWords.negations.contains(pair.0.key)
          || DetailWords.negations.contains(pair.1.key)
        // "Northern entrance": the word behind, which both have, tells of what it is said.
        let isFollowed =
          word + 1 < edits.lefts.upperBound && !text.left.words[word + 1].isShort
          && edits.partner(ofLeft: word + 1) == other + 1
        let length = isFollowed ? 2 : 1
        found.append(
          Row(
            aspect: isNegation ? .negation : .wording,
            left: passage(word..<word + length, text.left),
            right: passage(other..<other + length, text.right)))
        break
      }
    }
    return found
  }

  /// Whether a number follows at once, whose row tells of "rose" and "more than".
  private func isOfFigure(_ word: Int, _ words: Range<Int>) -> Bool {
    (word + 1..<min(word + 4, words.upperBound)).contains {
      text.left.words[$0].figure != Word.plain
    }
  }

  private func isPlain(_ word: Int, _ wording: Wording, _ reader: DetailReader) -> Bool {
    wording.words[word].figure == Word.plain && !reader.isQuoted[word]
  }

  /// The most words on a side among which one is seen to take the place of another.
  private static let mostSwapped = 4
  /// How far into a sentence they are looked for.
  private static let mostWords = 400

  /// A negation is shown with what it denies: "was not on" → "was on"; null where so many words
  /// changed around it that it is but one of them.
  private func negation(_ pair: MentionMatcher.Pair, _ edits: SentenceEdits) -> Row? {
    let edit: SentenceEdits.Edit
    let isDenial: Bool
    if let word = pair.left?.words.lowerBound {
      edit = edits.edit(aroundLeft: word)
      isDenial = edits.denies(left: word, in: edit)
    } else if let word = pair.right?.words.lowerBound {
      edit = edits.edit(aroundRight: word)
      isDenial = edits.denies(right: word, in: edit)
    } else {
      return nil
    }
    guard isDenial, max(edit.left.count, edit.right.count) <= Self.mostDenied else { return nil }
    return Row(
      aspect: .negation, left: passage(edit.left, text.left),
      right: passage(edit.right, text.right))
  }

  /// The most words that are shown of what a negation denies.
  private static let mostDenied = 10

  private func passage(_ words: Range<Int>, _ wording: Wording) -> Passage? {
    guard let first = words.first, let last = words.last else { return nil }
    return Passage(words, Int(wording.words[first].start)..<Int(wording.words[last].end))
  }
}

extension DetailMatcher.Passage {
  fileprivate init(_ words: Range<Int>, _ range: TextRange) {
    self.words = words
    self.range = range
  }
}
