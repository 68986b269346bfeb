import GalleyModel

extension NamePlaces {
  /// Whether each name shares with another all letters but one or two, its sound, or the name before it.
  ///
  /// Only such names can be two spellings; some that share nothing may be among them.
  func isAlike() -> [Bool] {
    var isAlike = [Bool](repeating: false, count: firsts.count)
    for name in alike() { isAlike[name] = true }
    return isAlike
  }

  /// The names that another one may be a spelling of, but for plain words of the story.
  private func alike() -> Set<Int> {
    guard firsts.count > Self.mostPairs else {
      let pairs = closePairs()
      guard !pairs.isEmpty else { return [] }
      let plain = plain(among: pairs.flatMap { [$0.0, $0.1] })
      return pairs.reduce(into: []) { alike, pair in
        guard !plain.contains(pair.0), !plain.contains(pair.1) else { return }
        alike.formUnion([pair.0, pair.1])
      }
    }
    var shares = shares()
    var alike = Self.alike(shares)
    let plain = alike.isEmpty ? [] : plain(among: alike)
    if !plain.isEmpty {
      shares.removeAll { plain.contains($0.name) }
      alike = Self.alike(shares)
    }
    return alike
  }

  /// The names that share something with another, of what all share in order.
  private static func alike(_ shares: [Share]) -> Set<Int> {
    var alike = Set<Int>()
    var start = 0
    for end in shares.indices.dropFirst() {
      if shares[end].key != shares[start].key { start = end }
      guard shares[end].name != shares[start].name else { continue }
      alike.insert(shares[start].name)
      alike.insert(shares[end].name)
    }
    return alike
  }

  /// What names have that may stand more than once, in order of its keys.
  private func shares() -> [Share] {
    let ranges = firsts.indices.map(bareRange(of:))
    // How many names, one or more, begin with a letter and have a length: those one letter apart do both,
    // or nearly.
    var counts = [UInt8](repeating: 0, count: 32 * 32)
    func cell(_ range: TextRange) -> Int {
      Int(story.bytes[range.lowerBound] & 31) * 32 + min(range.count, 30)
    }
    for range in ranges where range.count >= NameSpelling.fewestLetters {
      counts[cell(range)] = min(counts[cell(range)] + 1, 2)
    }
    var shares: [Share] = []
    shares.reserveCapacity(firsts.count * 4 + places.count)
    for (name, range) in ranges.enumerated() where range.count >= NameSpelling.fewestLetters {
      let cell = cell(range)
      if counts[cell] > 1 || counts[cell - 1] > 0 || counts[cell + 1] > 0 {
        addRests(of: name, at: range, to: &shares)
      }
      // By ear two letters may be more or fewer.
      if counts[cell] > 1 || [-2, -1, 1, 2].contains(where: { counts[max(0, cell + $0)] > 0 }) {
        let sound = NameSound(story.bytes[range])
        if sound.isTelling { shares.append(Share(key: sound.bits &* Self.base, name: name)) }
      }
    }
    for (place, name) in zip(places, names)
    where ranges[name].count >= NameSpelling.fewestLetters {
      if let given = NameSpelling.givenName(before: place, in: story) {
        shares.append(Share(key: given.spread, name: name))
      }
    }
    var repeated = RepeatedKeys(room: shares.count)
    for share in shares { repeated.insert(WordKey(bits: share.key).spread) }
    // Nearly all are of one name alone, and are not worth the sorting.
    shares.removeAll { !repeated.contains(WordKey(bits: $0.key).spread) }
    shares.sort { $0.key < $1.key }
    return shares
  }

  /// Something of a name that another may have, too.
  private struct Share {
    let key: UInt64
    let name: Int
  }

  /// Adds the hashes of a name and of what is left of it without each letter but the first.
  ///
  /// The hash is a sum of all letters, each times a power of ``base`` by its place. Without a letter
  /// those behind it move down by a place: their sum is divided by the base.
  private func addRests(of name: Int, at range: TextRange, to shares: inout [Share]) {
    var all: UInt64 = 0
    var power: UInt64 = 1
    for index in range {
      all &+= letter(index) &* power
      power &*= Self.base
    }
    shares.append(Share(key: all, name: name))
    var before = letter(range.lowerBound)
    power = Self.base
    for index in range.dropFirst() {
      let upToHere = before &+ letter(index) &* power
      // The second of twins leaves what the first has left, unless that stays as the first of all.
      if index == range.lowerBound + 1 || letter(index) != letter(index - 1) {
        shares.append(Share(key: before &+ (all &- upToHere) &* Self.inverse, name: name))
      }
      before = upToHere
      power &*= Self.base
    }
  }

  private func letter(_ index: Int) -> UInt64 {
    let byte = story.bytes[index]
    return UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
  }

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// What times the base is 1 of 64 bits.
  private static let inverse: UInt64 = 0xF1DE_83E1_9937_733D
}
