/// How much two sentences have in common, whatever the order of their words.
struct SentenceLikeness {
  let left: Wording
  let right: Wording
  private let profiles: (left: Profiles, right: Profiles)
  /// Beyond this many words a sentence is judged by its beginning.
  static let wordLimit = 400

  /// Looks at those sentences only that will be asked for.
  init(_ left: Wording, _ right: Wording, lefts: [Int], rights: [Int]) {
    self.left = left
    self.right = right
    profiles = (Profiles(left, lefts), Profiles(right, rights))
  }

  /// The weight of the words that both have, and of the words of each.
  func weights(_ l: Int, _ r: Int) -> (shared: Int, left: Int, right: Int) {
    guard let a = profiles.left.words(of: l), let b = profiles.right.words(of: r) else {
      return (0, 1, 1)
    }
    var shared = 0
    var i = a.startIndex
    var j = b.startIndex
    while i < a.endIndex, j < b.endIndex {
      if a[i] == b[j] {
        shared += Profiles.weight(a[i])
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return (shared, profiles.left.weight(of: l), profiles.right.weight(of: r))
  }

  /// The part of their words that two sentences share, in thousandths.
  func likeness(_ l: Int, _ r: Int) -> Int {
    let (shared, left, right) = weights(l, r)
    return 2000 * shared / max(1, left + right)
  }
}

/// The sorted words of some sentences, one list after the other.
private struct Profiles {
  private var places: [Int32]
  private var ranges: [Range<Int>] = []
  private var weights: [Int] = []
  private var keys: [UInt32] = []

  init(_ wording: Wording, _ sentences: [Int]) {
    places = Array(repeating: -1, count: wording.sentences.count)
    for sentence in sentences where places[sentence] < 0 {
      places[sentence] = Int32(ranges.count)
      let words = wording.sentences[sentence].words.prefix(SentenceLikeness.wordLimit)
      var list = words.compactMap { index in
        wording.words[index].figure == Word.numberGoesOn ? nil : wording.words[index].shape
      }
      list.sort()
      weights.append(list.reduce(0) { $0 + Profiles.weight($1) })
      ranges.append(keys.count..<keys.count + list.count)
      keys += list
    }
  }

  func words(of sentence: Int) -> ArraySlice<UInt32>? {
    places[sentence] < 0 ? nil : keys[ranges[Int(places[sentence])]]
  }

  func weight(of sentence: Int) -> Int {
    places[sentence] < 0 ? 0 : weights[Int(places[sentence])]
  }

  static func weight(_ key: UInt32) -> Int {
    key == Word.figureKey ? 2 : key & 1 == 1 ? 1 : 4
  }
}
