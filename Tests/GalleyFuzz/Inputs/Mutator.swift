import GalleyTestSupport

/// Makes new inputs out of old ones, as copy is written, edited and garbled.
struct Mutator {
  var random: SeededGenerator
  /// What is put in.
  let fragments: [[UInt8]]
  /// Copy that stretches are taken from.
  let texts: [[UInt8]]
  /// The most bytes of an input.
  let longest: Int

  /// The next input.
  mutating func mutated(_ old: [UInt8]) -> [UInt8] {
    var bytes = chance(0.05) ? jumble() : chance(0.05) ? crop(old) : old
    for _ in 0..<(1 << Int.random(in: 0...4, using: &random)) { mutate(&bytes) }
    if chance(0.02) { bytes = utf16(bytes) }
    return Array(bytes.prefix(longest))
  }

  /// The next input for what compares two versions, with ``Versions/separator`` between them.
  mutating func mutatedVersions(_ input: [UInt8]) -> [UInt8] {
    var (old, new) = Versions.split(input)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: old = mutated(old)
    case 1: new = mutated(new)
    default: new = mutated(old)
    }
    return Array((old + [Versions.separator] + new).prefix(longest))
  }

  private mutating func mutate(_ bytes: inout [UInt8]) {
    switch Int.random(in: 0..<20, using: &random) {
    case 0...5: bytes.insert(contentsOf: fragment(), at: place(in: bytes))
    case 6...9: bytes.replaceSubrange(word(in: bytes), with: fragment())
    case 10: bytes.removeSubrange(stretch(of: bytes))
    case 11: bytes.insert(contentsOf: bytes[stretch(of: bytes)], at: place(in: bytes))
    case 12: swap(&bytes)
    case 13: splice(&bytes, pick(texts))
    case 14...15: flip(&bytes)
    case 16: bytes.insert(contentsOf: repeated(bytes), at: place(in: bytes))
    case 17: bytes.replaceSubrange(word(in: bytes), with: [])
    case 18: bytes.insert(contentsOf: crop(pick(texts)).prefix(400), at: place(in: bytes))
    default: changeLineEnds(&bytes)
    }
    if bytes.count > longest { bytes.removeLast(bytes.count - longest) }
  }

  // MARK: Material

  /// Fragments in a row, with blanks between most of them.
  private mutating func jumble() -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      bytes += fragment()
      if chance(0.7) { bytes.append(0x20) }
    }
    return bytes
  }

  /// Some lines of an input, or the whole of it.
  private mutating func crop(_ bytes: [UInt8]) -> [UInt8] {
    guard chance(0.8), bytes.count > 600 else { return bytes }
    let start = place(in: bytes)
    return Array(bytes[start..<min(bytes.count, start + Int.random(in: 50...1500, using: &random))])
  }

  /// A piece of the input or a fragment, many times over.
  private mutating func repeated(_ bytes: [UInt8]) -> [UInt8] {
    let piece = chance(0.5) ? fragment() : Array(bytes[stretch(of: bytes)].prefix(60))
    let times = 1 << Int.random(in: 1...9, using: &random)
    return (0..<times).flatMap { _ in piece }
  }

  private mutating func splice(_ bytes: inout [UInt8], _ other: [UInt8]) {
    bytes.removeSubrange(place(in: bytes)...)
    bytes += other[place(in: other)...].prefix(3000)
  }

  // MARK: Small changes

  private mutating func swap(_ bytes: inout [UInt8]) {
    let ends = [place(in: bytes), place(in: bytes), place(in: bytes), place(in: bytes)].sorted()
    bytes =
      Array(bytes[..<ends[0]]) + bytes[ends[2]..<ends[3]] + bytes[ends[1]..<ends[2]]
      + bytes[ends[0]..<ends[1]] + bytes[ends[3]...]
  }

  private mutating func flip(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let index = Int.random(in: bytes.indices, using: &random)
    bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
  }

  private mutating func changeLineEnds(_ bytes: inout [UInt8]) {
    let ends: [[UInt8]] = [[0x0D, 0x0A], [0x0D], [0x0A, 0x0A], [0x20]]
    let share = chance(0.5) ? 1.0 : 0.3
    let end = pick(ends)
    bytes = bytes.flatMap { $0 == 0x0A && chance(share) ? end : [$0] }
  }

  /// The bytes of ASCII text as UTF-16; other bytes become what they make.
  private mutating func utf16(_ bytes: [UInt8]) -> [UInt8] {
    let isLittle = chance(0.5)
    let units = String(decoding: bytes, as: UTF8.self).utf16.flatMap { unit in
      let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8))
      return isLittle ? [low, high] : [high, low]
    }
    return (isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]) + units
  }

  // MARK: Choices

  private mutating func chance(_ share: Double) -> Bool {
    Double.random(in: 0..<1, using: &random) < share
  }

  private mutating func pick(_ inputs: [[UInt8]]) -> [UInt8] {
    inputs.randomElement(using: &random) ?? []
  }

  private mutating func fragment() -> [UInt8] { pick(fragments) }

  private mutating func place(in bytes: [UInt8]) -> Int {
    Int.random(in: 0...bytes.count, using: &random)
  }

  private mutating func stretch(of bytes: [UInt8]) -> Range<Int> {
    let start = place(in: bytes)
    let length = 1 << Int.random(in: 0...8, using: &random)
    return start..<min(bytes.count, start + length)
  }

  /// The word at a random place.
  private mutating func word(in bytes: [UInt8]) -> Range<Int> {
    var start = place(in: bytes)
    var end = start
    while start > 0, bytes[start - 1] > 0x20 { start -= 1 }
    while end < bytes.count, bytes[end] > 0x20 { end += 1 }
    return start..<end
  }
}
