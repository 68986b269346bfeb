import GalleyDiff
import GalleyModel
import GalleyTestSupport
import Testing

/// Which stories of the morning's folder and of the evening's are one.
@Suite("The stories of two folders")
struct ArticlePairingTests {
  private static let fire = "Fire at the port\n\nTwo boats burned in the port of Lydd on Friday."
  private static let vote = "Council votes\n\nThe council of Arden voted for the bridge, 31 to 12."

  /// The pairs of an old and a new list, as `old-new`, by their places from 0.
  private func pairs(_ old: [Article], _ new: [Article]) -> [String] {
    ArticlePairing(old, new).pairs.map { "\($0.old)-\($0.new)" }
  }

  private func article(
    _ id: String, _ text: String = "", guid: String? = nil, slug: String? = nil
  ) -> Article {
    var article = Article(id: id, source: "\(id).txt", format: "text", text: text, blocks: [])
    article.metadata.guid = guid
    article.metadata.slug = slug
    return article
  }

  @Test("The identifier of a story counts before its slug, and the slug before the file's name")
  func order() {
    #expect(
      pairs(
        [article("a", guid: "g1", slug: "fire"), article("b", slug: "vote")],
        [article("b", guid: "g1", slug: "vote-2"), article("a", slug: "vote")]) == ["0-0", "1-1"])
    #expect(
      pairs(
        [article("a", guid: "g1"), article("b", guid: "g2")],
        [article("a", guid: "g2"), article("b", guid: "g1")]) == ["0-1", "1-0"])
    #expect(
      pairs(
        [article("a", slug: "fire"), article("b", slug: "vote")],
        [article("a", slug: "vote"), article("b", slug: "fire")]) == ["0-1", "1-0"])
    #expect(pairs([article("a"), article("b")], [article("b"), article("a")]) == ["0-1", "1-0"])
  }

  @Test("What two stories of a folder are called, or what is empty, is no sign")
  func doubtful() {
    #expect(
      pairs(
        [article("a", slug: "fire"), article("b", slug: "fire")],
        [article("c", slug: "fire"), article("d")]) == [])
    #expect(
      pairs(
        [article("a", slug: "fire")], [article("c", slug: "fire"), article("d", slug: "fire")])
        == [])
    #expect(pairs([article("a", slug: "")], [article("c", slug: "")]) == [])
    // The one whose guid has told its partner leaves its slug to the other.
    #expect(
      pairs(
        [article("a", guid: "g1", slug: "fire"), article("b", slug: "fire")],
        [article("c", guid: "g1"), article("d", slug: "fire")]) == ["0-0", "1-1"])
  }

  @Test("Without names in common the words tell, and what has no partner is told")
  func likeness() {
    let pairing = ArticlePairing(
      [article("m1", Self.fire), article("m2", Self.vote)],
      [
        article("e1", "Markets rise\n\nShares in Tarn rose for the third day in a row."),
        article("e2", Self.fire + " A third one was saved, the fire brigade of the town said."),
      ])
    #expect(pairing.pairs.map { "\($0.old)-\($0.new)" } == ["0-1"])
    #expect(pairing.onlyOld == [1])
    #expect(pairing.onlyNew == [0])
  }

  @Test(
    "Two texts are versions if a quarter of the shorter one's pairs of words stand in both",
    arguments: [(shared: 3, isPair: false), (shared: 6, isPair: true), (shared: 9, isPair: true)])
  func share(_ shared: Int, isPair: Bool) {
    func words(_ name: String, _ count: Int) -> String {
      (0..<count).map { "\(name)\(UnicodeScalar(UInt8(97 + $0)))" }.joined(separator: " ")
    }
    // Of twenty pairs of neighbouring words in the shorter one so many are in the longer one, too.
    let both = words("both", shared + 1)
    let old = article("m", both + " " + words("old", 20 - shared))
    let new = article("e", both + " " + words("new", 25) + " " + words("more", 25))
    #expect(pairs([old], [new]) == (isPair ? ["0-0"] : []))
    #expect(pairs([new], [old]) == (isPair ? ["0-0"] : []))
  }
}
