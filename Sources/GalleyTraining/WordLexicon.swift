import GalleyGrammar

/// What each frequent word can be: the one tag that it has, or a class of tags.
struct WordLexicon {
  /// The entries by the words' hashes.
  private(set) var entries: [UInt32: UInt8] = [:]
  /// The same as the model has them.
  private(set) var table = TableWriter(buckets: buckets)

  /// How often a word must have been seen for a single tag, and for a class.
  private static let least = (single: 3, ambiguous: 2)
  /// The most words that it holds.
  private static let most = 21_800
  /// The buckets of its table, with room for a third more.
  static let buckets = 3_900

  /// How often a word has had each tag, and has been seen at all.
  private struct Seen {
    var hash: UInt32
    var tags: [Int]
    var all: Int
  }

  init(_ sentences: [Treebank.Sentence]) {
    var counts: [UInt32: [Int]] = [:]
    // Marks mean the same everywhere; other tags of theirs are slips.
    var marks: Set<UInt32> = []
    for sentence in sentences {
      for (word, tag) in zip(sentence.words, sentence.tags) {
        let form = WordForm(word)
        if form.isMark { marks.insert(form.word) }
        counts[form.word, default: [Int](repeating: 0, count: PennTag.allCases.count)][
          Int(tag.rawValue)] += 1
      }
    }
    // The order is fixed, so that the model comes out the same on every run.
    var seen: [Seen] = []
    for (hash, counted) in counts where hash != 0 {
      var tags = counted
      let all = tags.reduce(0, +)
      if marks.contains(hash) { tags = tags.map { $0 == tags.max() ? all : 0 } }
      if all >= Self.least.ambiguous { seen.append(Seen(hash: hash, tags: tags, all: all)) }
    }
    seen.sort { $0.all != $1.all ? $0.all > $1.all : $0.hash < $1.hash }
    let words = seen.prefix(Self.most)
    var classes: [[Int]: Int] = [:]
    for word in words where single(word.tags, word.all) == nil {
      classes[Self.tags(word.tags, word.all), default: 0] += 1
    }
    let kept = classes.sorted {
      $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
    }.prefix(Int(UInt8.max - TaggerModel.firstClass) - 1)
    var numbers: [[Int]: UInt8] = [:]
    for (number, kept) in kept.enumerated() {
      numbers[kept.key] = TaggerModel.firstClass + UInt8(number)
    }
    for word in words {
      if let tag = single(word.tags, word.all) {
        take(word.hash, UInt8(tag + 1))
      } else {
        var tags = Self.ranked(word.tags, word.all)
        // A class that few words have falls back to the one of its more frequent tags.
        while !tags.isEmpty {
          if let number = numbers[tags.sorted()] {
            take(word.hash, number)
            break
          }
          tags.removeLast()
        }
      }
    }
  }

  /// What it says of a word, 0 where it does not hold it.
  func entry(_ hash: UInt32) -> UInt8 { entries[hash] ?? 0 }

  /// Takes a word where the table has room for it; the most frequent come first.
  private mutating func take(_ hash: UInt32, _ entry: UInt8) {
    if table.add(hash, UInt16(entry)) { entries[hash] = entry }
  }

  private func single(_ tags: [Int], _ all: Int) -> Int? {
    guard all >= Self.least.single, let most = tags.max(), most * 1000 >= all * 998 else {
      return nil
    }
    return tags.firstIndex(of: most)
  }

  private static func tags(_ counts: [Int], _ all: Int) -> [Int] { ranked(counts, all).sorted() }

  /// The tags that a word has in more than two of a hundred places, the most frequent first.
  private static func ranked(_ counts: [Int], _ all: Int) -> [Int] {
    counts.indices.filter { counts[$0] * 50 > all }
      .sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1 }
  }
}
