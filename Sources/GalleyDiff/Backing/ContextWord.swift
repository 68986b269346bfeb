/// A word near a figure, as evidence of what the figure is about.
struct ContextWord {
  /// What is the same for "burn" and "burned": the first letters.
  var stem: UInt64
  /// How near it stands, 0…1.
  var nearness: Double

  /// The stem of a word, whatever its ending: the first five letters in lower case; a number as it
  /// stands.
  static func stem(of word: ArraySlice<UInt8>) -> UInt64 {
    let isNumber = (word.first ?? 0) &- 0x30 < 10
    var hash = UInt64.hashStart
    for byte in word.prefix(isNumber ? 12 : 5) {
      hash = hash.hashed(with: UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte))
    }
    return hash.spread
  }

  /// Words of three letters that tell nothing: articles, pronouns, prepositions, conjunctions and
  /// auxiliaries, and the commonest verbs.
  static let short = Set(
    """
    the and but for not was are has had its his her our who all any can may did one two per out off
    she him you how why too yet nor due via own six ten now new old ago few use way day say get got
    let put set see saw ran run far big low top end yes mrs she'd
    """.split(whereSeparator: \.isWhitespace).map { stem(of: Array($0.utf8)[...]) })

  /// Words of four letters and more that tell nothing of what a sentence is about.
  static let empty = Set(
    """
    that this with from have were will would their there they them what when which while where
    been being than then said says say told about more most some such also into over under after
    before could should shall might must your ours only just very much many does don't each other
    these those because between through during against according year years last next cent percent
    least nearly almost around roughly among amid within without below above across along until since
    """.split(whereSeparator: \.isWhitespace).map { stem(of: Array($0.utf8)[...]) })
}

/// The words around the figures of a text.
struct FigureContexts {
  private let wording: Wording
  private let stems: [UInt64]
  private let all: Set<UInt64>
  /// How far a word may stand from a figure to count as near it.
  private static let near = 7
  /// Beyond so many words on either side nothing is looked at.
  private static let reach = 40
  /// What a word that stands nearer to another figure counts.
  private static let shared = 0.6

  init(_ wording: Wording) {
    self.wording = wording
    let stems: [UInt64] = wording.words.map { word in
      guard !word.isShort, word.figure == Word.plain else { return 0 }
      let bytes = wording.bytes[Int(word.start)..<Int(word.end)]
      // Years are evidence, what else is a number is none.
      if bytes.first.map({ $0 &- 0x30 < 10 }) == true, bytes.count != 4 { return 0 }
      let stem = ContextWord.stem(of: bytes)
      return ContextWord.empty.contains(stem) ? 0 : NewsSynonyms.leader(of: stem)
    }
    self.stems = stems
    all = Set(stems)
  }

  /// In how many sentences each word stands.
  func count(into counts: inout [UInt64: Int]) {
    for sentence in wording.sentences {
      for stem in Set(stems[sentence.words]) where stem != 0 { counts[stem, default: 0] += 1 }
    }
  }

  /// What a word tells; 0 for one that tells nothing.
  func stem(ofWord word: Int) -> UInt64 {
    let here = wording.words[word]
    guard stems[word] == 0, here.end - here.start == 3, here.figure == Word.plain else {
      return stems[word]
    }
    // "Fog", "men", "tax": of the words of three letters most are of the closed classes.
    let bytes = wording.bytes[Int(here.start)..<Int(here.end)]
    let stem = ContextWord.stem(of: bytes)
    let isLetters = bytes.allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
    return isLetters && !ContextWord.short.contains(stem) ? NewsSynonyms.leader(of: stem) : 0
  }

  /// Whether a word stands anywhere.
  func holds(_ stem: UInt64) -> Bool { all.contains(stem) }

  /// The figures of a sentence next to a figure's word, on either side.
  private func figures(near word: Int, in sentence: Range<Int>) -> [Int] {
    let before = (max(sentence.lowerBound, word - Self.reach)..<word).last {
      wording.words[$0].figure >= 0
    }
    let after = (word + 1..<max(word + 1, min(sentence.upperBound, word + Self.reach))).first {
      wording.words[$0].figure >= 0
    }
    return [before, after].compactMap { $0 }
  }

  private func isQuestion(_ sentence: Int) -> Bool {
    guard let last = wording.sentences[sentence].words.last else { return false }
    let end = Int(wording.words[last].end)
    return wording.bytes[end..<min(end + 2, wording.bytes.endIndex)].contains(UInt8(ascii: "?"))
  }

  /// The words of the sentence that a word stands in.
  func words(inSentenceOf word: Int) -> Set<UInt64> {
    guard word >= 0, let sentence = wording.sentence(ofWord: word) else { return [] }
    let own = wording.sentences[sentence].words
    let near = own.clamped(to: max(0, word - Self.reach)..<word + Self.reach + 1)
    return Set(near.map { stem(ofWord: $0) }).subtracting([0])
  }

  /// The words around a word, each once at its nearest.
  func words(around word: Int) -> [UInt64: Double] {
    guard word >= 0, let sentence = wording.sentence(ofWord: word) else { return [:] }
    var found: [UInt64: Double] = [:]
    func add(_ range: Range<Int>, _ nearness: (Int) -> Double) {
      for index in range.clamped(to: max(0, word - Self.reach)..<word + Self.reach + 1)
      where stems[index] != 0 {
        found[stems[index]] = max(found[stems[index]] ?? 0, nearness(index))
      }
    }
    let own = wording.sentences[sentence]
    let others = figures(near: word, in: own.words)
    add(own.words) { index in
      // "51% of men and 42% of women": a word belongs to the figure that it stands nearest to.
      let isOwn = !others.contains { abs(index - $0) < abs(index - word) }
      return (abs(index - word) <= Self.near ? 1 : 0.65) * (isOwn ? 1 : Self.shared)
    }
    for beside in [sentence - 1, sentence + 1] where wording.sentences.indices.contains(beside) {
      // "Have you talked to the survivors?" tells what "Five of the six" is of.
      let isAsked = beside < sentence && isQuestion(beside)
      guard wording.sentences[beside].block == own.block || isAsked else { continue }
      add(wording.sentences[beside].words) { _ in isAsked ? 0.65 : 0.35 }
    }
    return found
  }
}
