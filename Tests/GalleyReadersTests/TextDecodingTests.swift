import GalleyModel
import GalleyReaders
import GalleyTestSupport
import Testing

@Suite("Decoding of text files")
struct TextDecodingTests {
  @Test("UTF-8 is read as it is, and says nothing about it")
  func utf8() throws {
    let article = try article("Café – 40 % 🗞️\r\nzwei\rdrei\n")
    #expect(article.text == "Café – 40 % 🗞️\r\nzwei\rdrei\n")
    #expect(article.text.utf8.count == 34)
    #expect(article.notes == [])
  }

  @Test("A byte order mark is no part of the text")
  func utf8WithMark() throws {
    let article = try article([0xEF, 0xBB, 0xBF] + Array("Four hurt.".utf8))
    #expect(article.text == "Four hurt.")
    #expect(article.blocks.map(\.range) == [0..<10])
    #expect(article.notes == [])
  }

  @Test("UTF-16 of both byte orders is read, and noted")
  func utf16() throws {
    let units = Array("“Vier” 🗞️\n".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF] + big] {
      let article = try article(bytes)
      #expect(article.text == "“Vier” 🗞️\n")
      #expect(article.notes == ["read as UTF-16"])
    }
  }

  @Test("Half a unit or half a pair of UTF-16 becomes U+FFFD")
  func brokenUTF16() throws {
    #expect(try article([0xFF, 0xFE, 0x41, 0x00, 0x42]).text == "A\u{FFFD}")
    #expect(try article([0xFE, 0xFF, 0xD8, 0x3D, 0x00, 0x41]).text == "\u{FFFD}A")
    #expect(throws: ReadError.blank) { try article([0xFF, 0xFE]) }
  }

  @Test("Text that is no UTF-8 is read as Windows-1252, and noted")
  func windows1252() throws {
    let article = try article([0x93, 0x46, 0xFC, 0x6E, 0x66, 0x94, 0x20, 0x80, 0x35, 0x81])
    #expect(article.text == "“Fünf” €5\u{81}")
    #expect(article.notes == ["read as Windows-1252"])
  }

  @Test("One broken byte does not turn the rest of a UTF-8 file into mojibake")
  func truncatedUTF8() throws {
    let article = try article(Array("“Fünf Tote”, sagt er – caf".utf8) + [0xC3])
    #expect(article.text == "“Fünf Tote”, sagt er – cafÃ")
    #expect(article.notes == ["read as UTF-8, with 1 broken byte read as Windows-1252"])
  }

  @Test("A NUL in the first 8 KB makes a file binary, one after that does not")
  func binary() throws {
    #expect(throws: ReadError.binary) { try article([0x50, 0x4B, 0x00, 0x04]) }
    #expect(throws: ReadError.binary) { try article([0xFF, 0xFE, 0x00, 0x00, 0x41, 0, 0, 0]) }
    let late = Array(repeating: UInt8(ascii: "a"), count: 8192) + [0]
    #expect(try article(late).text.utf8.count == 8193)
  }

  @Test("An empty or blank file is refused as such")
  func empty() throws {
    for text in ["", "\u{FEFF}", "\n \r\n\t", "\u{A0}\u{3000}\n"] {
      #expect(throws: ReadError.blank) { try article(text) }
    }
    for text in ["", "\u{FEFF}", "\n \r\n\t"] {
      #expect(throws: ReadError.blank) { try records(Array(text.utf8), by: NDJSONReader()) }
    }
  }

  @Test("Any bytes give an article or a clear refusal, never a crash")
  func anyBytes() throws {
    var random = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let count = Int.random(in: 0..<60, using: &random)
      var bytes = (0..<count).map { _ in UInt8.random(in: 1...255, using: &random) }
      if Bool.random(using: &random) { bytes = [0xFF, 0xFE] + bytes }
      guard let article = try? article(bytes) else {
        #expect(throws: ReadError.self) { try article(bytes) }
        continue
      }
      let end = article.text.utf8.count
      #expect(article.blocks.allSatisfy { $0.range.upperBound <= end })
    }
  }
}
