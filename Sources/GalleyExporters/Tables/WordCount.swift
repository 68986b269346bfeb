/// The number of words of a text: runs of anything but white space that hold a letter or a digit.
///
/// A dash, a bullet or an emoji that stands alone is no word; "$4.5m" and "mother-in-law" are one each.
///
///     wordCount("Lydd – 40 dead")   // 3
package func wordCount(_ text: String) -> Int {
  var text = text
  return text.withUTF8 { bytes in
    var words = 0
    var inWord = false
    var index = 0
    while index < bytes.count {
      let blank = blankLength(bytes, at: index)
      if blank > 0 {
        inWord = false
        index += blank
        continue
      }
      let length = punctuationLength(bytes, at: index)
      if length == 0, !inWord {
        inWord = true
        words += 1
      }
      index += max(length, 1)
    }
    return words
  }
}

/// The length of the white space at an index: ASCII, U+0085, U+00A0, U+1680, U+2000…200A, U+2028,
/// U+2029, U+202F, U+205F, U+3000; else 0.
private func blankLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  switch bytes[index] {
  case 0x09...0x0D, 0x20: return 1
  case 0xC2 where index + 1 < bytes.count:
    return bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0 ? 2 : 0
  case 0xE1...0xE3 where index + 2 < bytes.count:
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9),
      (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return 3
    default: return 0
    }
  default: return 0
  }
}

/// The length of a mark that makes no word: ASCII punctuation, U+00AB, U+00B7, U+00BB, the general
/// punctuation U+2000…206F with dashes, quotation marks and bullets, symbols U+2600…27BF and the
/// emoji U+1F000…1FFFF; else 0.
private func punctuationLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  switch bytes[index] {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7F: return 1
  case 0xC2 where index + 1 < bytes.count:
    switch bytes[index + 1] {
    case 0xAB, 0xB7, 0xBB: return 2
    default: return 0
    }
  case 0xE2 where index + 2 < bytes.count:
    switch bytes[index + 1] {
    case 0x80: return 3
    case 0x81 where bytes[index + 2] < 0xB0: return 3
    case 0x98...0x9E: return 3
    default: return 0
    }
  case 0xF0 where index + 3 < bytes.count: return bytes[index + 1] == 0x9F ? 4 : 0
  default: return 0
  }
}
