/// Phrases that are looked for in a text, whatever their capitals and the signs between their words.
struct Phrases {
  /// The words that follow each first word.
  private var rests: [UInt32: [[UInt32]]] = [:]

  init(_ phrases: [String]) {
    for phrase in phrases {
      let bytes = Array(phrase.utf8)
      let keys = Self.keys(bytes, bytes.indices)
      guard let first = keys.first else { continue }
      rests[first, default: []].append(Array(keys.dropFirst()))
    }
  }

  /// Whether one of them stands in a range of a text.
  func isFound(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let keys = Self.keys(bytes, range)
    return keys.indices.contains { index in
      rests[keys[index]]?.contains { keys[(index + 1)...].starts(with: $0) } ?? false
    }
  }

  private static func keys(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt32] {
    var words: [Word] = []
    WordReader(bytes: bytes).read(range, into: &words)
    return words.map(\.key)
  }
}
