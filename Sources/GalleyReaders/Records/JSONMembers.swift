#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What stands in a JSON object behind its keys, byte for byte.
///
/// A decoder turns the id `18446744073709551617` into 1.8446744073709552e+19 and 1.0 into 1, and
/// does not tell of a key that stands twice. The object must be JSON that a decoder takes.
package struct JSONMembers {
  /// The keys with their values, in order.
  package private(set) var all: [(key: String, value: ArraySlice<UInt8>)] = []

  private let line: [UInt8]
  private var index = 0

  /// The values behind a key, in order.
  subscript(_ key: String) -> [ArraySlice<UInt8>] { all.filter { $0.key == key }.map(\.value) }

  /// Cuts an object into its members.
  package init(_ line: [UInt8]) {
    self.line = line
    skip { $0 != UInt8(ascii: "{") }
    index += 1
    while index < line.count {
      skip { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "}") }
      guard index < line.count, line[index] == UInt8(ascii: "\"") else { return }
      let key = takeString()
      skip { $0 == UInt8(ascii: ":") || Bytes.isSpace($0) }
      let value = takeValue()
      all.append((name(key), value))
    }
  }

  /// A number as printed, or null for any other value.
  static func number(_ value: ArraySlice<UInt8>) -> String? {
    var rest = value[...]
    func takeDigits() -> Int {
      let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      rest.removeFirst(digits.count)
      return digits.count
    }
    func take(_ characters: String.UTF8View) -> Bool {
      guard let first = rest.first, characters.contains(first) else { return false }
      rest.removeFirst()
      return true
    }
    _ = take("-".utf8)
    let hasLeadingZero = rest.first == UInt8(ascii: "0")
    let whole = takeDigits()
    guard whole == 1 || whole > 1 && !hasLeadingZero else { return nil }
    if take(".".utf8), takeDigits() == 0 { return nil }
    if take("eE".utf8) {
      _ = take("+-".utf8)
      if takeDigits() == 0 { return nil }
    }
    return rest.isEmpty ? String(decoding: value, as: UTF8.self) : nil
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while index < line.count, condition(line[index]) { index += 1 }
  }

  /// A string with its marks.
  private mutating func takeString() -> ArraySlice<UInt8> {
    let start = index
    index += 1
    while index < line.count {
      index = line.offset(of: UInt8(ascii: "\""), in: index..<line.count)
      let backslashes = line[start..<index].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
      index = min(index + 1, line.count)
      if backslashes.isMultiple(of: 2) { break }
    }
    return line[start..<index]
  }

  private mutating func takeValue() -> ArraySlice<UInt8> {
    let start = index
    var depth = 0
    while index < line.count {
      switch line[index] {
      case UInt8(ascii: "\""):
        _ = takeString()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return line[start..<index] }
        depth -= 1
      case UInt8(ascii: ","), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"),
        UInt8(ascii: "\n"):
        if depth == 0 { return line[start..<index] }
      default: break
      }
      index += 1
    }
    return line[start..<index]
  }

  /// The key between its marks, escapes read: `"\u0069d"` is `id`.
  private func name(_ key: ArraySlice<UInt8>) -> String {
    guard key.contains(UInt8(ascii: "\\")) else {
      return String(decoding: key.dropFirst().dropLast(), as: UTF8.self)
    }
    return (try? JSONDecoder().decode(String.self, from: Data(key))) ?? ""
  }
}
