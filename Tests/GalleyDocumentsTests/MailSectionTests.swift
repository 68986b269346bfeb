import GalleyDocuments
import GalleyModel
import GalleyReaders
import Testing

@Suite("What stands around the story in a mail")
struct MailSectionTests {
  private static let story = """
    TARN, May 3 – Four people were hurt when a storm took the roof off the school in Tarn on
    Friday, police said, and 120 children were sent home at noon.

    “We were lucky,” Ann Lee, who heads the school, said. “It was the break, and nobody sat there.”
    """

  private func article(_ body: String) throws -> Article {
    let headers = ["From: Cleo Marsh <cleo@tarn.example>", "Subject: Storm takes roof", "To: desk"]
    return try Desk.article(
      (headers + ["", body]).joined(separator: "\r\n"), by: MailReader())
  }

  private func paragraphs(_ article: Article) -> [String] {
    Desk.listing(article).split(separator: "\n").filter { $0.hasPrefix("paragraph | ") }
      .map { String($0.dropFirst("paragraph | ".count)) }
  }

  @Test("A few words above a forwarded mail are a note, and the mail below is the story")
  func forwardedWithWords() throws {
    let words = "Could somebody look at this before noon, please? It came in over night."
    let forwarded = """
      \(words)

      ---------- Forwarded message ---------
      From: Ann Lee <ann@tarn.example>
      Date: Fri, 3 May 2024
      Subject: Roof
      To: cleo

      \(Self.story)
      """
    let article = try article(forwarded)
    #expect(article.headline == "Roof")
    #expect(paragraphs(article).count == 2)
    #expect(paragraphs(article)[0].hasPrefix("TARN, May 3 – Four people were hurt"))
    #expect(Desk.listing(article).contains("note | \(words)"))
  }

  @Test("The end of a story is no card, though its last line is short")
  func shortEnds() throws {
    #expect(paragraphs(try article(Self.story + "\n\nNo one died.")).last == "No one died.")
    let last =
      "Two hundred and forty more spent the whole of the night in the hall of the\nold town."
    let signed = try article("\(Self.story)\n\n\(last)\n\nCleo Marsh\nTel. 0123 456789")
    #expect(paragraphs(signed).last == last.replacing("\n", with: " "))
    #expect(Desk.listing(signed).hasSuffix("note | Cleo Marsh\nnote | Tel. 0123 456789"))
  }

  @Test("A notice of several lines goes as a whole")
  func longNotice() throws {
    let notice = [
      "What you were sent is meant for those whom it names,",
      "and this message may be confidential and privileged.",
    ]
    let article = try article(Self.story + "\n\n" + notice.joined(separator: "\n"))
    #expect(paragraphs(article).count == 2)
    for line in notice { #expect(Desk.listing(article).contains("related | \(line)")) }
  }
}
