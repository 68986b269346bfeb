import GalleyGrammar
import GalleyTestSupport
import Testing

@Suite("Tags")
struct TagCaseTests {
  @Test(
    "Words take the tags that they have in their sentence", arguments: CaseFile.all(in: "TagCases"))
  func cases(file: CaseFile) throws {
    #expect(!file.cases.isEmpty)
    let tagger = Tagger()
    let differences = try file.differences { text in
      let words = text.split(separator: " ").map(String.init)
      let tags = tagger.tags(of: words)
      return [zip(words, tags).map { "\($0)/\($1.name)" }.joined(separator: " ")]
    }
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  @Test(
    "A word alone has the tag that it most often has",
    arguments: [
      ("the", PennTag.dt), ("of", .in), ("and", .cc), ("said", .vbd), ("three", .cd),
      ("profits", .nns), ("quickly", .rb), ("her", .prpPossessive), ("will", .md), (",", .comma),
      (".", .stop), ("$", .currency), ("(", .openBracket), ("whose", .wpPossessive),
    ])
  func unigrams(word: String, tag: PennTag) {
    #expect(Tagger().tags(of: [word]) == [tag])
  }

  @Test("Every tag is read back from its name")
  func names() {
    for tag in PennTag.allCases { #expect(PennTag(name: tag.name) == tag) }
    #expect(PennTag(name: "NNPX") == nil)
  }

  @Test("A sentence without words has no tags, and no place in it is looked at")
  func emptySentence() {
    #expect(Tagger().tags(of: []).isEmpty)
    #expect(Tagger().tags(of: [""]).count == 1)
  }

  @Test("A sentence without an end has a tag for every word, the same ones as its beginning alone")
  func endlessSentence() {
    let sentence = "Officials said shares rose 3 percent , and".split(separator: " ").map(
      String.init)
    let endless = Array((0..<2_000).map { _ in sentence }.joined())
    let tags = Tagger().tags(of: endless)
    #expect(tags.count == endless.count)
    #expect(tags.prefix(8) == Tagger().tags(of: sentence).prefix(8))
    #expect(tags[1] == .vbd && tags[3] == .vbd && tags[4] == .cd)
  }

  @Test("Tags that one tagger has left do no harm to the next sentence")
  func reuse() {
    let words = "Two ministers resigned .".split(separator: " ").map(String.init)
    var forms = words.map { WordForm($0) }
    var tags = [PennTag](repeating: .sym, count: 90)
    var tagger = Tagger()
    tagger.tag(&forms, into: &tags)
    #expect(tags == [.cd, .nns, .vbd, .stop])
  }

  @Test("A tagger that has seen more words than it keeps tags as a new one does")
  func memory() {
    // Letters, since all digits count as the same one.
    func word(_ number: Int) -> String {
      String(String.UnicodeScalarView("\(number)".utf8.map { UnicodeScalar($0 + 49) }))
    }
    var tagger = Tagger()
    var tags: [PennTag] = []
    for number in 0..<3000 {
      let stem = word(number)
      let line = "Ann \(stem)son sold the \(stem) to \(stem)ed men , she said"
      let words = line.split(separator: " ").map(String.init)
      var forms = words.map { WordForm($0) }
      tagger.tag(&forms, into: &tags)
      // Every line around the place where it forgets, and some of the others.
      guard number % 60 == 0 || 2650..<2800 ~= number else { continue }
      #expect(tags == Tagger().tags(of: words), "\(line)")
    }
  }
}
