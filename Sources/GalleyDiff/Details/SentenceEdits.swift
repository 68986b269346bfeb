/// Where the words of matched sentences differ.
struct SentenceEdits {
  let lefts: Range<Int>
  let rights: Range<Int>
  private let text: TextAlignment

  init(_ text: TextAlignment, _ group: SentenceAlignment.Group) {
    self.text = text
    lefts = text.left.words(ofSentences: group.left)
    rights = text.right.words(ofSentences: group.right)
  }

  /// The words of both sides between two that have met.
  typealias Edit = (left: Range<Int>, right: Range<Int>)

  /// Whether a word on the left has met one of these sentences.
  func isMet(left word: Int) -> Bool { rights.contains(Int(text.words.rightOf[word])) }
  /// Whether a word on the right has met one of these sentences.
  func isMet(right word: Int) -> Bool { lefts.contains(Int(text.words.leftOf[word])) }
  /// The partner of a word on the left, or -1.
  func partner(ofLeft word: Int) -> Int { Int(text.words.rightOf[word]) }

  /// The last word at or before a place that has met another, or null.
  func anchor(beforeLeft word: Int) -> Int? {
    var word = word
    while word >= lefts.lowerBound, !isMet(left: word) { word -= 1 }
    return word >= lefts.lowerBound ? word : nil
  }

  /// The same on the right, as the word on the left that it has met.
  func anchor(beforeRight word: Int) -> Int? {
    var word = word
    while word >= rights.lowerBound, !isMet(right: word) { word -= 1 }
    return word >= rights.lowerBound ? Int(text.words.leftOf[word]) : nil
  }

  /// Whether a stem stands among those of the left sentences.
  func leftHas(_ stem: UInt64) -> Bool {
    lefts.prefix(Self.wordLimit).contains { text.left.stem(ofWord: $0) == stem }
  }

  /// Whether a stem stands among those of the right sentences.
  func rightHas(_ stem: UInt64) -> Bool {
    rights.prefix(Self.wordLimit).contains { text.right.stem(ofWord: $0) == stem }
  }

  /// What stands around a word on the left that has met none, with its counterpart.
  func edit(aroundLeft word: Int) -> Edit {
    between(anchor(beforeLeft: word))
  }

  /// What stands around a word on the right that has met none, with its counterpart.
  func edit(aroundRight word: Int) -> Edit {
    between(anchor(beforeRight: word))
  }

  /// From the first to the last word that has met none; null where all have.
  var whole: Edit? {
    let left = span(lefts, isMet(left:))
    let right = span(rights, isMet(right:))
    if left == nil, right == nil { return nil }
    let before =
      left.map { anchor(beforeLeft: $0.lowerBound) }
      ?? right.map { anchor(beforeRight: $0.lowerBound) } ?? nil
    if let left, let right { return widened((left, right)) }
    return widened(
      left.map { ($0, empty(behind: before.map(partner(ofLeft:)), in: rights)) }
        ?? (empty(behind: before, in: lefts), right ?? rights))
  }

  private func span(_ words: Range<Int>, _ isMet: (Int) -> Bool) -> Range<Int>? {
    guard let first = words.first(where: { !isMet($0) }),
      let last = words.last(where: { !isMet($0) })
    else { return nil }
    return first..<last + 1
  }

  private func empty(behind word: Int?, in words: Range<Int>) -> Range<Int> {
    let place = word.map { $0 + 1 } ?? words.lowerBound
    return place..<place
  }

  /// Whether what a word on the left denies is said on the right, or it denies a verb.
  func denies(left word: Int, in edit: Edit) -> Bool {
    let isOfVerb = DetailWords.verbNegations.contains(text.left.words[word].key)
    guard !isOfVerb, word + 1 < lefts.upperBound else { return isOfVerb }
    return isMet(left: word + 1)
      || edit.right.contains { text.right.begins($0, like: word + 1, of: text.left) }
  }

  /// Whether what a word on the right denies is said on the left, or it denies a verb.
  func denies(right word: Int, in edit: Edit) -> Bool {
    let isOfVerb = DetailWords.verbNegations.contains(text.right.words[word].key)
    guard !isOfVerb, word + 1 < rights.upperBound else { return isOfVerb }
    return isMet(right: word + 1)
      || edit.left.contains { text.left.begins($0, like: word + 1, of: text.right) }
  }

  /// What stands behind words that have met, up to the next that have.
  private func between(_ anchor: Int?) -> Edit {
    let left = anchor.map { $0 + 1 } ?? lefts.lowerBound
    let right = anchor.map { partner(ofLeft: $0) + 1 } ?? rights.lowerBound
    var leftEnd = left
    while leftEnd < lefts.upperBound, !isMet(left: leftEnd) { leftEnd += 1 }
    var rightEnd = right
    while rightEnd < rights.upperBound, !isMet(right: rightEnd) { rightEnd += 1 }
    return widened((left..<leftEnd, max(right, rights.lowerBound)..<max(right, rightEnd)))
  }

  /// A word alone on one side says little: it is shown with the words around it that both have.
  private func widened(_ edit: Edit) -> Edit {
    guard edit.left.isEmpty || edit.right.isEmpty else { return edit }
    var (left, right) = edit
    if left.lowerBound > lefts.lowerBound, right.lowerBound > rights.lowerBound,
      partner(ofLeft: left.lowerBound - 1) == right.lowerBound - 1
    {
      left = left.lowerBound - 1..<left.upperBound
      right = right.lowerBound - 1..<right.upperBound
    }
    if left.upperBound < lefts.upperBound, right.upperBound < rights.upperBound,
      partner(ofLeft: left.upperBound) == right.upperBound
    {
      left = left.lowerBound..<left.upperBound + 1
      right = right.lowerBound..<right.upperBound + 1
    }
    return (left, right)
  }

  private static let wordLimit = 400
}

extension Wording {
  /// Whether a word begins like one of another version, as "responded" does like "respond".
  fileprivate func begins(_ word: Int, like other: Int, of wording: Wording) -> Bool {
    let a = letters(of: words[word])
    let b = wording.letters(of: wording.words[other])
    return a.count >= 4 && b.count >= 4 && a.prefix(4) == b.prefix(4)
  }
}
