import GalleyModel

/// Reads a time of day: "7:30 a.m.", "9.40pm", "0540 GMT", "18:05", "9 o'clock".
struct ClockReading {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The time that begins with the digit at an offset, or null.
  func time(at start: Int) -> (minutes: Int, zone: UInt32, range: TextRange)? {
    var index = start
    let first = digits(&index, limit: 4)
    guard first.count > 0, first.count != 3 else { return nil }
    var minutes = first.count == 4 ? first.value / 100 * 60 + first.value % 100 : first.value * 60
    var isClock = false
    if first.count <= 2, index < bytes.count,
      bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: ".")
    {
      let isColon = bytes[index] == UInt8(ascii: ":")
      var next = index + 1
      let second = digits(&next, limit: 3)
      guard second.count == 2, second.value < 60 else { return nil }
      minutes += second.value
      index = next
      isClock = isColon && !(next < bytes.count && bytes[next] == UInt8(ascii: ":"))
    }
    var zone: UInt32 = 0
    if let half = half(at: index) {
      guard minutes < 13 * 60 else { return nil }
      minutes = minutes % 720 + (half.isAfternoon ? 720 : 0)
      index = half.end
      isClock = true
    }
    if let sign = zoneSign(at: index) {
      zone = sign.zone
      index = sign.end
      isClock = true
    }
    guard isClock, minutes < 1440, first.count < 4 || first.value % 100 < 60 else { return nil }
    return (minutes, zone, start..<index)
  }

  private func digits(_ index: inout Int, limit: Int) -> (value: Int, count: Int) {
    var value = 0
    let start = index
    while index < bytes.count, bytes[index] &- 0x30 < 10, index - start <= limit {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    return (value, index - start > limit ? 3 : index - start)
  }

  /// "a.m.", "pm" behind a number, with or without a blank.
  private func half(at start: Int) -> (isAfternoon: Bool, end: Int)? {
    let index = blanks(from: start)
    let letters = lower(index, 4)
    for (name, isAfternoon) in [("a", false), ("p", true)] {
      let letter = Array(name.utf8)
      if letters.starts(with: letter + Array(".m".utf8)) {
        let isStopped = letters.count > 3 && letters[3] == UInt8(ascii: ".")
        return (isAfternoon, index + (isStopped ? 4 : 3))
      }
      if letters.starts(with: letter + Array("m".utf8)), !isLetter(index + 2) {
        return (isAfternoon, index + 2)
      }
    }
    return nil
  }

  /// "GMT", "hrs", "o'clock" behind a number; hours say nothing of where.
  private func zoneSign(at start: Int) -> (zone: UInt32, end: Int)? {
    let index = blanks(from: start)
    for (number, sign) in Self.signs.enumerated()
    where lower(index, sign.count).elementsEqual(sign) && !isLetter(index + sign.count) {
      return (number < Self.zoneCount ? UInt32(number + 1) : 0, index + sign.count)
    }
    return nil
  }

  private static let zones = [
    "gmt", "utc", "bst", "est", "edt", "et", "cst", "cdt", "ct", "pst", "pdt", "pt", "cet", "cest",
    "eest", "ist", "jst", "aest", "msk",
  ]
  private static let zoneCount = zones.count
  private static let signs = (zones + ["hrs", "o'clock", "o’clock"]).map { Array($0.utf8) }

  private func blanks(from index: Int) -> Int {
    var index = index
    while index < bytes.count {
      let length = SeenText.blankLength(bytes, index, bytes.count)
      if length == 0 || bytes[index] == 0x0A { break }
      index += length
    }
    return index
  }

  private func lower(_ index: Int, _ count: Int) -> [UInt8] {
    bytes[min(index, bytes.count)..<min(index + count, bytes.count)].map {
      $0 &- 0x41 < 26 ? $0 | 0x20 : $0
    }
  }

  private func isLetter(_ index: Int) -> Bool {
    index < bytes.count && (bytes[index] | 0x20) &- 0x61 < 26
  }
}
