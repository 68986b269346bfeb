import GalleyDiff
import GalleyModel
import GalleyTestSupport
import Testing

/// When two texts without a sentence in common tell of one event.
@Suite("One event or two")
struct EventLikenessTests {
  /// Of how many names and other words a text is made, and how many of them stand in both.
  struct Shares {
    let names: Int
    let words: Int
    let sharedNames: Int
    let sharedWords: Int
    let verdict: Comparison.Verdict
  }

  @Test(
    "Names and longer words in common make half together, and names alone do not make one",
    arguments: [
      Shares(names: 10, words: 20, sharedNames: 3, sharedWords: 4, verdict: .outlets),
      Shares(names: 10, words: 20, sharedNames: 2, sharedWords: 4, verdict: .unrelated),
      Shares(names: 4, words: 36, sharedNames: 4, sharedWords: 0, verdict: .unrelated),
    ])
  func share(_ shares: Shares) {
    let old = extraction(of: text("old", shares).joined(separator: "\n\n"))
    let new = extraction(of: text("new", shares).joined(separator: "\n\n"))
    #expect(ArticleDiffer().compare(old, new).verdict == shares.verdict)
    #expect(ArticleDiffer().compare(new, old).verdict == shares.verdict)
  }

  @Test("Monday's and Tuesday's story of one desk on one event are no two outlets")
  func oneDesk() {
    let shares = Shares(names: 10, words: 20, sharedNames: 3, sharedWords: 4, verdict: .unrelated)
    var stories = ["old", "new"].map {
      extraction(of: text($0, shares).joined(separator: "\n\n"))
    }
    for index in stories.indices { stories[index].article.metadata.publisher = "Arden Post" }
    #expect(ArticleDiffer().compare(stories[0], stories[1]).verdict == shares.verdict)
  }

  /// Paragraphs of a word, a name where there is one left, and a word; in the new text what both share
  /// stands last.
  private func text(_ side: String, _ shares: Shares) -> [String] {
    func all(_ kind: String, _ count: Int, shared: Int) -> [String] {
      let words = (0..<count).map { ($0 < shared ? "both" : side) + kind + letters($0) }
      return side == "new" ? words.reversed() : words
    }
    let names = all("nam", shares.names, shared: shares.sharedNames).map(capitalised)
    let words = all("wor", shares.words, shared: shares.sharedWords)
    return stride(from: 0, to: words.count, by: 2).map { index in
      let name = index / 2 < names.count ? " \(names[index / 2])" : ""
      return "\(capitalised(words[index]))\(name) \(words[index + 1])."
    }
  }

  private func letters(_ number: Int) -> String {
    String([97 + number / 26, 97 + number % 26].map { Character(UnicodeScalar(UInt8($0))) })
  }

  private func capitalised(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
