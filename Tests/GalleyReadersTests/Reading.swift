import GalleyModel
import GalleyReaders
import Synchronization
import Testing

extension Input {
  /// An input that gives bytes in pieces of a size.
  static func bytes(_ bytes: [UInt8], pieceSize: Int = 1 << 20, id: String = "v1") -> Input {
    let offset = Mutex(0)
    return Input(source: "\(id).txt", id: id) { () throws(ReadError) in
      offset.withLock { offset in
        let end = min(offset + pieceSize, bytes.count)
        defer { offset = end }
        return Array(bytes[offset..<end])
      }
    }
  }
}

/// All that a reader hands over for some bytes.
func records(_ bytes: [UInt8], by reader: any Reader, pieceSize: Int = 1 << 20) throws -> [Record] {
  var records: [Record] = []
  try reader.read(.bytes(bytes, pieceSize: pieceSize)) { records.append($0) }
  return records
}

/// The article that the plain text reader makes of some bytes.
func article(_ bytes: [UInt8]) throws -> Article {
  let records = try records(bytes, by: PlainTextReader())
  guard records.count == 1, case .article(let article) = records[0] else {
    throw NotOneArticle(records: records)
  }
  return article
}

/// The article that the plain text reader makes of a text.
func article(_ text: String) throws -> Article {
  try article(Array(text.utf8))
}

struct NotOneArticle: Error {
  var records: [Record]
}

/// The blocks of an article, a line each: `kind number | text`, line ends shown as spaces.
func listing(_ article: Article, words limit: Int = .max) -> String {
  let bytes = Array(article.text.utf8)
  return article.blocks.map { block in
    let words = String(decoding: bytes[block.range], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace)
    let text = words.prefix(limit).joined(separator: " ") + (words.count > limit ? " …" : "")
    let kind = [block.kind.rawValue] + (block.number.map { [String($0)] } ?? [])
    return kind.joined(separator: " ") + " | " + text
  }.joined(separator: "\n")
}

/// Expects that a text is cut into the blocks of a listing.
func expectBlocks(
  _ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  #expect(listing(try article(text)) == expected, sourceLocation: sourceLocation)
}
