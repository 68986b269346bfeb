import GalleyArchive
import GalleyDiff
import GalleyExtractors
import GalleyModel
import GalleyTestSupport
import Testing

/// How much two texts must share to be versions of one story, near each of the bounds.
@Suite struct LikenessTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  @Test(
    arguments: [
      (old: 100, new: 100, shared: 58, isVersion: false), (100, 100, 62, true),
      // A round-up has short stories whole in it.
      (44, 200, 44, false), (58, 200, 58, true), (200, 44, 44, false), (200, 58, 58, true),
      // A sentence that anybody may quote.
      (10, 30, 10, false), (14, 40, 14, true),
    ])
  func `Most of the shorter text in a good part of the longer one makes a version`(
    _ old: Int, _ new: Int, _ shared: Int, _ isVersion: Bool
  ) throws {
    try file(old, shared: shared, as: "a")
    #expect(try file(new, shared: shared, as: "b")?.filedBy == (isVersion ? "likeness" : "new"))
  }

  @Test(
    arguments: [
      // Under much the same headline a third of the text is enough, …
      (old: 100, new: 100, shared: 25, sameWords: 4, isVersion: false), (100, 100, 35, 4, true),
      (100, 100, 35, 3, false),
      // … and what is much longer, or much shorter, is a version under half of it.
      (200, 44, 44, 2, false), (200, 44, 44, 3, true),
    ])
  func `A headline of five words in common makes up for words of the text`(
    _ old: Int, _ new: Int, _ shared: Int, _ sameWords: Int, _ isVersion: Bool
  ) throws {
    func headline(_ seed: Int) -> String {
      (words(sameWords, seed: 8) + words(5 - sameWords, seed: seed)).joined(separator: " ")
    }
    try file(old, shared: shared, as: "a", headline: headline(6))
    let filed = try file(new, shared: shared, as: "b", headline: headline(7))
    #expect(filed?.filedBy == (isVersion ? "likeness" : "new"))
  }

  @Test(arguments: [(shared: 8, isVersion: false), (12, true)])
  func `A slug and its day need a tenth of the words`(_ shared: Int, _ isVersion: Bool) throws {
    for name in ["a", "b"] {
      let filed = try file(100, shared: shared, as: name) {
        $0.slug = "QUAY"
        $0.published = "2026-03-09T10:00:00Z"
      }
      if name == "b" { #expect(filed?.filedBy == (isVersion ? "slug" : "new")) }
    }
  }

  @Test(arguments: [(day: "12", isVersion: true), ("13", false)])
  func `The same words make a version within three days`(_ day: String, _ isVersion: Bool) throws {
    try file(100, shared: 90, as: "a") { $0.published = "2026-03-09T10:00:00Z" }
    let new = try file(100, shared: 90, as: "b") { $0.published = "2026-03-\(day)T10:00:00Z" }
    #expect(new?.filedBy == (isVersion ? "likeness" : "new"))
  }

  @Test(arguments: [(guid: "12345678901234", isVersion: false), ("12345678901234567", true)])
  func `An identifier of sixteen letters is enough, whatever the words`(
    _ guid: String, _ isVersion: Bool
  ) throws {
    try file(100, shared: 2, as: "a") { $0.guid = guid }
    let new = try file(100, shared: 2, as: "b") { $0.guid = guid }
    #expect(new?.filedBy == (isVersion ? "guid" : "new"))
  }

  @Test func `Of many stories that share something the likest one is found`() throws {
    for story in 0..<6 { try file(100, shared: 30, as: "part\(story)", from: story * 30) }
    try file(180, shared: 150, as: "whole")
    let new = try file(180, shared: 150, as: "new")
    #expect(new?.story == "whole")
  }

  @Test func `The same text from another file, or with another date, is a version`() throws {
    try file(100, shared: 90, as: "a", seed: 2)
    #expect(try file(100, shared: 90, as: "a", seed: 2) == nil)
    #expect(try file(100, shared: 90, as: "b", seed: 2)?.number == 2)
    #expect(try file(100, shared: 90, as: "b", seed: 2) { $0.modified = "2026-03-09" }?.number == 3)
  }

  /// Files a text of so many runs of three words, of which it shares some with all others.
  @discardableResult
  private func file(
    _ runs: Int, shared: Int, as id: String, from first: Int = 0, seed: Int? = nil,
    headline: String? = nil, _ fill: (inout Metadata) -> Void = { _ in }
  ) throws -> FiledVersion? {
    let seed = seed ?? 10 + id.utf8.reduce(0) { $0 * 7 + Int($1) } % 900
    let common = words(first + shared + 2, seed: 1)[first...]
    let text = common + words(runs - shared, seed: seed)
    var article = Article(paragraphs: text.joined(separator: " "))
    article.id = id
    article.headline = headline
    fill(&article.metadata)
    let file = FiledFile(path: "/wire/\(id).txt", bytes: 1, sha256: id)
    return try desk.archive.file { filing in
      try filing.file(NewsExtractor().extract(article), from: file) { old, new in
        ArticleDiffer().compare(NewsExtractor().extract(old), new)
      }
    }
  }

  /// Words that no other seed has.
  private func words(_ count: Int, seed: Int) -> [String] {
    func letters(_ number: Int) -> String {
      String(
        decoding: [
          97 + UInt8(number / 676 % 26), 97 + UInt8(number / 26 % 26), 97 + UInt8(number % 26),
        ], as: UTF8.self)
    }
    return (0..<count).map { "q" + letters(seed) + letters($0) }
  }
}
