import GalleyModel

/// The passage of a source that is nearest to a part of a quote.
struct QuotedPassage {
  /// The words of the passage in the source, from the first that the quote has to the last.
  let words: Range<Int>
  /// True where the quote is the passage word for word, but for what an ellipsis leaves out.
  let isWhole: Bool
  /// The part of the quote's words that the passage has, 0…1; words of up to three letters count less.
  let share: Double

  /// Null where the source has none of the words.
  init?(_ quoted: QuotedWords, _ story: Wording, _ source: Wording, _ places: WordPlaces) {
    guard let start = places.start(of: quoted.words.map { story.words[$0].key }) else { return nil }
    let slack = max(8, quoted.words.count / 2) + (quoted.isOpen.contains(true) ? 40 : 0)
    let window = (start - 8..<start + quoted.words.count + slack)
      .clamped(to: 0..<source.words.count)
    let plain = QuotedPassage.met(quoted.words, Array(window), PlainWords(story, source))
    var found = Found(plain, quoted, story)
    if !found.isWhole {
      // "31 years" is what was said as "thirty-one years".
      let kept = quoted.words.indices.filter {
        story.words[quoted.words[$0]].figure != Word.numberGoesOn
      }
      let numbered = QuotedPassage.met(
        kept.map { quoted.words[$0] },
        window.filter { source.words[$0].figure != Word.numberGoesOn }, ValuedWords(story, source))
      let other = Found(numbered, quoted.keeping(kept), story, source)
      if other.isWhole { found = other }
    }
    guard let words = found.words else { return nil }
    self.words = words
    isWhole = found.isWhole
    share = found.share
  }

  /// Where the passage stands in the source.
  func range(in source: Wording) -> TextRange {
    Int(source.words[words.lowerBound].start)..<Int(source.words[words.upperBound - 1].end)
  }

  /// Whether words that turn the sense stand before the passage, and not before the quote: "I do not
  /// say we have failed" is no "we have failed".
  /// - Parameter quoted: The passages of the quote's other parts. What they have is not lost.
  func losesNegation(
    _ story: Wording, _ part: TextRange, _ source: Wording, besides quoted: [Range<Int>]
  ) -> Bool {
    let before = words.lowerBound - 1
    guard !quoted.contains(where: { $0.contains(before) }),
      Self.isNegated(before: words.lowerBound, reach: 4, source)
    else { return false }
    let first = story.firstWord(endingAfter: part.lowerBound)
    return !Self.isNegated(before: first, reach: 6, story)
  }

  /// Whether a word that turns the sense stands before another in its sentence.
  private static func isNegated(before word: Int, reach: Int, _ wording: Wording) -> Bool {
    var index = word - 1
    var end = Int(wording.words[word].start)
    while index >= max(0, word - reach) {
      let here = wording.words[index]
      guard !wording.bytes[Int(here.end)..<end].contains(where: { stops.contains($0) }) else {
        return false
      }
      if isNegation(here, wording) { return true }
      end = Int(here.start)
      index -= 1
    }
    return false
  }

  private static let stops = Set(".?!;:\n".utf8)

  private static func isNegation(_ word: Word, _ wording: Wording) -> Bool {
    let letters = wording.bytes[Int(word.start)..<Int(word.end)]
    let text = String(decoding: letters, as: UTF8.self).lowercased()
    return negations.contains(text) || text.hasSuffix("n't") || text.hasSuffix("n’t")
  }

  private static let negations: Set<String> = [
    "not", "never", "cannot", "no", "nobody", "deny", "denied", "denies", "if", "unless", "whether",
  ]

  private static func met(
    _ lefts: [Int], _ rights: [Int], _ weights: some AlignmentWeights
  ) -> [(left: Int, right: Int)] {
    var alignment = HeaviestAlignment(weights)
    var met = alignment.pairs(lefts, rights).map { (left: $0.left, right: $0.right) }
    // The same word may stand twice: the one next to its neighbour is the one that was quoted.
    var places: [Int: Int] = [:]
    for (place, word) in rights.enumerated() { places[word] = place }
    for index in met.indices.dropLast().reversed() {
      guard let next = places[met[index + 1].right], next > 0,
        rights[next - 1] != met[index].right, rights[next - 1] > met[index].right,
        weights.weight(met[index].left, rights[next - 1]) > 0
      else { continue }
      met[index].right = rights[next - 1]
    }
    return met
  }

  /// What an alignment comes to.
  private struct Found {
    var words: Range<Int>?
    var isWhole = false
    var share = 0.0

    init(
      _ met: [(left: Int, right: Int)], _ quoted: QuotedWords, _ story: Wording,
      _ source: Wording? = nil
    ) {
      guard let first = met.first, let last = met.last else { return }
      words = first.right..<last.right + 1
      let weigh = { (word: Int) in story.words[word].isShort ? 1.0 : 3.0 }
      let all = quoted.words.reduce(0) { $0 + weigh($1) }
      share = met.reduce(0) { $0 + weigh($1.left) } / max(1, all)
      guard met.count == quoted.words.count else { return }
      isWhole = true
      for index in met.indices.dropFirst() where !quoted.isOpen[index] {
        var next = met[index - 1].right + 1
        if let source {
          while next < source.words.count, source.words[next].figure == Word.numberGoesOn {
            next += 1
          }
        }
        if met[index].right != next { isWhole = false }
      }
    }
  }
}

/// Words meet where their letters are the same.
private struct PlainWords: AlignmentWeights {
  let left: [Word]
  let right: [Word]

  init(_ story: Wording, _ source: Wording) {
    left = story.words
    right = source.words
  }

  func leftKey(_ item: Int) -> UInt64 { UInt64(left[item].key) }
  func rightKey(_ item: Int) -> UInt64 { UInt64(right[item].key) }
  func weight(_ l: Int, _ r: Int) -> Int32 {
    left[l].key == right[r].key ? (left[l].isShort ? 4 : 10) : 0
  }
}

/// Words meet where their letters are the same, numbers where their values are.
private struct ValuedWords: AlignmentWeights {
  let story: Wording
  let source: Wording

  init(_ story: Wording, _ source: Wording) {
    self.story = story
    self.source = source
  }

  func leftKey(_ item: Int) -> UInt64 { key(story, item) }
  func rightKey(_ item: Int) -> UInt64 { key(source, item) }
  func weight(_ l: Int, _ r: Int) -> Int32 {
    leftKey(l) == rightKey(r) ? (story.words[l].isShort ? 4 : 10) : 0
  }

  private func key(_ wording: Wording, _ item: Int) -> UInt64 {
    let word = wording.words[item]
    guard word.figure >= 0 else { return UInt64(word.key) }
    let value = wording.extraction.figures[Int(word.figure)].quantity.value
    return UInt64.hashStart.hashed(with: UInt64(bitPattern: value.significand))
      .hashed(with: UInt64(bitPattern: Int64(value.exponent))).spread
  }
}
