import GalleyReaders

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Cuts an input into its outermost JSON objects, those of a list or one behind the other, and holds no
/// more of it than a piece and an object.
struct JSONObjects {
  /// An object as far as it could be held.
  enum Object {
    case whole([UInt8])
    /// One that is longer than an article may be; it has been passed over.
    case tooLong
  }

  private let input: Input
  private var piece: [UInt8] = []
  private var index = 0
  private var lines = 1
  /// The line on which the last object began, 1…n.
  private(set) var line = 1
  /// Whether the input is one object, and neither a list nor lines of them.
  private(set) var isAlone = true

  init(_ input: Input) { self.input = input }

  /// The next object; null at the end.
  ///
  /// What stands between objects is passed over.
  mutating func next() throws(ReadError) -> Object? {
    guard try skipToObject() else { return nil }
    line = lines
    var object: [UInt8] = []
    var nesting = Nesting()
    var isLong = false
    while try fill(), !nesting.isClosed {
      let start = index
      while index < piece.count, !nesting.isClosed {
        if piece[index] == 0x0A { lines += 1 }
        nesting.take(piece[index])
        index += 1
      }
      isLong = isLong || object.count + index - start > Input.mostBytes
      if !isLong { object += piece[start..<index] }
    }
    if try skipToObject() { isAlone = false }
    // One that is cut short is no JSON, which its reader tells.
    return isLong ? .tooLong : .whole(object)
  }

  /// Whether bytes are JSON that Foundation takes.
  static func isJSON(_ bytes: [UInt8]) -> Bool {
    (try? JSONDecoder().decode(AnyJSON.self, from: Data(bytes))) != nil
  }

  /// The objects of a list that is in memory.
  static func objects(inList list: ArraySlice<UInt8>) -> [[UInt8]] {
    var objects: [[UInt8]] = []
    var nesting = Nesting()
    var start = list.startIndex
    for index in list.indices.dropFirst() {
      if !nesting.isOpen {
        guard list[index] == UInt8(ascii: "{") else { continue }
        start = index
      }
      nesting.take(list[index])
      if nesting.isClosed {
        objects.append(Array(list[start...index]))
        nesting = Nesting()
      }
    }
    return objects
  }

  private mutating func skipToObject() throws(ReadError) -> Bool {
    while try fill() {
      switch piece[index] {
      case UInt8(ascii: "{"): return true
      case UInt8(ascii: "["): isAlone = false
      case 0x0A: lines += 1
      default: break
      }
      index += 1
    }
    return false
  }

  /// Makes sure that a byte is there; false at the end of the input.
  private mutating func fill() throws(ReadError) -> Bool {
    if index < piece.count { return true }
    piece = try input.next()
    index = 0
    return !piece.isEmpty
  }

  /// How deep a place in JSON is, strings told apart.
  private struct Nesting {
    private var depth = 0
    private var isQuoted = false
    private var isEscaped = false
    /// Whether the outermost object has ended.
    private(set) var isClosed = false
    var isOpen: Bool { depth > 0 }

    mutating func take(_ byte: UInt8) {
      if isQuoted {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isQuoted = false
        }
        return
      }
      switch byte {
      case UInt8(ascii: "\""): isQuoted = true
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        isClosed = depth == 0
      default: break
      }
    }
  }

  /// Any object: only that it decodes is asked.
  private struct AnyJSON: Decodable {
    init(from decoder: any Decoder) throws { _ = try decoder.container(keyedBy: AnyKey.self) }
  }

  private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
