import GalleyModel

/// Checks what notes claim against what changed, and what changed against what they claim.
struct ClaimChecking {
  /// The words of the sentences in which something changed, came or went.
  private let changedText: Set<[UInt8]>

  init(_ old: Wording, _ new: Wording, editedOld: [Int], editedNew: [Int]) {
    changedText = Self.stems(old, editedOld).union(Self.stems(new, editedNew))
  }

  private static func stems(_ wording: Wording, _ sentences: [Int]) -> Set<[UInt8]> {
    var stems: Set<[UInt8]> = []
    for sentence in sentences {
      for index in wording.sentences[sentence].words {
        let word = wording.words[index]
        stems.insert(Stem.stem(wording.bytes[Int(word.start)..<Int(word.end)]))
      }
    }
    return stems
  }

  /// Fills in which claims are found and which changes are silent.
  func check(_ comparison: inout Comparison) {
    let changed = comparison.figures.indices.filter { comparison.figures[$0].isSubstantial }
    let numbers = changed.map { self.numbers(comparison.figures[$0]) }
    let found = Findings(
      numbers: numbers.reduce(into: []) { $0.formUnion($1) },
      hasNewQuote: comparison.quotes.contains { $0.isSubstantial && $0.new != nil },
      hasNewHeadline: comparison.headline.map { $0.change != .unchanged } ?? false)
    var named = Claim()
    for note in comparison.notes.indices {
      for index in comparison.notes[note].claims.indices {
        let claim = Claim(comparison.notes[note].claims[index].text)
        comparison.notes[note].claims[index].found = isFound(claim, found)
        named.add(claim)
      }
    }
    for (index, numbers) in zip(changed, numbers) {
      comparison.figures[index].silent = !isNamed(comparison.figures[index], numbers, in: named)
    }
  }

  /// What a claim speaks of.
  private struct Claim {
    var numbers: Set<[UInt8]> = []
    var things: Set<[UInt8]> = []
    var isOfSpeech = false
    var isOfAnything = false
    var isOfFigures = false
    var isOfHeadline = false

    init() {}

    /// Adds what another claim speaks of; sorts of things count only where it names none.
    mutating func add(_ other: Claim) {
      numbers.formUnion(other.numbers)
      things.formUnion(other.things)
      guard other.things.isEmpty else { return }
      isOfFigures = isOfFigures || other.isOfFigures
      isOfAnything = isOfAnything || other.isOfAnything
    }

    init(_ text: String) {
      for word in Stem.words(of: text) {
        if word.first.map({ $0 &- 0x30 < 10 }) == true {
          numbers.insert(word)
          continue
        }
        isOfSpeech = isOfSpeech || ChangeWords.speech.contains(word)
        isOfAnything = isOfAnything || ChangeWords.anything.contains(word)
        isOfFigures = isOfFigures || ChangeWords.figures.contains(word)
        isOfHeadline = isOfHeadline || ChangeWords.headline.contains(word)
        let known = [
          ChangeWords.verbs, ChangeWords.places, ChangeWords.speech, ChangeWords.anything,
          ChangeWords.figures, ChangeWords.headline, ChangeWords.empty,
        ]
        if !known.contains(where: { $0.contains(word) }) { things.insert(word) }
      }
    }
  }

  /// What the comparison has found, for claims to be held against.
  private struct Findings {
    /// The numbers of all figures that changed, came or went.
    var numbers: Set<[UInt8]>
    var hasNewQuote: Bool
    var hasNewHeadline: Bool
  }

  private func isFound(_ claim: Claim, _ found: Findings) -> Bool {
    if !claim.numbers.isDisjoint(with: found.numbers) { return true }
    if claim.isOfSpeech {
      if found.hasNewQuote
        && (claim.things.isEmpty || !claim.things.isDisjoint(with: changedText))
      {
        return true
      }
      if claim.things.isEmpty { return false }
    }
    if claim.isOfHeadline && claim.things.isEmpty { return found.hasNewHeadline }
    if !claim.things.isEmpty { return !claim.things.isDisjoint(with: changedText) }
    if claim.isOfFigures { return !found.numbers.isEmpty }
    return !changedText.isEmpty
  }

  /// Whether some claim names a change.
  private func isNamed(
    _ change: FigureChange, _ numbers: [[UInt8]], in claims: Claim
  ) -> Bool {
    if claims.isOfFigures || claims.isOfAnything && change.old == nil { return true }
    return numbers.contains(where: claims.numbers.contains)
      || [change.old, change.new].contains { figure in
        figure.map { Stem.words(of: $0.sentence).contains(where: claims.things.contains) } ?? false
      }
  }

  private func numbers(_ change: FigureChange) -> [[UInt8]] {
    [change.old, change.new].compactMap { $0 }.flatMap { Stem.words(of: $0.number.text) }
  }
}
