import Foundation
import GalleyArchive
import GalleyModel
import GalleyReaders

extension Target {
  /// Up to four versions, each as plain text or as a line of NDJSON, filed in an order that the last
  /// byte tells.
  static let archive = Target(
    "archive", isOfVersions: true, fragments: Fragments.copy + Fragments.json,
    starts: { texts in Versions.starts(texts) + records(texts) }, subject: FiledVersions.init,
    checks: [
      Check("kept", kept),
      Check("stories", stories),
      Check("guid", guid),
      Check("again", again),
      Check("faults", faults),
      Check("forgotten", forgotten),
    ])

  /// Two texts as the versions of one story by name, and of two by outlet.
  private static func records(_ texts: [[UInt8]]) -> [[UInt8]] {
    zip(texts, texts.dropFirst()).prefix(40).compactMap { old, new in
      func record(_ text: [UInt8], _ fields: String) -> [UInt8] {
        let json = try? JSONEncoder().encode(String(decoding: text, as: UTF8.self))
        let text = json.map { String(decoding: $0, as: UTF8.self) } ?? "null"
        return Array(#"{"id":"a","text":\#(text),"metadata":{\#(fields)}}"#.utf8)
      }
      let named = #""guid":"tag:wire.example,2026:1","published":"2026-03-09T14:05:00Z""#
      let slug = #""slug":"QUAY-FIRE","published":"2026-03-09","publisher":"EPN""#
      let parts: [[UInt8]] = [
        record(old, named), record(new, named), record(new, slug), record(old, slug),
      ]
      return Array(parts.joined(separator: [Versions.separator]))
    }
  }

  /// What comes out of the archive is what went in, to the byte.
  @Sendable private static func kept(_ versions: FiledVersions) throws -> String? {
    try versions.desk.filed.firstMessage { filed in
      guard let article = try versions.desk.archive.article(filed.version.version) else {
        return "\(filed.version) is gone"
      }
      guard article.text.utf8.elementsEqual(filed.article.text.utf8) else {
        return "\(filed.version): another text"
      }
      return article == filed.article ? nil : "\(article) for \(filed.article)"
    }
  }

  /// Every story is found by its name, which no other has, with its versions numbered from 1.
  @Sendable private static func stories(_ versions: FiledVersions) throws -> String? {
    let archive = versions.desk.archive
    let stories = try archive.stories()
    guard Set(stories.map { Array($0.name.utf8) }).count == stories.count else {
      return "a name twice among \(stories.map(\.name))"
    }
    guard stories.map(\.versions).reduce(0, +) == versions.desk.filed.count else {
      return "\(stories.map(\.versions)) versions of \(versions.desk.filed.count)"
    }
    return try stories.firstMessage { story in
      guard try archive.story(story.name).id == story.id else { return "\(story.name): another" }
      let numbers = try archive.versions(of: story).map(\.number)
      return numbers == Array(1...story.versions) ? nil : "\(story.name) has \(numbers)"
    }
  }

  /// Versions with one name of a wire's are one story, in whatever order they come.
  @Sendable private static func guid(_ versions: FiledVersions) -> String? {
    var stories: [String: String] = [:]
    return versions.desk.filed.firstMessage { filed in
      guard let guid = filed.article.metadata.guid, guid.utf8.count >= 16 else { return nil }
      defer { stories[guid] = filed.version.story }
      let other = stories[guid] ?? filed.version.story
      return other == filed.version.story ? nil : "\(guid) is \(other) and \(filed.version.story)"
    }
  }

  /// The same versions in the same order are the same stories in another archive.
  @Sendable private static func again(_ versions: FiledVersions) throws -> String? {
    let other = try FiledDesk()
    for filed in versions.desk.filed { try other.file(filed.article) }
    let (one, two) = (versions.desk.filed.map(\.version), other.filed.map(\.version))
    return one == two ? nil : "\(one), then \(two)"
  }

  @Sendable private static func faults(_ versions: FiledVersions) throws -> String? {
    try versions.desk.archive.faults().first
  }

  /// What is told and over can be forgotten, and nothing of it stays.
  @Sendable private static func forgotten(_ versions: FiledVersions) throws -> String? {
    let archive = versions.desk.archive
    try archive.finish(versions.desk.filed.map(\.version.version))
    _ = try archive.keep(days: -1)
    let left = try archive.stories().map(\.name) + archive.faults()
    return left.isEmpty ? nil : "left: \(left)"
  }
}

/// The versions of an input, filed.
private struct FiledVersions {
  let desk: FiledDesk

  /// Null where no part can be read.
  init?(_ input: [UInt8]) throws {
    var articles: [Article] = []
    for (index, part) in Versions.parts(input, atMost: 4).enumerated() {
      let isRecord = part.first == UInt8(ascii: "{")
      let reader: any Reader = isRecord ? NDJSONReader() : PlainTextReader()
      let read = try? reader.records(of: part, id: "story-v\(index + 1)")
      guard case .article(let article)? = read?.first else { continue }
      articles.append(article)
    }
    if articles.isEmpty { return nil }
    desk = try FiledDesk()
    var choice = Int(input.last ?? 0)
    while !articles.isEmpty {
      try desk.file(articles.remove(at: choice % articles.count))
      choice /= 4
    }
  }
}
