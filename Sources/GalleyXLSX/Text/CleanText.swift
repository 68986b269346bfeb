/// Text that a place in a workbook can take: legal in XML, read back as it was, and not too long.
///
/// - NUL is dropped; U+FFFE and U+FFFF, which XML forbids, become U+FFFD.
/// - Other control characters: a cell holds them as `_x0001_` (ECMA-376 part 1, 22.9.2.19), every
///   other place takes a space. Line breaks of all kinds become LF in a cell, a space elsewhere.
/// - Printed text of that very shape, `_x0041_`, would be read as "A" and becomes `_x005F_x0041_`.
/// - What is too long is cut and ends in "…"; ``isCut`` says so.
///
///     CleanText("a\u{1}b", for: .cell).text      // "a_x0001_b"
///     CleanText("a\u{1}b", for: .property).text  // "a b"
package struct CleanText: Hashable, Sendable {
  /// A place that takes text, with its rules.
  package struct Place: Hashable, Sendable {
    /// The most UTF-16 units.
    package let limit: Int
    /// Whether the place holds line breaks, tabs and escaped control characters.
    let holdsControls: Bool
    /// Whether Excel reads `_xHHHH_` there as an escape.
    let readsEscapes: Bool

    /// A cell: 32,767 UTF-16 units.
    package static let cell = Place(limit: 32_767, holdsControls: true, readsEscapes: true)
    /// The name of a table's column: 255 units.
    package static let header = Place(limit: 255, holdsControls: false, readsEscapes: true)
    /// The name of a sheet: 31 units.
    package static let sheetName = Place(limit: 31, holdsControls: false, readsEscapes: true)
    /// A document property: 255 units.
    package static let property = Place(limit: 255, holdsControls: false, readsEscapes: false)
  }

  /// The text to write.
  package let text: String
  /// Whether the end was cut off.
  package let isCut: Bool

  /// Cleans a text for a place.
  package init(_ text: String, for place: Place) {
    var text = text
    if text.withUTF8({ Self.isClean($0, for: place) }) {
      self.text = text
      isCut = false
      return
    }
    var rewriting = Rewriting(place: place)
    rewriting.take(text.utf8.filter { $0 != 0 })
    self.text = String(decoding: rewriting.output, as: UTF8.self)
    isCut = rewriting.isCut
  }

  /// Whether the text can stay as it is; may be false for one that could, never the reverse.
  private static func isClean(_ bytes: UnsafeBufferPointer<UInt8>, for place: Place) -> Bool {
    // A text has at most as many UTF-16 units as UTF-8 bytes.
    guard bytes.count <= place.limit else { return false }
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x09, 0x0A: if !place.holdsControls { return false }
      case 0x00..<0x20: return false
      case UInt8(ascii: "_"): if place.readsEscapes, follows(index, "x", in: bytes) { return false }
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      case 0xEF: if index + 1 < bytes.count, bytes[index + 1] == 0xBF { return false }
      default: break
      }
    }
    return true
  }

  private static func follows(
    _ index: Int, _ character: Unicode.Scalar, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: character)
  }
}

/// The slow way, for texts that need a change.
private struct Rewriting {
  let place: CleanText.Place
  private(set) var output: [UInt8] = []
  private(set) var isCut = false
  private var units = 0
  /// How much of the output leaves room for the ellipsis.
  private var roomForEllipsis = 0

  init(place: CleanText.Place) {
    self.place = place
  }

  mutating func take(_ bytes: [UInt8]) {
    output.reserveCapacity(min(bytes.count, 4 * place.limit) + 16)
    var index = 0
    while index < bytes.count, !isCut {
      index += step(bytes, at: index)
    }
  }

  /// Takes the character at an index and says how many bytes it has.
  private mutating func step(_ bytes: [UInt8], at index: Int) -> Int {
    let byte = bytes[index]
    switch byte {
    case 0x0D where place.holdsControls:
      let isPair = index + 1 < bytes.count && bytes[index + 1] == 0x0A
      append([0x0A], units: 1)
      return isPair ? 2 : 1
    case 0x09 where place.holdsControls, 0x0A where place.holdsControls:
      append([byte], units: 1)
      return 1
    case 0x00..<0x20:
      let escape = place.holdsControls ? escaped(byte) : [0x20]
      append(escape, units: escape.count)
      return 1
    case UInt8(ascii: "_") where place.readsEscapes && looksLikeEscape(bytes, at: index):
      append(escaped(byte), units: 7)
      return 1
    case 0x20..<0x80:
      append([byte], units: 1)
      return 1
    default:
      let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let scalar = Array(bytes[index..<min(index + length, bytes.count)])
      let isForbidden = scalar == [0xEF, 0xBF, 0xBE] || scalar == [0xEF, 0xBF, 0xBF]
      append(isForbidden ? [0xEF, 0xBF, 0xBD] : scalar, units: length == 4 ? 2 : 1)
      return length
    }
  }

  private mutating func append(_ bytes: [UInt8], units count: Int) {
    if units + count > place.limit {
      output.removeSubrange(roomForEllipsis...)
      output += Array("…".utf8)
      isCut = true
      return
    }
    output += bytes
    units += count
    if units < place.limit { roomForEllipsis = output.count }
  }

  /// `_x0001_` for a byte.
  private func escaped(_ byte: UInt8) -> [UInt8] {
    let digits = Array("0123456789ABCDEF".utf8)
    return Array("_x00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]] + Array("_".utf8)
  }

  /// Whether an underscore begins `_xHHHH_`, the last sign of which may be the start of an escape.
  private func looksLikeEscape(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index + 6 < bytes.count, bytes[index + 1] == UInt8(ascii: "x") else { return false }
    let last = bytes[index + 6]
    let isControl = last < 0x20 && last != 0x09 && last != 0x0A && last != 0x0D
    guard last == UInt8(ascii: "_") || isControl else { return false }
    return bytes[index + 2...index + 5].allSatisfy { digit in
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
        UInt8(ascii: "A")...UInt8(ascii: "F"):
        true
      default: false
      }
    }
  }
}
