/// The room that a text takes in a cell, in digits of the standard font and in lines.
///
/// The width is that of the letters, but at least a digit a character, so that short texts have room
/// to spare. Lines are counted as a spreadsheet fills them, so that neither words are cut off below
/// nor much paper stays empty.
struct TextExtent {
  /// The width of the longest line.
  private(set) var width = 0
  /// The lines, when those that are wider than the column becomes go on in further ones.
  private(set) var lines = 0

  /// The widest that the column becomes, in hundredths of a digit.
  private let room: Int

  /// Measures a text.
  /// - Parameter cap: The widest that the column becomes.
  init(_ text: String, cap: Int) {
    room = 100 * cap
    var text = text
    text.withUTF8 { measure($0) }
  }

  private mutating func measure(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while let end = bytes[start...].firstIndex(of: 0x0A) {
      addLine(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      start = end + 1
    }
    addLine(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  private mutating func addLine(_ line: UnsafeBufferPointer<UInt8>) {
    var letters = 0
    var characters = 0
    LetterWidths.table.withUnsafeBufferPointer { table in
      for byte in line {
        letters += Int(table[Int(byte)])
        characters += byte & 0xC0 == 0x80 ? 0 : 1
      }
    }
    width = max(width, characters, (letters + 99) / 100)
    lines += letters <= room ? 1 : wrappedLines(line)
  }

  /// The lines of a text that is wider than its column: words go on in the next line, and a word
  /// that fills a line by itself is broken.
  private func wrappedLines(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var lines = 1
    var line = 0
    var word = 0
    func endWord() {
      if line > 0, line + word > room {
        lines += 1
        line = 0
      }
      line += word
      word = 0
      while line > room {
        lines += 1
        line -= room
      }
    }
    LetterWidths.table.withUnsafeBufferPointer { table in
      for byte in bytes {
        if byte == UInt8(ascii: " ") {
          endWord()
          line += Int(table[Int(byte)])
        } else {
          word += Int(table[Int(byte)])
        }
      }
    }
    endWord()
    return lines
  }
}
