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
    var rewriting = TextRewriting(place: place)
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
