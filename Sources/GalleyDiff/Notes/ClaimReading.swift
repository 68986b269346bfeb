/// Reads which words of a claim are said of the new version, and which of the old one.
struct ClaimReading {
  private enum Side {
    case old, new

    var other: Side { self == .old ? .new : .old }
  }

  private let words: [NoteWord]
  private let deed: ChangeWords.Deed?
  /// Where the claim begins to tell what was wrong: "an earlier version misstated the toll as 38".
  private let error: Int?

  init(_ words: [NoteWord], deed: ChangeWords.Deed?, isBehindError: Bool = false) {
    self.words = words
    self.deed = deed
    error =
      words.indices.first { Self.beginsError(words, $0) }
      ?? (isBehindError && Self.goesOn(words) ? 0 : nil)
  }

  /// Whether it tells what an earlier version had wrong.
  var tellsError: Bool { error != nil }

  /// Whether a word tells what was printed, or that it was wrong.
  static func tells(_ word: String) -> Bool {
    let stem = Stem.stem(Array(word.utf8)[...])
    return told.contains(stem) || ChangeWords.errors.contains(stem)
  }

  /// "It also gave …", "gave the wrong year": the earlier version of the claim before.
  private static func goesOn(_ words: [NoteWord]) -> Bool {
    let first = words.prefix { $0.stem == it || $0.stem == also }.count
    return words.indices.contains(first) && told.contains(words[first].stem)
  }

  /// Fills in the statements of either side.
  func read(old: inout Claim.Statement, new: inout Claim.Statement) {
    var base = self.base(at: 0)
    var side = base
    // A contrast ends at the next comma; "not 30, were lost" goes on with what is true.
    var isContrast = false
    var index = 0
    while index < words.count {
      let word = words[index]
      if index == error {
        base = .old
        side = base
      }
      if word.followsBreak, isContrast {
        side = base
        isContrast = false
      }
      if let (length, next) = marker(at: index, base: base) {
        side = next
        isContrast = next != base
        let end = phraseEnd(from: index + length)
        let range = index + length..<end
        // "Updates shares to close" tells when, "corrects day to Tuesday" what.
        if !holdsNumbers(range), deed != .update || word.stem != Self.to {
          let phrase = content(range)
          add(phrase, to: next, &old, &new)
          if isNegation(index) {
            // "the bank is Norwegian, not Swedish": as many words before as behind.
            add(Array(content(0..<index).suffix(phrase.count)), to: next.other, &old, &new)
          }
        }
        index += length
        continue
      }
      if word.value != nil { take(index, side, &old, &new) }
      index += 1
    }
  }

  /// Which version is spoken of where nothing else is said.
  private func base(at index: Int) -> Side {
    guard let error else { return .new }
    // "Pay rose by 4.3%, not 4.8%, as an earlier version had it"
    let isAfterthought = error > 0 && words[error - 1].stem == Self.as
    return index < error && (deed == .correct || isAfterthought) ? .new : .old
  }

  /// Whether what follows a word was wrong: "incorrectly said", "an earlier version gave".
  private static func beginsError(_ words: [NoteWord], _ index: Int) -> Bool {
    if ChangeWords.errors.contains(words[index].stem) { return true }
    return before.contains(words[index].stem)
      && words[(index + 1)...].prefix(5).contains { told.contains($0.stem) }
  }

  /// Takes a number, or the date that it is a part of.
  private func take(
    _ index: Int, _ side: Side, _ old: inout Claim.Statement, _ new: inout Claim.Statement
  ) {
    guard let value = words[index].value else { return }
    let near = [index - 1, index + 1].filter { words.indices.contains($0) }
    if let month = near.first(where: { ChangeWords.months.contains(words[$0].stem) }) {
      return add([words[min(index, month)], words[max(index, month)]], to: side, &old, &new)
    }
    let next = words.indices.contains(index + 1) ? words[index + 1] : nil
    let noun = next.flatMap { $0.followsBreak || $0.value != nil ? nil : $0.stem }
    // "Adds three quotes" counts what was added, and is no figure of the story.
    if let noun, ChangeWords.sort(of: noun) != nil, deed == .add { return }
    let isNoun = noun.map { !ChangeWords.empty.contains($0) } ?? false
    if side == .old {
      old.numbers.append((value, isNoun ? noun : nil))
    } else {
      new.numbers.append((value, isNoun ? noun : nil))
    }
  }

