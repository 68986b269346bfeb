import GalleyReaders

/// Tells whether words stand in a text that the page gives for machines as its copy.
struct BodyAnchors {
  /// Hashes of all stretches of ``width`` letters.
  private var stretches: Set<UInt64> = []
  /// How many letters and digits the text has, in bytes; what it repeats counts once.
  var count: Int { stretches.count }

  private static let width = 24
  /// More than this is not looked at, in bytes.
  private static let most = 1 << 20
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Takes a text in, as it stands or as HTML; null where it is too short to say anything.
  init?(_ text: String) {
    var plain = Array(text.utf8.prefix(Self.most))
    if plain.contains(0x3C) { plain = Self.withoutTags(plain) }
    if plain.contains(0x26) { plain = HTMLEntities.decoded(plain).bytes }
    let letters = PlainWords.letters(plain)
    guard letters.count >= 200 else { return nil }
    var power: UInt64 = 1
    for _ in 0..<Self.width { power = power &* Self.base }
    var hash: UInt64 = 0
    stretches.reserveCapacity(letters.count)
    for index in letters.indices {
      hash = hash &* Self.base &+ UInt64(letters[index])
      if index >= Self.width { hash = hash &- UInt64(letters[index - Self.width]) &* power }
      if index >= Self.width - 1 { stretches.insert(hash) }
    }
  }

  /// Whether a block begins or ends as some stretch of the text does; null for words too few to tell.
  func holds(_ words: ArraySlice<UInt8>) -> Bool? {
    let letters = PlainWords.letters(words)
    guard letters.count >= Self.width else { return nil }
    return holds(stretch: letters.prefix(Self.width)) || holds(stretch: letters.suffix(Self.width))
  }

  /// Whether a block both begins and ends as stretches of the text do, and has some length.
  func repeats(_ words: ArraySlice<UInt8>) -> Bool {
    let letters = PlainWords.letters(words)
    return letters.count >= 40 && holds(stretch: letters.prefix(Self.width))
      && holds(stretch: letters.suffix(Self.width))
  }

  private func holds(stretch: ArraySlice<UInt8>) -> Bool {
    var hash: UInt64 = 0
    for byte in stretch { hash = hash &* Self.base &+ UInt64(byte) }
    return stretches.contains(hash)
  }

  private static func withoutTags(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var isTag = false
    for byte in bytes {
      if byte == 0x3C { isTag = true }
      if !isTag { result.append(byte) }
      if byte == 0x3E { isTag = false }
    }
    return result
  }
}
