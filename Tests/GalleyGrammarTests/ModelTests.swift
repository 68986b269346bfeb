import CGrammarModel
import GalleyGrammar
import GalleyTraining
import Testing

@Suite("The model of English")
struct ModelTests {
  /// The bytes that the program is linked with.
  private let bytes = Array(
    UnsafeBufferPointer(start: galley_grammar_model_bytes(), count: galley_grammar_model_size))

  @Test("Begins with its magic letters, its version, its size and the check sum of what follows")
  func header() {
    #expect(bytes.prefix(8).elementsEqual("GALLEYEN".utf8))
    #expect(number(at: 8) == TaggerModel.version)
    #expect(number(at: 12) == UInt32(bytes.count))
    #expect(number(at: 16) == TaggerModel.checkSum(bytes.dropFirst(64)))
  }

  @Test("Has at most 2.5 megabytes")
  func size() {
    #expect(bytes.count <= 2_500_000)
  }

  @Test(
    "Bytes that are cut off are no model", arguments: [0, 1, 8, 63, 64, 65, 1_000_000, 2_000_000])
  func truncated(count: Int) {
    #expect(!isModel(Array(bytes.prefix(count))))
    #expect(!isModel(Array(bytes.dropLast())))
  }

  @Test("Bytes of something else are no model")
  func foreign() {
    #expect(!isModel([UInt8](repeating: 0, count: bytes.count)))
    #expect(!isModel([UInt8](repeating: 255, count: bytes.count)))
    #expect(!isModel(bytes + [0]))
    #expect(!isModel(Array("GALLEYEN".utf8) + [UInt8](repeating: 255, count: 100)))
  }

  @Test(
    "A header that tells another version or other sizes is refused",
    arguments: 0..<32)
  func changedHeader(index: Int) {
    var changed = bytes
    changed[index] ^= 0x81
    #expect(!isModel(changed))
  }

  @Test("A byte that has changed anywhere behind the header is noticed")
  func damaged() {
    for index in stride(from: 64, to: bytes.count, by: 400_009) {
      var damaged = bytes
      damaged[index] ^= 1
      #expect(!isModel(damaged))
    }
  }

  @Test("A row beyond the last is refused even where the check sum says that it was meant")
  func rowOutside() {
    var meant = bytes
    // The first row's count goes down to one: nearly every feature points behind it.
    let tables = Int(number(at: 20) + number(at: 24)) * 32
    meant = Array(meant.prefix(64 + tables + 32))
    replace(at: 12, by: UInt32(meant.count), in: &meant)
    replace(at: 28, by: 1, in: &meant)
    replace(at: 16, by: TaggerModel.checkSum(meant.dropFirst(64)), in: &meant)
    #expect(!isModel(meant))
  }

  @Test("The bytes as they are, are a model, and tag as the one that Galley uses")
  func copied() {
    let words = "Two ministers resigned over the plan .".split(separator: " ").map(String.init)
    #expect(tags(of: words, by: bytes) == Tagger().tags(of: words))
  }

  private func replace(at offset: Int, by number: UInt32, in bytes: inout [UInt8]) {
    for place in 0..<4 { bytes[offset + place] = UInt8(truncatingIfNeeded: number >> (8 * place)) }
  }

  private func number(at offset: Int) -> UInt32 {
    bytes[offset..<offset + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  private func isModel(_ bytes: [UInt8]) -> Bool { tags(of: [], by: bytes) != nil }

  /// The tags that a model gives, or null where the bytes are none.
  private func tags(of words: [String], by bytes: [UInt8]) -> [PennTag]? {
    let room = UnsafeMutableRawBufferPointer.allocate(
      byteCount: max(1, bytes.count), alignment: 64)
    defer { room.deallocate() }
    room.copyBytes(from: bytes)
    return TaggerModel(UnsafeRawBufferPointer(rebasing: room[..<bytes.count]))
      .map { Tagger(model: $0).tags(of: words) }
  }
}