  private func add(
    _ words: [NoteWord], to side: Side, _ old: inout Claim.Statement,
    _ new: inout Claim.Statement
  ) {
    if side == .old { old.words += words } else { new.words += words }
  }

  /// The length of the words at an index that turn to another side, and that side.
  private func marker(at index: Int, base: Side) -> (Int, Side)? {
    let stem = words[index].stem
    let next = words.indices.contains(index + 1) ? words[index + 1].stem : []
    if deed == .add, error == nil { return nil }
    if isNegation(index) { return (1, base.other) }
    if stem == Self.instead || stem == Self.rather {
      return next == Self.of || next == Self.than ? (2, base.other) : nil
    }
    if base == .old { return Self.truth.contains(stem) ? (1, .new) : nil }
    guard deed != .add, ChangeWords.deed(of: next) == nil else { return nil }
    // "To 40 from 38", "from 38 to 40", and "corrects debt from 65 million" alone.
    let hasPair = words[..<index].contains { $0.stem == Self.to } || isRange(index)
    let isNumber = words[(index + 1)...].prefix(2).contains { $0.value != nil }
    if stem == Self.from, hasPair || isNumber {
      return (1, .old)
    }
    if stem == Self.to { return (Self.telling.contains(next) ? 2 : 1, .new) }
    return nil
  }

  /// Whether "from" is followed by a "to" in the same breath.
  private func isRange(_ index: Int) -> Bool {
    words[(index + 1)...].prefix(8).contains { $0.stem == Self.to }
  }

  private func isNegation(_ index: Int) -> Bool {
    guard words[index].stem == Self.not else { return false }
    // "did not say" denies; ", not 38" contrasts.
    guard index > 0 else { return true }
    if words[(index + 1)...].prefix(2).contains(where: { $0.value != nil }) { return true }
    return !Self.denied.contains(words[index - 1].stem)
  }

  private func phraseEnd(from index: Int) -> Int {
    var end = index
    while end < words.count, !words[end].followsBreak || end == index {
      if end > index, marker(at: end, base: base(at: end)) != nil { break }
      end += 1
    }
    return end
  }

  private func holdsNumbers(_ range: Range<Int>) -> Bool {
    range.contains { words[$0].value != nil }
  }

  private func content(_ range: Range<Int>) -> [NoteWord] {
    words[range].filter {
      !ChangeWords.empty.contains($0.stem) && !ChangeWords.errors.contains($0.stem)
        && ChangeWords.deed(of: $0.stem) == nil
    }
  }

  private static let it = Array("it".utf8)
  private static let also = Array("also".utf8)
  private static let `as` = Array("as".utf8)
  private static let not = Array("not".utf8)
  private static let from = Array("from".utf8)
  private static let to = Array("to".utf8)
  private static let of = Array("of".utf8)
  private static let than = Array("than".utf8)
  private static let instead = Array("instead".utf8)
  private static let rather = Array("rather".utf8)
  /// What turns to the truth in a sentence about an error: "said 38 people died when in fact 40 did".
  private static let truth = ChangeWords.stems("but when fact actually should correct")
  private static let before = ChangeWords.stems(
    "earlier previous previously original originally initial initially first")
  private static let told = ChangeWords.stems(
    """
    said say stated reported gave given had listed put described named called quoted identified
    attributed omitted
    """)
  private static let telling = ChangeWords.stems(
    "say show read reflect state clarify make note indicate report give be")
  private static let denied = ChangeWords.stems(
    "do does did is was were are has have had will would could can should may might")
}
