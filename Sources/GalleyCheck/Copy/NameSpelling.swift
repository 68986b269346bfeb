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

  /// Shorter names are a letter apart too often; one of two may have lost a letter.
  static let fewestLetters = 4

  /// The names of a story that another name may be a spelling of, in order of first appearance.
  static func all(in story: Story) -> [NameSpelling] {
    let found = NamePlaces(story)
    let isAlike = found.isAlike()
    guard isAlike.contains(true) else { return [] }
    var position = [Int](repeating: -1, count: isAlike.count)
    var names: [NameSpelling] = []
    for (place, name) in zip(found.places, found.names) where isAlike[name] {
      if position[name] < 0 {
        position[name] = names.count
        names.append(NameSpelling(text: story.text(found.bareRange(of: name))))
      }
      names[position[name]].add(place, in: story)
    }
    return names
  }

  /// How many names before or behind one are kept: of more the first tell as much as all.
  private static let nameLimit = 32

  private static func insert(_ name: WordKey, in names: inout [WordKey]) {
    if names.count < nameLimit, !names.contains(name) { names.append(name) }
  }

  /// The capitalised word right before a name that is no title.
  static func givenName(before place: Int, in story: Story) -> WordKey? {
    guard let before = story.token(place - 1), before.block == story.tokens[place].block,
      before.kind == .word, before.isCapitalized, before.range.count > 1, before.mayBeName,
      !story.bytes[before.range].contains(where: { $0 == 0x27 || $0 == 0x99 })
    else { return nil }
    return before.key
  }

  private mutating func add(_ place: Int, in story: Story) {
    places.append(place)
    let token = story.tokens[place]
    var hasGiven = false
    if let given = Self.givenName(before: place, in: story) {
      Self.insert(given, in: &givenNames)
      hasGiven = true
      isPerson = isPerson || story.token(place + 1)?.isCapitalized != true
    } else if let before = story.token(place - 1), before.block == token.block {
      if before.is(.title), before.kind == .word, before.isCapitalized, before.range.count > 1 {
        isPerson = true
      } else if before.is("."), story.token(place - 2)?.is(.title) ?? false {
        // "Mr. Keldy"
        isPerson = true
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

  /// Words in small letters that a family name may begin with.
  private static let particles: WordSet = [
    "bin", "bint", "ben", "al", "el", "van", "von", "der", "de", "da", "di", "du", "la", "ibn",
  ]

  /// Whether both stand behind one first name.
  func sharesGivenName(with other: NameSpelling) -> Bool {
    givenNames.contains(where: other.givenNames.contains)
  }

  /// Pairs of names that begin alike and are one letter apart, or more where they sound the same or
  /// stand behind one first name.
  ///
  /// Names one letter apart are found by what is left of them when a letter is taken away, so that the
  /// time grows with the number of names alone.
  static func neighbours(among names: [NameSpelling]) -> [(NameSpelling, NameSpelling)] {
    guard names.count > 1 else { return [] }
    // What is left of a name, and the name: sorted, those that leave the same stand together.
    var rests: [(rest: UInt64, name: Int)] = []
    var byGiven: [WordKey: [Int]] = [:]
    var bySound: [UInt64: [Int]] = [:]
    var pairs: [(NameSpelling, NameSpelling)] = []
    var seen = Set<UInt64>()
    func pair(_ other: Int, _ index: Int) {
      guard other != index, seen.insert(UInt64(index) << 32 | UInt64(other)).inserted,
        names[other].text.utf8.first == names[index].text.utf8.first
      else { return }
      pairs.append((names[other], names[index]))
    }
    var repeated = RepeatedKeys(room: names.count * 12)
    for (index, name) in names.enumerated() where name.text.utf8.count >= fewestLetters {
      let letters = Array(name.text.utf8)
      let sound = NameSound(letters)
      if sound.isTelling {
        let others = bySound[sound.bits] ?? []
        for other in others { pair(other, index) }
        if others.count < 8 { bySound[sound.bits, default: []].append(index) }
      }
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
