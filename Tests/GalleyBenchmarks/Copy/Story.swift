import GalleyTestSupport

/// A story that can be told with other numbers, as often as a benchmark needs articles.
struct Story {
  private let bytes: [UInt8]
  /// Where numbers of two digits stand.
  private let numbers: [Int]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let isWord = { (index: Int) in
      bytes.indices.contains(index) && (bytes[index] >= 0x80 || isAlphanumeric(bytes[index]))
    }
    let isDigit = { (index: Int) in isWord(index) && bytes[index] < 0x3A }
    numbers = bytes.indices.filter { index in
      isDigit(index) && bytes[index] != UInt8(ascii: "0") && isDigit(index + 1)
        && !isWord(index - 1) && !isWord(index + 2)
    }
    self.bytes = bytes
  }

  /// The story with other numbers of two digits.
  func varied(by generator: inout SeededGenerator) -> [UInt8] {
    var varied = bytes
    for index in numbers {
      varied[index] = .random(in: UInt8(ascii: "1")...UInt8(ascii: "9"), using: &generator)
      varied[index + 1] = .random(in: UInt8(ascii: "0")...UInt8(ascii: "9"), using: &generator)
    }
    return varied
  }
}

/// Whether a byte is a letter or a digit of ASCII.
private func isAlphanumeric(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "a")...UInt8(ascii: "z"):
    true
  default: false
  }
}
