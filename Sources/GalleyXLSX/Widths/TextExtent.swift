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

  /// Measures a text.
  /// - Parameter cap: The widest that the column becomes.
  init(_ text: String, cap: Int) {
    var text = text
    text.withUTF8 { bytes in
      LetterWidths.table.withUnsafeBufferPointer { widths in
        if !takeLine(bytes, widths, cap) { takePage(bytes, widths, cap) }
      }
    }
  }

  /// Measures a text that goes into one line, as most do: no word of it has to be looked at.
  ///
  /// - Returns: False for a text of several lines, which is not measured.
  private mutating func takeLine(
    _ bytes: UnsafeBufferPointer<UInt8>, _ widths: UnsafeBufferPointer<UInt8>, _ cap: Int
  ) -> Bool {
    guard bytes.count <= cap else { return false }
    var letters = 0
    var characters = 0
    for byte in bytes {
      if byte == 0x0A { return false }
      letters &+= Int(widths[Int(byte)])
      characters &+= byte & 0xC0 == 0x80 ? 0 : 1
    }
    guard letters <= 100 * cap else { return false }
    width = max(characters, (letters + 99) / 100)
    lines = 1
    return true
  }

  private mutating func takePage(
    _ bytes: UnsafeBufferPointer<UInt8>, _ widths: UnsafeBufferPointer<UInt8>, _ cap: Int
  ) {
    var page = Page(room: 100 * cap)
    for byte in bytes { page.take(byte, widths) }
    page.endLine()
    width = max(page.characters, (page.letters + 99) / 100)
    lines = page.lines
  }
}

/// Fills lines as a spreadsheet does.
///
/// A word that is too long for its line goes on in the next one, and one that fills a line by itself
/// is broken. Widths are in hundredths of a digit.
private struct Page {
  let room: Int
  private(set) var lines = 0
  /// The most characters, and the widest letters, between two line breaks.
  private(set) var characters = 0
  private(set) var letters = 0

  private var filledLines = 1
  private var line = 0
  private var word = 0
  private var lineCharacters = 0
  private var lineLetters = 0

  init(room: Int) {
    self.room = room
  }

  @inline(__always)
  mutating func take(_ byte: UInt8, _ widths: UnsafeBufferPointer<UInt8>) {
    let width = Int(widths[Int(byte)])
    if byte > 0x20 {
      word += width
      lineCharacters += byte & 0xC0 == 0x80 ? 0 : 1
    } else if byte == 0x0A {
      endLine()
    } else {
      endWord()
      line += width
      lineLetters += width
      lineCharacters += 1
    }
  }

  mutating func endLine() {
    endWord()
    lines += filledLines
    characters = max(characters, lineCharacters)
    letters = max(letters, lineLetters)
    filledLines = 1
    line = 0
    lineCharacters = 0
    lineLetters = 0
  }

  @inline(__always)
  private mutating func endWord() {
    if line + word > room, line > 0 {
      filledLines += 1
      line = 0
    }
    line += word
    lineLetters += word
    word = 0
    while line > room {
      filledLines += 1
      line -= room
    }
  }
}
