/// A word, or a number with its separators, of one version.
struct Word {
  /// Where it stands, in UTF-8 bytes of the article's text.
  var start: UInt32
  /// Where it ends.
  var end: UInt32
  /// A hash of its letters with upper case folded; the lowest bit tells a word of up to three bytes.
  var key: UInt32
  /// The index of the figure whose first number word this is, or one of the constants below.
  var figure: Int32 = Word.plain

  /// No part of a figure's number.
  static let plain: Int32 = -1
  /// A further word of a figure's number: "million" in "3.2 million".
  static let numberGoesOn: Int32 = -2
  /// The key under which all figures are alike, so that values play no part in what meets what.
  static let figureKey: UInt32 = 0xF16_0E50

  /// The key without the value of a figure.
  var shape: UInt32 { figure >= 0 ? Word.figureKey : key }
  /// True for words such as "the", "of", "in", which say little.
  var isShort: Bool { key & 1 == 1 }
}

extension UInt64 {
  /// Where the hashes of this module begin (FNV-1a, 64 bits).
  static let hashStart: UInt64 = 0xcbf2_9ce4_8422_2325

  /// The hash of a text as it is printed; never 0.
  init(hashOf text: String) {
    self = Swift.max(1, text.utf8.reduce(UInt64.hashStart) { $0.hashed(with: UInt64($1)) }.spread)
  }

  /// The hash after another value.
  @inline(__always)
  func hashed(with value: UInt64) -> UInt64 {
    (self ^ value) &* 0x0000_0100_0000_01B3
  }

  /// The hash with its high bits spread over all.
  var spread: UInt64 {
    var value = self
    value = (value ^ (value >> 32)) &* 0xd6e8_feb8_6659_fd93
    return value ^ (value >> 32)
  }
}
