/// Rewrites a text that a place in a workbook cannot take as it is; ``CleanText`` has the rules.
struct TextRewriting {
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
