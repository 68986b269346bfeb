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
      DetailReader(wording: text.left, isQuoted: text.left.quotedWords),
      DetailReader(wording: text.right, isQuoted: text.right.quotedWords)
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
