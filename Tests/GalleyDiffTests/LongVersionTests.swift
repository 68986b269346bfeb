import GalleyDiff
import GalleyModel
import Testing

/// What keeps the work in proportion to the length of the texts; times are measured by
/// `GalleyFuzz --growth`.
@Suite("Long versions")
struct LongVersionTests {
  @Test("Of many pairs that are equally good a few are read")
  func rivals() {
    let read = ReadCount()
    let pairs = CountedPairs(
      pairs: (1...100_000).map { SentencePair(left: $0, right: $0, score: 800) }, read: read)
    let pair = SentencePair(left: 0, right: 0, score: 800)
    #expect(pair.rival(among: pairs) { _ in true } == nil)
    #expect(read.count <= 100)
  }

  @Test("A rival has one of the two sentences, is as good, and free")
  func rival() {
    let pair = SentencePair(left: 1, right: 1, score: 800)
    let others = [
      SentencePair(left: 2, right: 2, score: 800), SentencePair(left: 1, right: 4, score: 795),
      SentencePair(left: 5, right: 1, score: 790), SentencePair(left: 6, right: 1, score: 700),
    ]
    #expect(pair.rival(among: others) { _ in true }?.right == 4)
    #expect(pair.rival(among: others) { $0.left != 1 }?.left == 5)
    #expect(pair.rival(among: others) { $0.left > 5 } == nil)
  }

  @Test("What tells a quote without marks is shown in part where it has no full stop")
  func paraphrases() {
    let count = 400
    let old = (0..<count).map { "“The river rose by \($0) feet,” Ann Lee said" }
    let new = (0..<count).map { "the river rose by \($0) feet, Ann Lee said" }
    let comparison = ArticleDiffer().compare(
      extraction(of: old.joined(separator: ", and ")),
      extraction(of: new.joined(separator: ", and ")))
    let told = comparison.quotes.compactMap(\.paraphrase)
    #expect(told.count > count / 2)
    #expect(told.allSatisfy { $0.utf8.count < 3000 && $0.contains("the river rose by") })
  }

  @Test("A paragraph that is split into many has not moved, whichever way round")
  func cuts() {
    let sentences = (0..<600).map { "The river rose by \($0) feet on Monday." }
    let one = extraction(of: sentences.joined(separator: " "))
    let many = extraction(of: sentences.joined(separator: "\n\n"))
    let split = ArticleDiffer().compare(one, many)
    #expect(split.paragraphs.map(\.change) == [.split])
    #expect(split.figures.allSatisfy { $0.change == .unchanged })
    let merged = ArticleDiffer().compare(many, one)
    #expect(merged.paragraphs.map(\.change) == [.merged])
    #expect(merged.figures.allSatisfy { $0.change == .unchanged })
  }
}

/// How many elements have been read.
private final class ReadCount {
  var count = 0
}

/// Pairs that count how often one of them is read.
private struct CountedPairs: RandomAccessCollection {
  let pairs: [SentencePair]
  let read: ReadCount

  var startIndex: Int { pairs.startIndex }
  var endIndex: Int { pairs.endIndex }

  subscript(position: Int) -> SentencePair {
    read.count += 1
    return pairs[position]
  }
}
