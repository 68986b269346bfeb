/// The entries of a lexicon: one a line, without what follows `#`.
///
/// The lists are read at every start, and a string for each word would take longer than an article.
enum LexiconEntries {
  /// Calls a closure with the bytes of the lexicon and the places of the words of each entry; there may
  /// be none.
  static func forEach(
    of lexicon: String, _ body: (UnsafeBufferPointer<UInt8>, [Range<Int>]) -> Void
  ) {
    var lexicon = lexicon
    lexicon.withUTF8 { bytes in
      var words: [Range<Int>] = []
      var index = 0
      while index < bytes.count {
        words.removeAll(keepingCapacity: true)
        while index < bytes.count, bytes[index] != newLine, bytes[index] != comment {
          let start = index
          while index < bytes.count, !endsWord(bytes[index]) { index += 1 }
          if index > start {
            words.append(start..<index)
          } else {
            index += 1
          }
        }
        while index < bytes.count, bytes[index] != newLine { index += 1 }
        index += 1
        body(bytes, words)
      }
    }
  }

  private static let newLine = UInt8(ascii: "\n")
  private static let comment = UInt8(ascii: "#")

  @inline(__always)
  private static func endsWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == newLine || byte == comment
  }
}
