/// Letters of a lexicon file, as bytes where they stand in the program: the lexicon is read at
/// every start, and copies of its words would take longer than a whole article does.
///
/// They are valid inside the closure that receives them.
typealias Letters = Slice<UnsafeBufferPointer<UInt8>>

/// The entries of a lexicon file: one a line, without comments, empty lines and outer spaces.
struct LexiconLines {
  private let text: String

  init(_ text: String) { self.text = text }

  /// Calls a closure with each entry.
  func forEach(_ body: (Letters) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        var line = rest.cut(at: UInt8(ascii: "\n"))
        let entry = line.cut(at: UInt8(ascii: "#"))
        if !entry.isEmpty { body(entry) }
      }
    }
  }

  /// Calls a closure with the first word of each entry, and with those behind it.
  func forEach(_ body: (Letters, inout LexiconWords) -> Void) {
    forEach { entry in
      var words = LexiconWords(entry)
      if let first = words.next() { body(first, &words) }
    }
  }
}

/// The words of an entry, with spaces between them.
struct LexiconWords: Sequence, IteratorProtocol {
  private var rest: Letters

  init(_ entry: Letters) { rest = entry }

  mutating func next() -> Letters? {
    rest.isEmpty ? nil : rest.cut(at: UInt8(ascii: " "))
  }
}

extension Letters {
  /// Takes what stands before the first separator, or all where there is none; both parts lose the
  /// spaces around them.
  mutating func cut(at separator: UInt8) -> Letters {
    let (bytes, limit) = (base, endIndex)
    var end = startIndex
    while end < limit, bytes[end] != separator { end += 1 }
    let part = Letters(base: bytes, bounds: Self.trimmed(startIndex..<end, of: bytes))
    let rest = Swift.min(end + 1, limit)..<limit
    self = Letters(base: bytes, bounds: Self.trimmed(rest, of: bytes))
    return part
  }

  @inline(__always)
  private static func trimmed(_ range: Range<Int>, of bytes: Base) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while start < end, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return start..<end
  }

  /// The letters as text.
  var string: String { String(decoding: self, as: UTF8.self) }
}

extension BidirectionalCollection<UInt8> {
  /// Whether the letters end so.
  func ends(with ending: StaticString) -> Bool {
    ending.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }
}
