import Foundation
import GalleyArchive
import GalleyDiff
import GalleyExtractors
import GalleyModel
import GalleyReaders
import GalleyTestSupport

/// An archive in a folder of its own in which versions are filed.
final class FiledDesk {
  let folder: TemporaryFolder
  let archive: Archive
  /// The versions in the order in which they came, with the articles that they were.
  private(set) var filed: [(version: FiledVersion, article: Article)] = []

  var path: String { archive.path }

  /// Makes an empty archive, or takes one as the bytes of a file.
  init(_ bytes: [UInt8] = FiledDesk.empty) throws {
    folder = TemporaryFolder()
    if !bytes.isEmpty { folder.write("desk.sqlite", bytes) }
    archive = try Archive(path: folder.path("desk.sqlite"), for: .writing)
  }

  /// Files an article.
  /// - Returns: The version; null where nothing is filed.
  @discardableResult
  func file(_ article: Article, path: String? = nil) throws -> FiledVersion? {
    let extraction = NewsExtractor().extract(article)
    let file = FiledFile(
      path: path ?? "/wire/\(filed.count)", bytes: article.text.utf8.count, sha256: "\(filed.count)"
    )
    let version = try archive.file { filing in
      try filing.file(extraction, from: file) { old, new in
        ArticleDiffer().compare(NewsExtractor().extract(old), new)
      }
    }
    if let version { filed.append((version, article)) }
    return version
  }

  /// An archive without a story, which is copied faster than made.
  static let empty: [UInt8] = file(of: []) { _ in }

  /// An archive of a story in two versions, one of them told, and another one in one version.
  static let sample: [UInt8] = file(of: empty) { desk in
    let texts = SampleTexts.own.prefix(2) + SampleTexts.own.suffix(1)
    for text in texts {
      guard var article = try PlainTextReader().articles(of: text).first else { continue }
      article.metadata.published = "2026-03-09T14:05:00Z"
      article.metadata.authors = ["Ann Lee"]
      try desk.file(article)
    }
    try desk.archive.finish([1])
    try desk.archive.begin([(2, "storm 2: 1 figure differs\n")], at: "file:1:2:3")
  }

  /// The file of an archive when it is closed; empty where it cannot be made.
  private static func file(of bytes: [UInt8], _ fill: (FiledDesk) throws -> Void) -> [UInt8] {
    func filled() throws -> TemporaryFolder {
      let desk = try FiledDesk(bytes)
      try fill(desk)
      return desk.folder
    }
    return (try? filled())?.bytes("desk.sqlite") ?? []
  }
}
