import GalleyModel
import GalleyReaders
import Synchronization

/// All that a reader hands over for a text.
func wireRecords(_ text: String, by reader: any Reader) throws -> [Record] {
  try wireRecords(Array(text.utf8), by: reader)
}

/// All that a reader hands over for some bytes.
func wireRecords(_ bytes: [UInt8], by reader: any Reader) throws -> [Record] {
  let left = Mutex(bytes)
  let input = Input(source: "wire.xml", id: "wire") { () throws(ReadError) in
    left.withLock { bytes in
      defer { bytes = [] }
      return bytes
    }
  }
  var records: [Record] = []
  try reader.read(input) { records.append($0) }
  return records
}

/// The articles that a reader makes of a text.
func wireArticles(_ text: String, by reader: any Reader) throws -> [Article] {
  try wireRecords(text, by: reader).compactMap { record in
    if case .article(let article) = record { article } else { nil }
  }
}

/// The blocks of an article, a line each: `kind | text`.
func wireListing(_ article: Article) -> String {
  let bytes = Array(article.text.utf8)
  return article.blocks.map { block in
    block.kind.rawValue + " | "
      + String(decoding: bytes[block.range], as: UTF8.self).split(whereSeparator: \.isNewline)
      .joined(separator: " / ")
  }.joined(separator: "\n")
}

/// The sample wires in `seeds/wires`, all with the story of `seeds/vellorin-results-v1.txt`.
enum SeedWire {
  /// The path of a sample by its extension.
  static func path(_ name: String) -> String {
    let package = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    return package.joined(separator: "/") + "/seeds/wires/vellorin-results.\(name)"
  }
}
