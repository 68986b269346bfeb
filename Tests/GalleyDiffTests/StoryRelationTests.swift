import GalleyDiff
import GalleyModel
import GalleyTestSupport
import Testing

/// When two texts are versions of one story, whichever came first.
@Suite("Versions or not")
struct StoryRelationTests {
  @Test(
    "A quarter of the words in common makes versions, less does not; short texts need less",
    arguments: [
      (sentences: 20, shared: 4, verdict: Comparison.Verdict.unrelated),
      (sentences: 20, shared: 6, verdict: .changed),
      (sentences: 10, shared: 1, verdict: .unrelated),
      (sentences: 10, shared: 2, verdict: .changed),
    ])
  func sharedWords(sentences: Int, shared: Int, verdict: Comparison.Verdict) {
    let both = text(sentences: 0..<shared, seed: 1)
    let old = extraction(of: both + "\n\n" + text(sentences: 0..<sentences - shared, seed: 2))
    let new = extraction(of: both + "\n\n" + text(sentences: 0..<sentences - shared, seed: 3))
    #expect(ArticleDiffer().compare(old, new).verdict == verdict)
    #expect(ArticleDiffer().compare(new, old).verdict == verdict)
  }

  /// How many sentences of two stories each has of its own, and how many stand in both.
  struct Parts {
    let own: Int
    let otherOwn: Int
    let shared: Int
    let quoted: Int
    let verdict: Comparison.Verdict
  }

  @Test(
    "What somebody said makes no versions, unless the words of the desk agree, too, or are few",
    arguments: [
      Parts(own: 24, otherOwn: 24, shared: 0, quoted: 16, verdict: .outlets),
      // A quarter of the shorter story's own words, and few of the longer one's.
      Parts(own: 6, otherOwn: 37, shared: 3, quoted: 4, verdict: .changed),
      // Fewer than 40 words of its own.
      Parts(own: 6, otherOwn: 6, shared: 0, quoted: 7, verdict: .changed),
      // So much in common that it does not matter who said it.
      Parts(own: 12, otherOwn: 12, shared: 0, quoted: 28, verdict: .changed),
    ])
  func quotedWords(_ parts: Parts) {
    func story(own: Int, seed: Int) -> Extraction {
      let said = text(sentences: 100..<100 + parts.quoted, seed: 1).split(separator: "\n\n")
      return extraction(
        of: [
          text(sentences: 0..<own, seed: seed),
          text(sentences: 0..<parts.shared, seed: 1),
          "“\(said.joined(separator: " "))” Ann Lee said.",
        ].joined(separator: "\n\n"))
    }
    let old = story(own: parts.own, seed: 2)
    let new = story(own: parts.otherOwn, seed: 3)
    #expect(old.quotes.count == 1)
    #expect(ArticleDiffer().compare(old, new).verdict == parts.verdict)
    #expect(ArticleDiffer().compare(new, old).verdict == parts.verdict)
  }

  @Test("The same headline makes versions, whatever stands below it")
  func headlines() {
    let headline = "Fire guts mill at Orne\n\n"
    let body = { seed in "ORNE (EPN) - " + text(sentences: 0..<30, seed: seed) }
    let old = extraction(of: headline + body(2))
    #expect(ArticleDiffer().compare(old, extraction(of: headline + body(3))).verdict == .changed)
    let other = extraction(of: "Fire burns on at Orne\n\n" + body(3))
    #expect(ArticleDiffer().compare(old, other).verdict == .unrelated)
  }

  /// Sentences of five words that occur nowhere else.
  private func text(sentences: Range<Int>, seed: Int) -> String {
    sentences.map { sentence in
      (0..<5).map { word in
        "qu"
          + String(seed * 100_000 + sentence * 10 + word, radix: 26).map { digit in
            "\(UnicodeScalar(UInt8(97 + (digit.hexDigitValue ?? Int(digit.asciiValue ?? 0) % 26))))"
          }.joined()
      }.joined(separator: " ") + "."
    }.joined(separator: "\n\n")
  }

  @Test("Of two texts of one length neither counts as the first")
  func equalLengths() {
    let lines = [
      "At least 40 people were killed in the flood on Monday, the mayor said.",
      "At least 40 people were killed in the flood on Sunday, the mayor said.",
      "At least 50 people were killed in the flood on Monday, the mayor said.",
      "Some 50 people were missing in the flood on Monday, the doctor said so.",
      "\"We lost 40 boats and 50 cars,\" said the mayor, and the doctor agreed.",
      "\"We lost 50 boats and 40 cars,\" said the doctor, and the mayor agreed.",
    ]
    var state: UInt64 = 7
    func shuffled() -> String {
      var order = lines + lines.prefix(3)
      for index in order.indices.dropLast() {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        order.swapAt(index, index + Int(state >> 33) % (order.count - index))
      }
      return order.joined(separator: "\n\n")
    }
    for _ in 0..<40 {
      let old = extraction(of: shuffled())
      let new = extraction(of: shuffled())
      #expect(old.article.text.utf8.count == new.article.text.utf8.count)
      let there = ArticleDiffer().compare(old, new)
      #expect(Mirror.of(there) == Mirror.plain(ArticleDiffer().compare(new, old)))
    }
  }
}
