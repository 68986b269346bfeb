/// The letters of a word in a lexicon file, as bytes: the lexicon is read at every start of the
/// program, and walking Characters would take longer than a whole article does.
typealias Letters = ArraySlice<UInt8>

/// The entries of a lexicon file: lines split at white space, without comments and empty lines.
struct LexiconLines: Sequence, IteratorProtocol {
  /// One entry.
  struct Line {
    /// The entry without its comment.
    let text: Letters
    /// The words of the entry; never empty.
    let fields: ArraySlice<Letters>

    var first: Letters { fields.first ?? [] }

    subscript(index: Int) -> Letters {
      let position = fields.startIndex + index
      return position < fields.endIndex ? fields[position] : []
    }
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  mutating func next() -> Line? {
    while position < bytes.count {
      let start = position
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      position = end + 1
      let line = bytes[start..<end]
      let entry = line.firstIndex(of: UInt8(ascii: "#")).map { line[..<$0] } ?? line
      let fields = entry.split(separator: UInt8(ascii: " "))
      if !fields.isEmpty { return Line(text: entry, fields: fields[...]) }
    }
    return nil
  }
}

extension Letters {
  /// Without the spaces at both ends.
  var trimmed: Letters {
    var letters = drop { $0 == UInt8(ascii: " ") }
    while letters.last == UInt8(ascii: " ") { letters.removeLast() }
    return letters
  }

  /// The letters as text.
  var string: String { String(decoding: self, as: UTF8.self) }

  /// Whether the letters end so.
  func ends(with ending: StaticString) -> Bool {
    guard count >= ending.utf8CodeUnitCount else { return false }
    return ending.withUTF8Buffer { suffix($0.count).elementsEqual($0) }
  }
}
