import GalleyModel
import GalleyReaders
import GalleyTestSupport
import Synchronization
import Testing

/// Reads samples of files that a desk gets.
enum Desk {
  /// The path of a file of this package.
  static func path(_ name: String) -> String {
    let package = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return package.joined(separator: "/") + "/" + name
  }

  /// All that a reader hands over for some bytes, which come in pieces.
  static func records(
    _ bytes: [UInt8], by reader: any Reader, pieceSize: Int = 1000, id: String = "story"
  ) throws -> [Record] {
    let offset = Mutex(0)
    let input = Input(source: "\(id).dat", id: id) { () throws(ReadError) in
      offset.withLock { offset in
        let end = min(offset + pieceSize, bytes.count)
        defer { offset = end }
        return Array(bytes[offset..<end])
      }
    }
    var records: [Record] = []
    try reader.read(input) { records.append($0) }
    return records
  }

  /// The articles that a reader hands over.
  static func articles(_ bytes: [UInt8], by reader: any Reader) throws -> [Article] {
    try records(bytes, by: reader).compactMap { record in
      guard case .article(let article) = record else { return nil }
      return article
    }
  }

  /// The only article that a reader hands over.
  static func article(_ bytes: [UInt8], by reader: any Reader) throws -> Article {
    let found = try articles(bytes, by: reader)
    #expect(found.count == 1)
    return try #require(found.first)
  }

  /// The only article of a text.
  static func article(_ text: String, by reader: any Reader) throws -> Article {
    try article(Array(text.utf8), by: reader)
  }

  /// The blocks of an article, a line each: `kind | text`.
  static func listing(_ article: Article) -> String {
    let bytes = Array(article.text.utf8)
    return article.blocks.map { block in
      "\(block.kind.rawValue) | "
        + String(decoding: bytes[block.range], as: UTF8.self)
        .split(separator: "\n").joined(separator: " / ")
    }.joined(separator: "\n")
  }

  /// Reads samples cut short and with bits turned over at many places; whatever comes of it, no
  /// block may lie outside its text, and nothing may crash.
  static func damage(_ sample: [UInt8], _ reader: any Reader, rounds: Int = 150) {
    var random = SeededGenerator(seed: 15)
    for round in 0..<rounds {
      var bytes = sample
      if round % 3 == 0 {
        bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
      } else {
        for _ in 0..<(1 + round % 7) where !bytes.isEmpty {
          let place = Int.random(in: 0..<bytes.count, using: &random)
          bytes[place] =
            round % 2 == 0
            ? UInt8.random(in: 0...255, using: &random) : bytes[place] ^ 1 << UInt8(round % 8)
        }
      }
      _ = reader.recognizes(FileHead(bytes: bytes, name: "a.dat", isWhole: true))
      guard let found = try? articles(bytes, by: reader) else { continue }
      for article in found {
        #expect(article.blocks.allSatisfy { $0.range.upperBound <= article.text.utf8.count })
      }
    }
  }
}
