import GalleyReaders
import Testing

@Suite("The SHA-256 of bytes")
struct SHA256Tests {
  @Test(
    "is that of FIPS 180-4",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func standard(_ text: String, _ expected: String) {
    var hash = SHA256()
    hash.take(Array(text.utf8)[...])
    #expect(hash.hexadecimal() == expected)
  }

  @Test("does not depend on the pieces", arguments: [1, 3, 55, 56, 63, 64, 65, 128])
  func pieces(_ size: Int) {
    let bytes = (0..<1000).map { UInt8($0 % 251) }
    var whole = SHA256()
    whole.take(bytes[...])
    var hash = SHA256()
    for start in stride(from: 0, to: bytes.count, by: size) {
      hash.take(bytes[start..<min(start + size, bytes.count)])
    }
    #expect(hash.hexadecimal() == whole.hexadecimal())
    #expect(hash.count == 1000)
  }
}
