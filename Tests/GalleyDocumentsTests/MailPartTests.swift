import GalleyDocuments
import GalleyModel
import Testing

@Suite("Parts of mails")
struct MailPartTests {
  private static let first =
    "Four people were hurt when a storm took the roof off the school in Tarn on Friday."
  private static let second = "\"We were lucky,\" Ann Lee, who heads the school, said on Saturday."

  private func article(_ type: String, _ body: String) throws -> Article {
    try Desk.article(
      "From: Cleo Marsh <cleo@tarn.example>\nSubject: Roof\nMIME-Version: 1.0\n"
        + "Content-Type: \(type); boundary=b\n\n" + body, by: MailReader())
  }

  private func part(_ type: String, _ text: String) -> String {
    "--b\nContent-Type: \(type)\n\n\(text)\n"
  }

  private func paragraphs(_ article: Article) -> [String] {
    Desk.listing(article).split(separator: "\n").filter { $0.hasPrefix("paragraph") }
      .map { String($0.dropFirst("paragraph | ".count)) }
  }

  @Test("A story that goes on in HTML behind a picture is read to its end")
  func goesOn() throws {
    let body =
      part("text/plain", Self.first) + part("image/gif; name=a.gif", "R0lGOD")
      + part("text/html", "<p>\(Self.second)</p>") + "--b--\n"
    #expect(paragraphs(try article("multipart/mixed", body)) == [Self.first, Self.second])
  }

  @Test("HTML that says the same once more is not read beside the plain text")
  func sameAgain() throws {
    let body =
      part("text/plain", Self.first + "\n\n" + Self.second)
      + part("text/html", "<p>\(Self.first)</p><p>\(Self.second)</p>") + "--b--\n"
    for type in ["multipart/mixed", "multipart/alternative"] {
      #expect(paragraphs(try article(type, body)) == [Self.first, Self.second])
    }
  }

  @Test("A mail whose parts a list has taken off is its text")
  func bare() throws {
    let body = "\(Self.first)\n\n\(Self.second)\n"
    #expect(paragraphs(try article("multipart/mixed", body)) == [Self.first, Self.second])
  }

  @Test("Mails that hang on a story are told of")
  func attached() throws {
    let story = (1...4).map { "\(Self.first) It was storm number \($0)." }
      .joined(separator: "\n\n")
    let mail = "From: bo@tarn.example\nSubject: Fees\n\nFees rise by 5 percent, Bo Chan said."
    let body =
      part("text/plain", story) + part("message/rfc822", mail) + part("message/rfc822", mail)
      + "--b--\n"
    let read = try article("multipart/mixed", body)
    #expect(paragraphs(read).count == 4)
    #expect(
      read.notes.contains(
        "2 mails that are attached were not read; save them as files of their own"))
  }
}
