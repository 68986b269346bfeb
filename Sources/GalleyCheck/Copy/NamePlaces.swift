import GalleyModel

/// The capitalised words of a story that are names, and where each stands.
///
/// Stories have many names and hardly two that are alike, so all are kept in few arrays, and the rest
/// of what the rules look at is read for those alone that are.
struct NamePlaces {
  /// Where names stand, in text order.
  private(set) var places: [Int] = []
  /// The name that stands at each place.
  private(set) var names: [Int] = []
  /// The first place of each name, in order.
  private(set) var firsts: [Int] = []
  let story: Story

  init(_ story: Story) {
    self.story = story
    find()
    index()
  }

  private mutating func find() {
    places.reserveCapacity(story.index.names.count)
    var sentence = 0
    for place in story.index.names {
      let token = story.tokens[place]
      let block = story.blocks[token.block].kind
      guard token.range.count >= 4, token.range.count <= 24, block != .related, block != .credit,
        !isShouted(token)
      else { continue }
      while sentence + 1 < story.sentences.count, story.sentences[sentence].upperBound <= place {
        sentence += 1
      }
      let isHead = story.sentences[sentence].lowerBound == place || isBehindMark(place)
      if !isHead || isNameAtHead(place) { places.append(place) }
    }
  }

  /// Numbers the names in order of first appearance.
  private mutating func index() {
    guard !places.isEmpty else { return }
    var bits: UInt64 = 3
    while 1 << bits < places.count * 4 { bits += 1 }
    let mask = 1 << Int(bits) - 1
    let tokens = story.tokens
    // The number of a name where its key, spread out, or one before it says; -1 where none does.
    var slots = [Int32](repeating: -1, count: mask + 1)
    /// The slot of a name, or the free one that it would get.
    func slot(of key: WordKey) -> Int {
      var slot = Int(key.spread >> (64 - bits))
      while slots[slot] >= 0, tokens[firsts[Int(slots[slot])]].key != key {
        slot = (slot + 1) & mask
      }
      return slot
    }
    names.reserveCapacity(places.count)
    firsts.reserveCapacity(places.count)
    for place in places {
      let slot = slot(of: tokens[place].key)
      if slots[slot] < 0 {
        slots[slot] = Int32(truncatingIfNeeded: firsts.count)
        firsts.append(place)
      }
      names.append(Int(slots[slot]))
    }
  }

  /// Of some names those that are plain words of the story, too: "Rose" where something rose.
  func plain(among names: some Sequence<Int>) -> Set<Int> {
    var byKey: [WordKey: Int] = [:]
    var bits = KeyBits()
    for name in names {
      let key = story.tokens[firsts[name]].key
      byKey[key] = name
      bits.insert(key)
    }
    var plain = Set<Int>()
    story.tokens.withUnsafeBufferPointer { tokens in
      for token in tokens where token.kind == .word && !token.isCapitalized {
        guard bits.contains(token.key), let name = byKey[token.key] else { continue }
        plain.insert(name)
      }
    }
    return plain
  }

  /// The bytes of a name where it first stands, without what makes it an owner: "Keldy" of "Keldy's".
  func bareRange(of name: Int) -> TextRange {
    let range = story.tokens[firsts[name]].range
    guard story.bytes[range.upperBound - 1] == UInt8(ascii: "s") else { return range }
    let owner = story.bytes[range].dropLast()
    let length = owner.last == 0x27 ? 1 : owner.suffix(3).elementsEqual("’".utf8) ? 3 : 0
    return length > 0 ? range.lowerBound..<range.upperBound - 1 - length : range
  }

  /// Words of capitals throughout are headlines or abbreviations.
  private func isShouted(_ token: Token) -> Bool {
    story.bytes[token.range.lowerBound + 1] &- 0x41 < 26
  }

  /// At the head of a sentence what a word follows, in a headline what a verb follows: plain words stand
  /// in small letters elsewhere, or are like no name.
  private func isNameAtHead(_ place: Int) -> Bool {
    guard let next = story.token(place + 1), next.block == story.tokens[place].block else {
      return false
    }
    // "Keldy wins at last": the verb of a headline.
    if story.blocks[next.block].kind == .headline, next.kind == .word, !next.isCapitalized {
      return story.bytes[next.range].last == UInt8(ascii: "s")
    }
    return next.kind == .word || next.is(",") || next.is("(")
  }

  private func isBehindMark(_ place: Int) -> Bool {
    guard let before = story.token(place - 1) else { return true }
    return before.kind == .mark && Self.marks.contains(before.key)
      && !(before.is("\"") && story.tokens[place].isSpaced)
  }

  private static let marks: WordSet = ["\"", "“", "'", "‘", ":", "•", "*"]
}
