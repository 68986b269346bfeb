import GalleyTestSupport
import GalleyZip
import Testing

@Suite("Zip archives in memory")
struct ZipTests {
  private func contents(_ bytes: [UInt8], limit: Int = 1 << 20) throws -> [UInt8] {
    let archive = try ZipArchive(bytes: bytes)
    guard let entry = archive.entry(named: "a.txt") else { return [] }
    return try archive.contents(of: entry, atMost: limit)
  }

  private func sample(comment: String = "") -> [UInt8] {
    ZipFile.bytes(texts: [("a.txt", "Four people were hurt.")], comment: comment)
  }

  @Test("The directory is found behind a comment, and before bytes that were appended")
  func comment() throws {
    let text = Array("Four people were hurt.".utf8)
    #expect(try contents(sample()) == text)
    #expect(try contents(sample(comment: String(repeating: "PK\u{5}\u{6} ", count: 2000))) == text)
    #expect(try contents(sample() + [0, 0, 0]) == text)
  }

  @Test("Encryption, ZIP64, rare packing and sizes past the limit are refused by what they are")
  func refused() throws {
    let bytes = sample()
    let entry = try #require(bytes.indices.last { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    let end = bytes.count - 22
    func changed(_ place: Int, _ values: [UInt8]) -> [UInt8] {
      var changed = bytes
      changed.replaceSubrange(place..<place + values.count, with: values)
      return changed
    }
    #expect(throws: ZipError.unsupported(detail: "a.txt is encrypted")) {
      try contents(changed(entry + 8, [1]))
    }
    #expect(throws: ZipError.unsupported(detail: "a.txt is packed in a rare way (method 12)")) {
      try contents(changed(entry + 10, [12]))
    }
    #expect(throws: ZipError.unsupported(detail: "the zip archive is of the large kind (ZIP64)")) {
      try contents(changed(end + 10, [0xFF, 0xFF]))
    }
    #expect(throws: ZipError.tooLong(name: "a.txt", limit: 10)) { try contents(bytes, limit: 10) }
    #expect(throws: ZipError.self) {
      // Four gigabytes, it says.
      try contents(changed(entry + 24, [0xF0, 0xFF, 0xFF, 0xFF]), limit: .max)
    }
    for end in 0..<bytes.count {
      #expect(throws: ZipError.self) { try contents(Array(bytes[..<end])) }
    }
  }
}
