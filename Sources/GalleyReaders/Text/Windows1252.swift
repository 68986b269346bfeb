/// Decodes text that is not valid UTF-8 as Windows-1252.
///
/// A file that was cut in the middle of a character, or pasted together from two systems, is UTF-8
/// but for a few bytes. So a valid UTF-8 sequence stays what it is, and only the bytes around it
/// are taken from Windows-1252; in true Windows-1252 copy such sequences ("Ã©") don't occur.
enum Windows1252 {
  /// Decodes bytes that are not valid UTF-8 as a whole.
  static func decode(_ bytes: ArraySlice<UInt8>) -> DecodedText {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    var (sequences, strays) = (0, 0)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte < 0x80 {
        utf8.append(byte)
        index += 1
      } else if let length = lengthOfSequence(in: bytes[index...]) {
        utf8.append(contentsOf: bytes[index..<index + length])
        index += length
        sequences += 1
      } else {
        append(byte, to: &utf8)
        index += 1
        strays += 1
      }
    }
    let note =
      sequences == 0
      ? "read as Windows-1252"
      : "read as UTF-8, with \(strays) broken byte\(strays == 1 ? "" : "s") read as Windows-1252"
    return DecodedText(text: String(decoding: utf8, as: UTF8.self), notes: [note])
  }

  /// The length of the valid UTF-8 sequence of two to four bytes that begins here, or nil.
  private static func lengthOfSequence(in bytes: ArraySlice<UInt8>) -> Int? {
    let length =
      switch bytes.first ?? 0 {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    guard length > 0, bytes.count >= length else { return nil }
    return String(validating: bytes.prefix(length), as: UTF8.self) == nil ? nil : length
  }

  /// Appends the character of a byte from 0x80 on, which takes two or three bytes of UTF-8.
  private static func append(_ byte: UInt8, to utf8: inout [UInt8]) {
    let scalar = byte < 0xA0 ? upperControls[Int(byte) - 0x80] : UInt16(byte)
    if scalar < 0x800 {
      utf8.append(0xC0 | UInt8(scalar >> 6))
    } else {
      utf8.append(0xE0 | UInt8(scalar >> 12))
      utf8.append(0x80 | UInt8(scalar >> 6 & 0x3F))
    }
    utf8.append(0x80 | UInt8(scalar & 0x3F))
  }

  /// The number in Unicode of a byte from 0x80 on.
  static func scalarValue(of byte: UInt8) -> UInt32 {
    byte < 0xA0 ? UInt32(upperControls[Int(byte) - 0x80]) : UInt32(byte)
  }

  /// The byte that a character from 0x80 on has, or nil; the controls of Latin-1 are bytes, too.
  static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x80...0xFF: UInt8(scalar.value)
    case 0x100...0xFFFF: bytesOfUpperControls[UInt16(scalar.value)]
    default: nil
    }
  }

  private static let bytesOfUpperControls: [UInt16: UInt8] = {
    var bytes: [UInt16: UInt8] = [:]
    for (index, scalar) in upperControls.enumerated() where scalar > 0xFF {
      bytes[scalar] = UInt8(0x80 + index)
    }
    return bytes
  }()

  /// What stands at 0x80…0x9F, by the index of https://encoding.spec.whatwg.org/#windows-1252,
  /// which gives the five bytes that Microsoft left undefined to the C1 controls.
  private static let upperControls: [UInt16] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]
}
