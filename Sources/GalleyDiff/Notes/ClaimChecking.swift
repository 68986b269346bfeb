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
    let figures = comparison.figures.filter(\.isSubstantial)
    let quotes = comparison.quotes.filter(\.isSubstantial)
    var claims: [Claim] = []
    for note in comparison.notes.indices {
      for index in comparison.notes[note].claims.indices {
        let claim = Claim(comparison.notes[note].claims[index].text)
        claims.append(claim)
        comparison.notes[note].claims[index].found =
          isFound(claim, figures, quotes, comparison)
      }
    }
    guard !claims.isEmpty else { return }
    for index in comparison.figures.indices where comparison.figures[index].isSubstantial {
      let change = comparison.figures[index]
      comparison.figures[index].silent = !claims.contains { names($0, change) }
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

  private func isFound(
    _ claim: Claim, _ figures: [FigureChange], _ quotes: [QuoteChange], _ comparison: Comparison
  ) -> Bool {
    if figures.contains(where: { !claim.numbers.isDisjoint(with: numbers($0)) }) { return true }
    if claim.isOfSpeech {
      let isThere = quotes.contains { $0.new != nil }
      if isThere && (claim.things.isEmpty || !claim.things.isDisjoint(with: changedText)) {
        return true
      }
      if claim.things.isEmpty { return false }
    }
    if claim.isOfHeadline && claim.things.isEmpty {
      return comparison.headline.map { $0.change != .unchanged } ?? false
    }
    if !claim.things.isEmpty { return !claim.things.isDisjoint(with: changedText) }
    if claim.isOfFigures { return !figures.isEmpty }
    return !changedText.isEmpty
  }

  /// Whether a claim names a change.
  private func names(_ claim: Claim, _ change: FigureChange) -> Bool {
    if !claim.numbers.isDisjoint(with: numbers(change)) { return true }
    if claim.things.isEmpty { return claim.isOfFigures || claim.isOfAnything && change.old == nil }
    let about = [change.old, change.new].compactMap { $0 }.flatMap { figure in
      Stem.words(of: figure.sentence)
    }
    return !claim.things.isDisjoint(with: about)
  }

  private func numbers(_ change: FigureChange) -> Set<[UInt8]> {
    Set([change.old, change.new].compactMap { $0 }.flatMap { Stem.words(of: $0.number.text) })
  }
}
