import GalleyModel

/// What a claim of a note says: of which things, that they are now so, and were otherwise before.
///
/// "Corrects toll to 40 from 38" says 40 of the new version and 38 of the old one; "May 30, not June
/// 3" says so of words; "adds union comment" names only a thing.
struct Claim {
  /// What a claim says that one version prints.
  struct Statement {
    /// Numbers, each with the word behind it: "40 homes".
    var numbers: [(value: ExactDecimal, noun: [UInt8]?)] = []
    /// Words, and numbers that are parts of dates.
    var words: [NoteWord] = []

    var isEmpty: Bool { numbers.isEmpty && words.isEmpty }
  }

  /// What the new version is said to print.
  private(set) var new = Statement()
  /// What the old version is said to have printed.
  private(set) var old = Statement()
  /// The words of the things that it names, as stems.
  private(set) var things: Set<[UInt8]> = []
  /// What sorts of thing it names.
  private(set) var sorts: Set<ChangeWords.Sort> = []
  /// What was done to them; null where it only goes on with a list.
  private(set) var deed: ChangeWords.Deed?

  /// Whether it tells what an earlier version had wrong.
  private(set) var tellsError = false

  /// - Parameter isBehindError: Whether the claim before tells an error: "It also gave …" goes on.
  init(_ text: String, isBehindError: Bool = false) {
    let words = Self.withoutPlaces(NoteWord.all(in: text))
    deed = words.lazy.compactMap { ChangeWords.deed(of: $0.stem) }.first
    let reading = ClaimReading(words, deed: deed, isBehindError: isBehindError)
    tellsError = reading.tellsError
    reading.read(old: &old, new: &new)
    for word in words where word.value == nil {
      let sort = ChangeWords.sort(of: word.stem)
      if let sort { sorts.insert(sort) }
      // "Error" and "details" say nothing of what they are about, a "toll" or a "comment" does.
      let isKnown =
        sort != nil || ChangeWords.deed(of: word.stem) != nil
        || ChangeWords.empty.contains(word.stem) || ChangeWords.places.contains(word.stem)
        || ChangeWords.errors.contains(word.stem)
      if !isKnown { things.insert(word.stem) }
    }
  }

  /// The words without what tells a place: "in paragraph 3", "third and fourth paragraphs".
  private static func withoutPlaces(_ words: [NoteWord]) -> [NoteWord] {
    var kept: [NoteWord] = []
    var index = 0
    while index < words.count {
      if ChangeWords.partsOfText.contains(words[index].stem) {
        // "Of those under 30, paragraph 3": what stands before a comma numbers no paragraph.
        while !words[index].followsBreak, let last = kept.last,
          ChangeWords.places.contains(last.stem) || last.value != nil
        {
          kept.removeLast()
        }
        index += 1
        // "paragraphs 2, 3 and 5 to 7"
        while index < words.count,
          words[index].value != nil || goesOn(words, index)
        {
          index += 1
        }
        continue
      }
      kept.append(words[index])
      index += 1
    }
    return kept
  }

  /// Whether "and" or "to" stands between the numbers of paragraphs.
  private static func goesOn(_ words: [NoteWord], _ index: Int) -> Bool {
    let joints = [Array("and".utf8), Array("to".utf8)]
    guard joints.contains(words[index].stem), words[index - 1].value != nil,
      index + 1 < words.count, words[index + 1].value != nil
    else { return false }
    // "In paragraph 3 and 40 homes in paragraph 5": a noun makes a number one of the story.
    let next = words.indices.contains(index + 2) ? words[index + 2] : nil
    return next.map { $0.followsBreak || $0.value != nil || ChangeWords.empty.contains($0.stem) }
      ?? true
  }
}
