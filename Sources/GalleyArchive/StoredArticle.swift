import GRDB
import GalleyModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What of an article has no column of its own in the table `texts`.
private struct Rest: Codable {
  /// A block as kind, number and range.
  struct StoredBlock: Codable {
    var kind: String
    var number: Int?
    var start: Int
    var end: Int
  }

  var blocks: [StoredBlock]
  var notes: [String]
  /// The fields of the metadata that are one text, by name.
  var words: [String: String]
  var authors: [String]
  var keywords: [String]
  var extra: [[String]]

  static let fields: [(name: String, path: any WritableKeyPath<Metadata, String?> & Sendable)] = [
    ("guid", \.guid), ("url", \.url), ("published", \.published), ("modified", \.modified),
    ("embargo", \.embargo), ("publisher", \.publisher), ("language", \.language),
    ("version", \.version), ("updateNote", \.updateNote), ("slug", \.slug), ("section", \.section),
    ("priority", \.priority), ("dateline", \.dateline), ("note", \.note),
    ("description", \.description),
  ]

  init(_ article: Article) {
    let metadata = article.metadata
    blocks = article.blocks.map {
      StoredBlock(
        kind: $0.kind.rawValue, number: $0.number, start: $0.range.lowerBound,
        end: $0.range.upperBound)
    }
    notes = article.notes
    words = [:]
    for field in Self.fields { words[field.name] = metadata[keyPath: field.path] }
    authors = metadata.authors
    keywords = metadata.keywords
    extra = metadata.extra.map { [$0.name, $0.value] }
  }

  /// - Throws: ``DamagedArticle`` where blocks lie elsewhere than in the text, one after the other.
  func fill(_ article: inout Article) throws {
    var end = 0
    article.blocks = try blocks.compactMap { block -> Block? in
      guard end <= block.start, block.start < block.end,
        article.text.holdsScalars(from: block.start, to: block.end)
      else { throw DamagedArticle() }
      end = block.end
      guard let kind = Block.Kind(rawValue: block.kind) else { return nil }
      return Block(kind: kind, number: block.number, range: block.start..<block.end)
    }
    article.notes = notes
    for field in Self.fields { article.metadata[keyPath: field.path] = words[field.name] }
    article.metadata.authors = authors
    article.metadata.keywords = keywords
    article.metadata.extra = extra.filter { $0.count == 2 }
      .map { Metadata.Field(name: $0[0], value: $0[1]) }
  }
}

/// The article of a version is not as it was written.
struct DamagedArticle: Error {}

extension String {
  /// Whether two places in its UTF-8 lie in it, and between scalars.
  fileprivate func holdsScalars(from start: Int, to end: Int) -> Bool {
    guard let lower = utf8.index(utf8.startIndex, offsetBy: start, limitedBy: utf8.endIndex),
      let upper = utf8.index(utf8.startIndex, offsetBy: end, limitedBy: utf8.endIndex)
    else { return false }
    return lower.samePosition(in: unicodeScalars) != nil
      && upper.samePosition(in: unicodeScalars) != nil
  }
}

extension String {
  /// As it is stored: text ends at a NUL on its way through GRDB, bytes do not.
  fileprivate var whole: any DatabaseValueConvertible {
    utf8.contains(0) ? Data(utf8) : self
  }
}

extension Article {
  /// Keeps the article as it was read, so that it can be compared again with the same result.
  func store(as version: Int64, in database: Database) throws {
    let rest = String(decoding: try JSONEncoder().encode(Rest(self)), as: UTF8.self)
    let statement = try database.cachedStatement(
      sql: "INSERT INTO texts VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    try statement.execute(arguments: [
      version, id.whole, source.whole, format, headline?.whole, marker?.whole, Data(text.utf8),
      rest,
    ])
  }

  /// The article of a version; null where there is none.
  static func stored(as version: Int64, in database: Database) throws -> Article? {
    let statement = try database.cachedStatement(sql: "SELECT * FROM texts WHERE version = ?")
    guard let row = try Row.fetchOne(statement, arguments: [version]) else { return nil }
    let text = try row.decode(Data.self, forColumn: "text")
    let words = try row.decode(String.self, forColumn: "rest")
    var article = Article(
      id: try row.decode(forColumn: "id"), source: try row.decode(forColumn: "source"),
      format: try row.decode(forColumn: "format"), headline: try row.decode(forColumn: "headline"),
      marker: try row.decode(forColumn: "marker"), text: String(decoding: text, as: UTF8.self),
      blocks: [])
    try JSONDecoder().decode(Rest.self, from: Data(words.utf8)).fill(&article)
    return article
  }
}
