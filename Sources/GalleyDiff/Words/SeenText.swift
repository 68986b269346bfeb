/// What the eye sees of text in UTF-8: characters that print nothing, blanks of every kind, and
/// letters that are cast as one.
///
/// Editing systems put soft hyphens into words ("peo-ple", of which nothing shows), no-break spaces
/// before units and ligatures into "office"; none of them changes what an article tells.
enum SeenText {
  /// The length of the character at an index if it prints nothing, else 0: soft hyphen, zero-width
  /// space and joiners, word joiner, direction and byte order marks.
  ///
  /// The marks that turn text around (U+202D, U+202E) show 21 where 12 is written, and so count.
  @inline(__always)
  static func unseenLength<Bytes: SeenBytes>(_ bytes: Bytes, _ index: Int, _ limit: Int) -> Int {
    switch bytes[index] {
    case 0xC2 where index + 1 < limit && bytes[index + 1] == 0xAD: 2
    case 0xE2 where index + 2 < limit:
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0x80, 0x8B...0x8F), (0x81, 0xA0...0xA4): 3
      default: 0
      }
    case 0xEF where index + 2 < limit && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF: 3
    default: 0
    }
  }

  /// The length of the blank at an index, else 0: ASCII white space, no-break, thin, wide and all
  /// other spaces, and the separators of lines.
  @inline(__always)
  static func blankLength<Bytes: SeenBytes>(_ bytes: Bytes, _ index: Int, _ limit: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 { return byte == 0x20 || byte &- 0x09 < 5 ? 1 : 0 }
    switch byte {
    case 0xC2 where index + 1 < limit:
      return bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE1...0xE3 where index + 2 < limit:
      switch (byte, bytes[index + 1], bytes[index + 2]) {
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9),
        (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
        return 3
      default: return 0
      }
    default: return 0
    }
  }

  /// The letters of the ligature of three bytes at an index: "fi" of U+FB01; none for all else.
  @inline(__always)
  static func ligature<Bytes: SeenBytes>(_ bytes: Bytes, _ index: Int, _ limit: Int) -> [UInt8] {
    guard bytes[index] == 0xEF, index + 2 < limit, bytes[index + 1] == 0xAC else { return [] }
    let number = Int(bytes[index + 2]) - 0x80
    return ligatures.indices.contains(number) ? ligatures[number] : []
  }

  /// The bytes of a word as they are seen; the word itself where there is nothing to mend.
  static func letters(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard word.contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) else { return word }
    var letters: [UInt8] = []
    letters.reserveCapacity(word.count)
    var index = word.startIndex
    while index < word.endIndex {
      let unseen = unseenLength(word, index, word.endIndex)
      let ligature = unseen > 0 ? [] : ligature(word, index, word.endIndex)
      if unseen > 0 {
        index += unseen
      } else if !ligature.isEmpty {
        letters += ligature
        index += 3
      } else {
        letters.append(word[index])
        index += 1
      }
    }
    return letters[...]
  }

  /// U+FB00 to U+FB06.
  private static let ligatures: [[UInt8]] = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
    .map { Array($0.utf8) }
}

/// Bytes that are read by their offset.
protocol SeenBytes {
  subscript(_ index: Int) -> UInt8 { get }
}

extension ArraySlice<UInt8>: SeenBytes {}
extension [UInt8]: SeenBytes {}
extension UnsafeBufferPointer<UInt8>: SeenBytes {}
