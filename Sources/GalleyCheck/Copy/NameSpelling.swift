import GalleyModel

/// A capitalised word and all its places, with the names around it.
struct NameSpelling {
  let text: String
  /// The tokens, in order.
  var places: [Int] = []
  /// The capitalised words before it.
  private(set) var givenNames: [WordKey] = []
  /// The capitalised words behind it.
  private(set) var familyNames: [WordKey] = []
  /// Whether a title, a first name or a verb of saying marks it as a person.
  var isPerson = false
  /// Whether a capitalised word follows at every place.
  var isAlwaysFirst = true
  /// Whether it stands at some place without another name before or behind it.
  var isAlone = false

  /// The names of a story, in order of first appearance.
  static func all(in story: Story) -> [NameSpelling] {
    var index: [WordKey: Int] = [:]
    var names: [NameSpelling] = []
    for (place, token) in story.tokens.enumerated() {
      guard token.kind == .word, token.isCapitalized, token.range.count >= 4,
        token.range.count <= 24,
        token.classes.isEmpty,
        story.blocks[token.block].kind != .related,
        story.blocks[token.block].kind != .credit, !isShouted(token, in: story),
        isName(place, in: story)
      else { continue }
      let position: Int
      if let known = index[token.key] {
        position = known
      } else {
        position = names.count
        index[token.key] = position
        names.append(NameSpelling(text: bareText(token, in: story)))
      }
      names[position].add(place, in: story)
    }
    return withoutPlainWords(names, of: index, in: story)
  }

