import GalleyModel
import Testing

@Suite("Offsets in Unicode scalars")
struct ScalarOffsetsTests {
  @Test("Every byte offset that begins a scalar is counted in scalars")
  func everyOffset() {
    let text = String(repeating: "“Über 40 %” 🗞️ – r\u{301}ésumé, ", count: 40)
    let offsets = ScalarOffsets(text)
    var bytes = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      #expect(offsets[bytes] == index)
      bytes += UTF8.width(scalar)
    }
    #expect(offsets[bytes] == text.unicodeScalars.count)
  }

  @Test("ASCII offsets stay as they are; an empty text has the offset 0")
  func ascii() {
    #expect(ScalarOffsets("forty people")[6] == 6)
    #expect(ScalarOffsets("")[0] == 0)
  }
}
