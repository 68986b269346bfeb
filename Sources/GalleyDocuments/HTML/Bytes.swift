/// Classes of bytes in markup.
enum Bytes {
  /// White space.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// A letter of ASCII.
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  /// A digit of ASCII.
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A capital letter of ASCII.
  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  /// A capital as a small letter, every other byte as it is.
  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}