  /// The names that are no plain words of the story, too: "Rose" where something rose.
  private static func withoutPlainWords(
    _ names: [NameSpelling], of index: [WordKey: Int], in story: Story
  ) -> [NameSpelling] {
    // Nearly every word is told apart from all names by a bit.
    var bits = [UInt64](repeating: 0, count: 128)
    for key in index.keys {
      let bit = Int(key.spread >> 51)
      bits[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    var isPlain = [Bool](repeating: false, count: names.count)
    for token in story.tokens where token.kind == .word && !token.isCapitalized {
      let bit = Int(token.key.spread >> 51)
      guard bits[bit >> 6] & 1 << UInt64(bit & 63) != 0, let name = index[token.key] else {
        continue
      }
      isPlain[name] = true
    }
    return names.indices.filter { !isPlain[$0] }.map { names[$0] }
  }

  /// How many names before or behind one are kept: of more the first tell as much as all.
  private static let nameLimit = 32

  private static func insert(_ name: WordKey, in names: inout [WordKey]) {
    if names.count < nameLimit, !names.contains(name) { names.append(name) }
  }

  private static func bareText(_ token: Token, in story: Story) -> String {
    let bytes = story.bytes[token.range]
    guard bytes.last == UInt8(ascii: "s") else { return story.text(token.range) }
    let owner = bytes.dropLast()
    let length = owner.last == 0x27 ? 1 : owner.suffix(3).elementsEqual("’".utf8) ? 3 : 0
    return String(decoding: length > 0 ? owner.dropLast(length) : bytes, as: UTF8.self)
  }

  /// Words of capitals throughout are headlines or abbreviations.
  private static func isShouted(_ token: Token, in story: Story) -> Bool {
    let second = story.bytes[token.range.lowerBound + 1]
    return second &- 0x41 < 26
  }

  /// At the head of a sentence only what does what names do: speak, own, or lead another name.
  private static func isName(_ place: Int, in story: Story) -> Bool {
    let sentence = story.sentence(ofToken: place)
    guard story.sentences[sentence].lowerBound == place || isBehindMark(place, in: story) else {
      return true
    }
    guard let next = story.token(place + 1), next.block == story.tokens[place].block else {
      return false
    }
    return next.isCapitalized && next.kind == .word || next.is(.saying)
      || heads.contains(next.key)
      || story.bytes[story.tokens[place].range].contains(0x27)
      || story.bytes[story.tokens[place].range].contains(0x99)
  }

  private static func isBehindMark(_ place: Int, in story: Story) -> Bool {
    guard let before = story.token(place - 1) else { return true }
    return before.kind == .mark && marks.contains(before.key)
      && !(before.is("\"") && story.tokens[place].isSpaced)
  }

  private mutating func add(_ place: Int, in story: Story) {
    places.append(place)
    let token = story.tokens[place]
    var hasGiven = false
    if let before = story.token(place - 1), before.block == token.block {
      if before.kind == .word, before.isCapitalized, before.range.count > 1 {
        if before.is(.title) {
          isPerson = true
        } else if before.classes.isEmpty {
          Self.insert(before.key, in: &givenNames)
          hasGiven = true
          isPerson = isPerson || story.token(place + 1)?.isCapitalized != true
        }
      } else if before.is("."),
        story.token(place - 2).map({ $0.range.count <= 3 && $0.isCapitalized }) ?? false
      {
        isPerson = true
        hasGiven = true
      }
    }
    if let next = story.token(place + 1), next.block == token.block, next.kind == .word,
      next.isSpaced,
      next.isCapitalized || Self.particles.contains(next.key)
    {
      Self.insert(next.key, in: &familyNames)
    } else {
      isAlwaysFirst = false
      if !hasGiven { isAlone = true }
      if let next = story.token(place + 1), next.is(.saying), next.block == token.block {
        isPerson = true
      }
    }
  }

  /// What follows a name at the head of a sentence: "Peterson also hit the post".
  private static let heads: WordSet = [
    "has", "had", "was", "is", "will", "would", "also", "then", "who", "whose", "later",
  ]
  private static let marks: WordSet = ["\"", "“", "'", "‘", ":", "•", "*"]

  /// Words in small letters that a family name may begin with.
  private static let particles: WordSet = [
    "bin", "bint", "ben", "al", "el", "van", "von", "der", "de", "da", "di", "du", "la", "ibn",
  ]

  /// Whether both stand behind one first name.
  func sharesGivenName(with other: NameSpelling) -> Bool {
    givenNames.contains(where: other.givenNames.contains)
  }

  /// Pairs of names that begin alike and are one letter apart, or more behind one first name.
  ///
  /// Names one letter apart are found by what is left of them when a letter is taken away, so that the
  /// time grows with the number of names alone.
  static func neighbours(among names: [NameSpelling]) -> [(NameSpelling, NameSpelling)] {
    // What is left of a name, and the name: sorted, those that leave the same stand together.
    var rests: [(rest: UInt64, name: Int)] = []
    var byGiven: [WordKey: [Int]] = [:]
    var pairs: [(NameSpelling, NameSpelling)] = []
    var seen = Set<UInt64>()
    func pair(_ other: Int, _ index: Int) {
      guard other != index, seen.insert(UInt64(index) << 32 | UInt64(other)).inserted,
        names[other].text.utf8.first == names[index].text.utf8.first
      else { return }
      pairs.append((names[other], names[index]))
    }
    var repeated = RepeatedKeys(room: names.count * 12)
    for (index, name) in names.enumerated() where name.text.utf8.count >= 5 {
      let letters = Array(name.text.utf8)
      var before = WordKey.Letters()
      for skipped in 1...letters.count {
        before.add(letters[skipped - 1])
        // At the end nothing is skipped, and the whole name is looked up.
        var rest = before
        for letter in letters.dropFirst(skipped + 1) { rest.add(letter) }
        rests.append((rest.key.bits, index))
        repeated.insert(rest.key.spread)
      }
      for given in name.givenNames {
        let others = byGiven[given] ?? []
        for other in others { pair(other, index) }
        if others.count < 8 { byGiven[given, default: []].append(index) }
      }
    }
    // Nearly all are left by one name alone, and are not worth the sorting.
    rests.removeAll { !repeated.contains(WordKey(bits: $0.rest).spread) }
    rests.sort { ($0.rest, $0.name) < ($1.rest, $1.name) }
    var start = 0
    for end in rests.indices.dropFirst() {
      if rests[end].rest != rests[start].rest { start = end }
      for before in start..<min(start + 8, end) { pair(rests[before].name, rests[end].name) }
    }
    return pairs
  }
}
