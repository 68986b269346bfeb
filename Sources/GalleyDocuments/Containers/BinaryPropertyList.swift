/// A property list in Apple's binary form, of which web archives are made.
struct BinaryPropertyList {
  /// A value; what a web archive does not need is null.
  enum Value: Hashable {
    case text(String)
    case data(Range<Int>)
    case dictionary([String: Value])
    case other
  }

  private static let deepest = 16
  /// The most values that are looked at: a small file can name one object a million times.
  private static let mostValues = 10_000
  private let bytes: [UInt8]
  private var offsetSize = 0
  private var referenceSize = 0
  private var count = 0
  private var table = 0
  private var top = 0
  private var budget = mostValues

  /// Opens a list by the record at its end; null where it is none.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: "bplist00".utf8), bytes.count >= 40 else { return nil }
    self.bytes = bytes
    let trailer = bytes.count - 32
    (offsetSize, referenceSize) = (Int(bytes[trailer + 6]), Int(bytes[trailer + 7]))
    guard (1...8).contains(offsetSize), (1...8).contains(referenceSize),
      let count = number(at: trailer + 8, size: 8), let top = number(at: trailer + 16, size: 8),
      let table = number(at: trailer + 24, size: 8), count > 0, top < count,
      count <= bytes.count / offsetSize, table <= bytes.count - count * offsetSize
    else { return nil }
    (self.count, self.top, self.table) = (count, top, table)
  }

  /// The value that the list is.
  mutating func root() -> Value { value(top, depth: 0) }

  /// The bytes of data.
  func data(_ range: Range<Int>) -> [UInt8] { Array(bytes[range]) }

  private mutating func value(_ reference: Int, depth: Int) -> Value {
    budget -= 1
    guard budget > 0, depth < Self.deepest, reference < count,
      let place = number(at: table + reference * offsetSize, size: offsetSize),
      place < bytes.count
    else { return .other }
    let marker = bytes[place]
    guard let (length, start) = length(at: place) else { return .other }
    switch marker >> 4 {
    case 0x4: return run(start, length).map { .data($0) } ?? .other
    case 0x5:
      return run(start, length).map { .text(String(decoding: bytes[$0], as: UTF8.self)) } ?? .other
    case 0x6:
      guard length <= bytes.count, let range = run(start, length * 2) else { return .other }
      let units = stride(from: range.lowerBound, to: range.upperBound, by: 2).map {
        UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
      }
      return .text(String(decoding: units, as: UTF16.self))
    case 0xD:
      guard length <= bytes.count, run(start, length * 2 * referenceSize) != nil else {
        return .other
      }
      var found: [String: Value] = [:]
      for index in 0..<length where budget > 0 {
        guard let key = number(at: start + index * referenceSize, size: referenceSize),
          let item = number(
            at: start + (length + index) * referenceSize, size: referenceSize),
          case .text(let name) = value(key, depth: depth + 1)
        else { continue }
        // The pictures and scripts of a page stand in lists, which nobody needs.
        found[name] = value(item, depth: depth + 1)
      }
      return .dictionary(found)
    default: return .other
    }
  }

  /// The length in a marker, or in the number behind it.
  private func length(at place: Int) -> (length: Int, start: Int)? {
    let low = Int(bytes[place] & 0x0F)
    guard low == 0x0F, [0x4, 0x5, 0x6, 0xD].contains(bytes[place] >> 4) else {
      return (low, place + 1)
    }
    guard place + 1 < bytes.count, bytes[place + 1] >> 4 == 1 else { return nil }
    let size = 1 << Int(bytes[place + 1] & 0x0F)
    guard size <= 8, let length = number(at: place + 2, size: size) else { return nil }
    return (length, place + 2 + size)
  }

  private func run(_ start: Int, _ length: Int) -> Range<Int>? {
    guard start <= bytes.count, length <= bytes.count - start else { return nil }
    return start..<start + length
  }

  /// A big-endian number that an index may be.
  private func number(at place: Int, size: Int) -> Int? {
    guard place >= 0, place <= bytes.count, size <= bytes.count - place else { return nil }
    var value: UInt64 = 0
    for byte in bytes[place..<place + size] { value = value << 8 | UInt64(byte) }
    return value <= UInt64(Int32.max) ? Int(value) : nil
  }
}
