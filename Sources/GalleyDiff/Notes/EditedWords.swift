/// The words of the sentences of two versions that are not the same in both.
struct EditedWords {
  /// All words of edited sentences, of either version.
  private(set) var all: Set<[UInt8]> = []
  /// Those of the new version.
  private(set) var new: Set<[UInt8]> = []
  /// Words, not parts of figures, that the new version has more often.
  private(set) var came: Set<[UInt8]> = []
  /// Words, not parts of figures, that the old version has more often.
  private(set) var went: Set<[UInt8]> = []
  /// Those of ``came`` that begin with a capital.
  private(set) var cameAsNames: Set<[UInt8]> = []
  /// Words of sentences that only the new version has.
  private(set) var added: Set<[UInt8]> = []
  /// Words of sentences that only the old version has.
  private(set) var removed: Set<[UInt8]> = []

  /// Sentences of a version that the other has not word for word.
  struct Sentences {
    var edited: [Int]
    /// Those of them that have no counterpart at all.
    var alone: Set<Int>
  }

  init(old: Wording, _ olds: Sentences, new: Wording, _ news: Sentences) {
    var balance: [[UInt8]: Int] = [:]
    var names: Set<[UInt8]> = []
    Self.walk(old, olds) { stem, isFigure, _, isAlone in
      all.insert(stem)
      if isAlone { removed.insert(stem) }
      if !isFigure { balance[stem, default: 0] -= 1 }
    }
    Self.walk(new, news) { stem, isFigure, isName, isAlone in
      all.insert(stem)
      self.new.insert(stem)
      if isAlone { added.insert(stem) }
      if !isFigure { balance[stem, default: 0] += 1 }
      if isName { names.insert(stem) }
    }
    for (stem, difference) in balance {
      if difference > 0 { came.insert(stem) }
      if difference < 0 { went.insert(stem) }
    }
    cameAsNames = came.intersection(names)
  }

  private static func walk(
    _ wording: Wording, _ sentences: Sentences,
    _ body: (_ stem: [UInt8], _ isFigure: Bool, _ isName: Bool, _ isAlone: Bool) -> Void
  ) {
    for sentence in sentences.edited {
      let isAlone = sentences.alone.contains(sentence)
      let words = wording.sentences[sentence].words
      for index in words {
        let word = wording.words[index]
        let letters = wording.bytes[Int(word.start)..<Int(word.end)]
        let isCapital = letters.first.map { $0 &- 0x41 < 26 || $0 >= 0xC3 } ?? false
        body(
          Stem.stem(letters), word.figure != Word.plain, isCapital && index > words.lowerBound,
          isAlone)
      }
    }
  }
}
