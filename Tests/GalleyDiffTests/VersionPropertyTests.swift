import Foundation
import GalleyDiff
import GalleyExtractors
import GalleyModel
import GalleyReaders
import GalleyTestSupport
import Testing

/// What holds for any two texts, tried on the sample stories and, where they are there, on articles
/// of third parties.
@Suite("Any two texts")
struct VersionPropertyTests {
  @Test("A version against itself is the same in every row", arguments: Stories.all)
  func itself(story: Stories.Story) {
    let article = extraction(of: story.text)
    let comparison = ArticleDiffer().compare(article, article)
    #expect(comparison.verdict == .same)
    #expect(comparison.similarity == 1)
    #expect(comparison.figures.allSatisfy { $0.change == .unchanged })
    #expect(comparison.quotes.allSatisfy { $0.change == .unchanged })
    #expect(comparison.paragraphs.allSatisfy { $0.change == .unchanged })
    #expect(comparison.blocks.allSatisfy { $0.change == .unchanged })
  }

  @Test("What stands in a note or inside a word that holds another figure meets itself, too")
  func wordless() {
    let text = """
      Mayor defends the count

      The mayor said on Friday that the grain weighs 9×10−30 kilograms, and that she was right.

      This story has been updated to note that the mayor posted the “Perception” syllabus on her page.
      """
    let article = extraction(of: text)
    #expect(article.figures.count == 2)
    #expect(article.quotes.map(\.block) == [.note])
    #expect(ArticleDiffer().compare(article, article).verdict == .same)
  }

  @Test(
    "A real article against itself is the same",
    .enabled(if: SharedFolder.isPresent, "\(SharedFolder.absence)"),
    arguments: ["articles", "newsquant", "polnear", "seeds"])
  func realArticles(collection: String) throws {
    let input = Input(file: SharedFolder.path("gold/\(collection).jsonl"))
    var number = 0
    try NDJSONReader().read(input) { record in
      number += 1
      // Of large collections a fifth: what fails for one article fails for others.
      guard case .article(let article) = record, number < 10 || number % 5 == 0 else { return }
      let items = NewsExtractor().extract(article)
      #expect(ArticleDiffer().compare(items, items).verdict == .same, "\(article.id)")
    }
  }

  @Test(
    "The other way round everything is mirrored, and no figure or quote is lost or told twice",
    arguments: Stories.neighbours)
  func mirror(pair: Stories.Pair) {
    let old = extraction(of: pair.old.text)
    let new = extraction(of: pair.new.text)
    let comparison = ArticleDiffer().compare(old, new)
    let back = ArticleDiffer().compare(new, old)
    #expect(Mirror.of(comparison) == Mirror.plain(back))
    #expect(comparison.similarity == back.similarity)
    #expect(comparison.figures.compactMap(\.old?.id).sorted() == old.figures.map(\.id).sorted())
    #expect(comparison.figures.compactMap(\.new?.id) == new.figures.map(\.id))
    #expect(comparison.quotes.compactMap(\.old?.id).sorted() == old.quotes.map(\.id).sorted())
    #expect(comparison.quotes.compactMap(\.new?.id) == new.quotes.map(\.id))
    // Either text of a quote can be put together from its redline.
    #expect(comparison.quotes.allSatisfy { $0.isToldByItsRedline })
  }

  @Test("Texts made to be hard are compared all the same")
  func hostile() {
    let line = "At least 40 people were killed in the flood on Monday, officials said."
    let texts = [
      "", " \n\n ", "40", "“", String(repeating: line + " ", count: 60),
      String(repeating: line + "\n\n", count: 60), String(repeating: "a", count: 2000),
      (0..<80).map { "Line \($0) of \($0 * 7) lines" }.joined(separator: "\n\n"),
      (0..<80).reversed().map { "Line \($0) of \($0 * 7) lines" }.joined(separator: "\n\n"),
      (0..<400).map { "word\($0 % 30)" }.joined(separator: " "),
      (0..<400).map { "word\($0 % 29)" }.joined(separator: " "),
    ]
    let versions = texts.map { extraction(of: $0) }
    for (number, old) in versions.enumerated() {
      for (other, new) in versions.enumerated() {
        let there = ArticleDiffer().compare(old, new)
        #expect(there.similarity >= 0 && there.similarity <= 1)
        if number == other { #expect(there.verdict == .same) }
      }
    }
  }
}

/// The texts that properties are tried on.
enum Stories {
  struct Story: Sendable, CustomStringConvertible {
    var description: String
    var text: String
  }

  struct Pair: Sendable, CustomStringConvertible {
    var old: Story
    var new: Story
    var description: String { "\(old) → \(new)" }
  }

  /// Our own stories, and those beside the checkout.
  static let all: [Story] = {
    var paths = files(in: package + "/seeds")
    if SharedFolder.isPresent {
      paths += SharedFolder.files(in: "seeds")
      for pair in SharedFolder.files(in: "gold/pairs") {
        paths += files(in: pair).sorted().reversed()
      }
    }
    return paths.compactMap { path in
      guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
      return Story(
        description: path.split(separator: "/").suffix(2).joined(separator: "/"), text: text)
    }
  }()

  /// Every story beside the next one: versions of one story, and stories that have nothing in common.
  static let neighbours: [Pair] = zip(all, all.dropFirst()).map { Pair(old: $0, new: $1) }

  private static func files(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { folder + "/" + $0 }
  }

  private static let package = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    .dropLast(3).joined(separator: "/")
}
