import GalleyModel
import GalleyReaders
import Testing

@Suite("The longest article")
struct LengthLimitTests {
  private let limit = 40

  @Test(
    "A text of as many bytes as may be is read, one of more is refused", arguments: [1, 7, 1_000])
  func text(pieceSize: Int) throws {
    let reader = PlainTextReader(limit: limit)
    let longest = Array(String(repeating: "a", count: limit).utf8)
    #expect(try records(longest, by: reader, pieceSize: pieceSize).count == 1)
    #expect(throws: ReadError.tooLong(limit: limit)) {
      try records(longest + [0x61], by: reader, pieceSize: pieceSize)
    }
  }

  @Test("A line that is too long is a bad one, and the others are read", arguments: [1, 7, 1_000])
  func line(pieceSize: Int) throws {
    let longest = #"{"id":"a","text":"\#(String(repeating: "x", count: 20))"}"#
    #expect(longest.utf8.count == limit)
    let text = [
      longest, longest + " ", longest, String(repeating: " ", count: 200) + longest, "", longest,
    ]
    for end in ["", "\n"] {
      let bytes = Array((text.joined(separator: "\n") + end).utf8)
      let kinds = try records(bytes, by: NDJSONReader(limit: limit), pieceSize: pieceSize).map {
        switch $0 {
        case .article: "read"
        case .failure(let failure): "\(failure.line): \(failure.message)"
        }
      }
      let refusal =
        "is longer than 40 bytes, too long for one article; give each article a file or a line of NDJSON"
      #expect(kinds == ["read", "2: \(refusal)", "read", "4: \(refusal)", "read"])
    }
  }

  @Test("A last line that is too long is told once")
  func lastLine() throws {
    let bytes = Array(("\n" + String(repeating: "x", count: 100)).utf8)
    let found = try records(bytes, by: NDJSONReader(limit: limit), pieceSize: 7)
    #expect(found.count == 1)
    guard case .failure(let failure) = found.first else { throw NotOneArticle(records: found) }
    #expect(failure.line == 2)
  }

  @Test("An input without an end is left once it is too long")
  func endless() {
    let endless = Input(source: "pipe", id: "pipe") { () throws(ReadError) in [0x61, 0x62, 0x20] }
    #expect(throws: ReadError.tooLong(limit: limit)) {
      try PlainTextReader(limit: limit).read(endless) { _ in }
    }
  }
}
