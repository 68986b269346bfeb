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
    let end = firstIndex(of: separator) ?? endIndex
    let part = self[..<end].trimmed
    self = self[end...].dropFirst().trimmed
    return part
  }

  private var trimmed: Letters {
    var letters = self
    while letters.first == UInt8(ascii: " ") { letters.removeFirst() }
    while letters.last == UInt8(ascii: " ") { letters.removeLast() }
    return letters
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
