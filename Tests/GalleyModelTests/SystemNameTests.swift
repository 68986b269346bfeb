import GalleyModel
import Testing

@Suite("Names of files")
struct SystemNameTests {
  @Test(
    "come back as they were, whatever bytes they have",
    arguments: [
      ([], ""), (Array("café 🌊\n".utf8), "café 🌊\n"), ([0x63, 0xE9], "c\\xE9"),
      ([0xFF, 0x2F, 0x80, 0xC3], "\\xFF/\\x80\\xC3"), ([0xED, 0xA0, 0x80], "\\xED\\xA0\\x80"),
      ([0xF0, 0x9F, 0x8C, 0xE2, 0x82, 0xAC], "\\xF0\\x9F\\x8C€"),
      // Scalars that hold bytes, when a name really has them.
      (Array("\u{10FEE9}a".utf8), "\\xF4\\x8F\\xBB\\xA9a"),
      (Array("\u{10FFFD}".utf8), "\u{10FFFD}"),
    ])
  func bytes(_ bytes: [UInt8], _ readable: String) {
    let text = String(systemName: bytes)
    #expect(text.systemName.map { UInt8(bitPattern: $0) } == bytes + [0])
    #expect(
      text.systemName.withUnsafeBufferPointer { $0.baseAddress.map(String.init(systemName:)) }
        == text)
    #expect(text.readableName == readable)
  }

  @Test("that are text stay that text")
  func text() {
    for text in ["storm.txt", "é", "e\u{301}", "漢字", "👩‍👩‍👧‍👦"] {
      #expect(
        Array(String(systemName: Array(text.utf8)).unicodeScalars) == Array(text.unicodeScalars))
    }
  }
}
