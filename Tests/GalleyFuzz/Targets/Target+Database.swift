import Foundation
import GalleyArchive
import GalleyDiff
import GalleyExtractors
import GalleyModel
import GalleyReaders
import GalleyTestSupport

extension Target {
  /// An archive with damage.
  ///
  /// Every four bytes of an input are a place in the file, in three bytes, and what of the byte there is
  /// changed; one byte more cuts the end off, too.
  static let database = Target(
    "database", fragments: Fragments.damage, starts: { _ in Fragments.damage },
    subject: DamagedDesk.init,
    checks: [Check("reason", reason)])

  /// What is wrong is told in a line that names the archive; that no story has a name is wrong nowhere.
  @Sendable private static func reason(_ desk: DamagedDesk) -> String? {
    desk.reasons.first { reason in
      reason.contains(where: \.isNewline) || !reason.contains("desk.sqlite")
    }
  }
}

/// A damaged archive, and why it could not be used.
private struct DamagedDesk: Sendable {
  let reasons: [String]

  init(_ input: [UInt8]) throws {
    var bytes = FiledDesk.sample
    for patch in stride(from: 0, to: input.count - 3, by: 4) {
      var place = 0
      for byte in input[patch..<(patch + 3)] { place = place << 8 | Int(byte) }
      bytes[place % bytes.count] ^= input[patch + 3]
    }
    if input.count % 4 == 1, let last = input.last {
      bytes.removeLast(bytes.count / 256 * Int(last))
    }
    let folder = TemporaryFolder()
    folder.write("desk.sqlite", bytes)
    var reasons: [String] = []
    // Does something that may fail, with a reason.
    func attempt(_ body: () throws -> Void) throws {
      do { try body() } catch let error as ArchiveError {
        if case .noStory = error { return }
        reasons.append("\(error)")
      }
    }
    for access in [Archive.Access.reading, .writing] {
      try attempt {
        let archive = try Archive(path: folder.path("desk.sqlite"), for: access)
        try Self.read(archive, attempt)
        if access == .writing { try Self.write(archive, attempt) }
      }
    }
    self.reasons = reasons
  }

  /// What `galley archive`, `timeline` and `serve` read.
  private static func read(
    _ archive: Archive, _ attempt: (() throws -> Void) throws -> Void
  ) throws {
    try attempt { _ = try archive.faults() }
    try attempt { _ = try archive.begun() }
    try attempt { _ = try archive.due(atMost: 10, at: 1 << 40) }
    try attempt { _ = try archive.untold() }
    try attempt { _ = try archive.mark(path: "/wire/0", sha256: "0") }
    try attempt { _ = try archive.articles(toTell: 2) }
    var stories: [GalleyArchive.Story] = []
    try attempt { stories = try archive.stories() }
    for story in stories.prefix(4) {
      try attempt { _ = try archive.story(story.name) }
      try attempt { _ = try archive.versions(of: story) }
      try attempt {
        let articles = try archive.articles(of: story).prefix(4).map { NewsExtractor().extract($0) }
        _ = TimelineBuilder().timeline(of: articles)
      }
      try attempt { _ = try archive.article(of: story, version: 1) }
    }
  }

  /// What `galley watch` and `--keep` write.
  private static func write(
    _ archive: Archive, _ attempt: (() throws -> Void) throws -> Void
  ) throws {
    for text in SampleTexts.own.prefix(2) {
      guard let article = try PlainTextReader().articles(of: text).first else { continue }
      try attempt {
        _ = try archive.file { filing in
          let file = FiledFile(path: "/wire/new", bytes: 1, sha256: "new")
          try filing.mark(
            "/wire/new", sha256: "new", stamp: 1, records: 1, isWhole: true, problem: nil)
          return try filing.file(NewsExtractor().extract(article), from: file) { old, new in
            ArticleDiffer().compare(NewsExtractor().extract(old), new)
          }
        }
      }
    }
    try attempt { try archive.postpone(2, until: 1) }
    try attempt { try archive.finish([2]) }
    try attempt { _ = try archive.keep(days: -1) }
  }
}

extension Fragments {
  /// Damage of one byte, all over the file.
  static let damage: [[UInt8]] = (0..<400).map { number in
    let place = UInt32(number) &* 40_503
    let bytes = [16, 8, 0].map { UInt8(truncatingIfNeeded: place >> $0) }
    return bytes + [UInt8(1) << UInt8(number % 8)]
  }
}
