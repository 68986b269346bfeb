import GalleyDocuments
import GalleyModel
import GalleyReaders
import Testing

@Suite("Mail")
struct MailTests {
  private static let story = """
    TARN, May 3 – Four people were hurt when a storm took the roof off the school in Tarn on
    Friday, police said, and 120 children were sent home at noon.

    “We were lucky,” Ann Lee, who heads the school, said. “It was the break, and nobody sat there.”
    """

  private func mail(_ headers: [String] = [], _ body: String) -> String {
    (["From: Cleo Marsh <cleo@tarn.example>", "To: desk@tarn.example", "Subject: Storm takes roof"]
      + headers + ["", body]).joined(separator: "\r\n")
  }

  private func article(_ headers: [String] = [], _ body: String) throws -> Article {
    try Desk.article(mail(headers, body), by: MailReader())
  }

  private func paragraphs(_ article: Article) -> [String] {
    let bytes = Array(article.text.utf8)
    return article.blocks.filter { $0.kind == .paragraph }
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test("Subject, sender and date are headline, author and time; wrapped lines are paragraphs")
  func plain() throws {
    let article = try article(["Date: Fri, 3 May 2024 14:05 +0200 (CEST)"], Self.story)
    #expect(article.headline == "Storm takes roof")
    #expect(article.metadata.authors == ["Cleo Marsh"])
    #expect(article.metadata.published == "2024-05-03T14:05+02:00")
    #expect(paragraphs(article).count == 2)
    #expect(
      paragraphs(article)[0].hasSuffix(
        "on Friday, police said, and 120 children were sent home at noon."))
  }

  @Test(
    "Dates of all forms are ISO 8601, and nothing is invented",
    arguments: [
      ("Tue, 10 Mar 2015 14:17:01 -0700 (PDT)", "2015-03-10T14:17:01-07:00"),
      ("10 Mar 2015 14:17 GMT", "2015-03-10T14:17Z"), ("1 December 2020", "2020-12-01"),
      ("Sat, 5 Jun 1999 8:01:02", "1999-06-05T08:01:02"),
    ])
  func dates(text: String, iso: String) throws {
    #expect(try article(["Date: \(text)"], Self.story).metadata.published == iso)
  }

  @Test(
    "Encoded words are decoded, wrongly declared ones too, and go together",
    arguments: [
      ("=?utf-8?Q?Caf=C3=A9_shut?=", "Café shut"),
      ("=?utf-8?B?Q2Fmw6k=?= =?utf-8?Q?_shut?=", "Café shut"),
      ("=?windows-1252?Q?Tarn\u{2019}s roof?=", "Tarn’s roof"),
      ("=?iso-8859-1?q?Caf=E9?= shut", "Café shut"), ("Re: [desk] Fwd: Café shut", "Café shut"),
      ("=?utf-8?Q?Caf=C3?=\r\n =?utf-8?Q?=A9?=", "Café"), ("a =?x?y?= b", "a =?x?y?= b"),
    ])
  func words(subject: String, headline: String) throws {
    let text =
      "From: Cleo Marsh <c@tarn.example>\r\nSubject: \(subject)\r\nTo: d\r\n\r\n\(Self.story)"
    #expect(try Desk.article(text, by: MailReader()).headline == headline)
  }

  @Test(
    "Of several ways to say the same the plain text counts where it has the content, else the HTML")
  func alternatives() throws {
    func message(_ plain: String, _ html: String) -> String {
      """
      --b1\r\nContent-Type: multipart/alternative; boundary=b2\r\n\r\n--b2\r\n\
      Content-Type: text/plain; charset=utf-8\r\n\r\n\(plain)\r\n--b2\r\n\
      Content-Type: text/html; charset=utf-8\r\n\r\n\(html)\r\n--b2--\r\n--b1\r\n\
      Content-Type: text/plain; name=list.txt\r\nContent-Disposition: attachment\r\n\r\nNo story.\r\n--b1--
      """
    }
    let headers = ["MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=\"b1\""]
    let html = Self.story.split(separator: "\n\n").map { "<p>\($0)</p>" }.joined()
    let fromHTML = try article(headers, message("Your mail program shows no HTML.", html))
    #expect(paragraphs(fromHTML).count == 2)
    #expect(!fromHTML.text.contains("No story."))
    let fromPlain = try article(headers, message(Self.story, "<p>Open it in a browser.</p>"))
    #expect(paragraphs(fromPlain).count == 2)
  }

  @Test("Base64 and quoted-printable, in the character set that is declared or is there")
  func encodings() throws {
    let printable = try article(
      [
        "Content-Type: text/plain; charset=windows-1252",
        "Content-Transfer-Encoding: quoted-printable",
      ],
      "Caf=E9 owners said =93no=94 to a rise of 5 =\r\npercent, they told =\r\nthe council on Friday."
    )
    #expect(
      printable.text.hasSuffix(
        "Café owners said “no” to a rise of 5 percent, they told the council on Friday."))
    let packed = try article(
      ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: BASE64"],
      "Q2Fmw6kgb3duZXJzIHNhaWQgbm8u")
    #expect(packed.text.hasSuffix("Café owners said no."))
  }

  @Test("Flowed text has its paragraphs back; with delsp words are joined")
  func flowed() throws {
    let type = "Content-Type: text/plain; format=flowed"
    let body =
      "Four people were hurt on \r\nFriday, police said.\r\nNobody else was there.\r\n-- \r\nCleo\r\n"
    #expect(
      paragraphs(try article([type], body))
        == ["Four people were hurt on Friday, police said.", "Nobody else was there."])
    let joined = "Four people were hu \r\nrt on Friday, police said to all who asked.\r\n"
    #expect(
      paragraphs(try article([type + "; delsp=yes"], joined))
        == ["Four people were hurt on Friday, police said to all who asked."])
    // Programs put a blank before a line that begins with one, with ">" or with "From".
    let stuffed = joined.replacing("\r\nrt", with: "\r\n rt")
    #expect(
      paragraphs(try article([type + "; delsp=yes"], stuffed)).first?.contains("hurt") == true)
  }

  @Test("A newsroom's fields in the text count before the headers and are no copy")
  func fields() throws {
    let body = """
      Headline: School loses its roof
      Slug: STORM-TARN
      Abstract: Four people were hurt when the wind took a roof off, and more rain is on its
      way to Tarn.
      Keywords: weather, schools

      By Di Moss and Bo Chan

      \(Self.story)
      """
    let article = try article([], body)
    #expect(article.headline == "School loses its roof")
    #expect(article.metadata.slug == "STORM-TARN")
    #expect(article.metadata.keywords == ["weather", "schools"])
    #expect(article.metadata.authors == ["Di Moss", "Bo Chan"])
    #expect(
      Desk.listing(article).hasPrefix(
        """
        headline | School loses its roof
        standfirst | Four people were hurt when the wind took a roof off, and more rain is on its way to Tarn.
        byline | By Di Moss and Bo Chan
        paragraph | TARN, May 3
        """))
    #expect(paragraphs(article).count == 2)
  }

  @Test("Greeting, signature, quoted mail and notice are no part of the story")
  func around() throws {
    let body = """
      Hi all,

      \(Self.story)

      Kind regards,
      Cleo Marsh
      Tel: 01632 960 842

      On Thu, 2 May 2024 at 18:00, Desk <desk@tarn.example> wrote:
      > Can you send the storm?
      > The old one said 12 hurt.
      """
    let article = try article([], body)
    #expect(paragraphs(article).count == 2)
    let listing = Desk.listing(article)
    #expect(listing.contains("note | Hi all,"))
    #expect(listing.contains("note | Tel: 01632 960 842"))
    #expect(listing.contains("related | The old one said 12 hurt."))
    let notice = try self.article(
      [],
      Self.story + "\n\n_______________\nThis email is confidential. Delete it if it came in error."
    )
    #expect(paragraphs(notice).count == 2)
    #expect(Desk.listing(notice).contains("related | This email is confidential."))
  }

  @Test(
    "A card of short lines with a number is a signature without any mark; a story's end is none")
  func card() throws {
    let article = try article([], Self.story + "\n\nCleo Marsh\nTarn News\nwww.tarn.example\n")
    #expect(paragraphs(article).count == 2)
    #expect(
      Desk.listing(article).hasSuffix(
        "note | Cleo Marsh\nnote | Tarn News\nnote | www.tarn.example"))
    let named = try self.article([], Self.story + "\n\nCleo\n")
    #expect(Desk.listing(named).hasSuffix("note | Cleo"))
    let plain = try self.article([], Self.story + "\n\nThe trial goes on.")
    #expect(paragraphs(plain).last == "The trial goes on.")
  }

  @Test("What is only passed on is read as what it is, in the text or as a mail inside")
  func forwarded() throws {
    let text = """
      Please use.

      ---------- Forwarded message ---------
      From: Di Moss <di@tarn.example>
      Date: Fri, 3 May 2024 at 09:00
      Subject: School loses its roof
      To: Cleo Marsh <cleo@tarn.example>

      \(Self.story)
      """
    let article = try article([], text)
    #expect(article.headline == "School loses its roof")
    #expect(article.metadata.authors == ["Di Moss"])
    #expect(paragraphs(article).count == 2)
    let inside = """
      --b\r\nContent-Type: text/plain\r\n\r\nPlease use.\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n\
      From: Di Moss <di@tarn.example>\r\nSubject: School loses its roof\r\n\r\n\(Self.story)\r\n--b--
      """
    let passed = try self.article(["Content-Type: multipart/mixed; boundary=b"], inside)
    #expect(passed.headline == "School loses its roof")
    #expect(paragraphs(passed).count == 2)
  }

  @Test("Each mail of an mbox is an article; blanks before the headers do no harm")
  func mailbox() throws {
    func entry(_ number: Int) -> String {
      "From cleo@tarn.example Fri May  3 14:05:00 2024\n"
        + mail([], Self.story + "\n>From here it \(number).\n\n")
    }
    let records = try Desk.records(Array((entry(1) + entry(2)).utf8), by: MailReader())
    let ids = records.map { record in
      if case .article(let article) = record { article.id } else { "failure" }
    }
    #expect(ids == ["story", "story-2"])
    let late = String(repeating: " ", count: 270) + mail([], Self.story)
    #expect(
      MailReader().recognizes(FileHead(bytes: Array(late.utf8), name: "a.txt", isWhole: true)))
    #expect(try Desk.article(late, by: MailReader()).headline == "Storm takes roof")
  }

  @Test("Mails are told by their headers, however long these are; copy is none")
  func recognized() {
    func isMail(_ text: String) -> Bool {
      MailReader().recognizes(FileHead(bytes: Array(text.utf8), name: "a.txt", isWhole: true))
    }
    let long = (0..<400).map { "X-Spam-\($0): " + String(repeating: "a", count: 60) }
    #expect(
      isMail(
        (["Received: from a"] + long + ["Subject: Storm", "", "Four."]).joined(separator: "\n")))
    #expect(!isMail("From: the desk\n\nFour people were hurt."))
    #expect(!isMail("Note: four hurt\nDate: Monday\n\nIt rained."))
    #expect(!isMail("From here on it rained.\n\nFour people were hurt."))
  }

  @Test("A mail without text says so")
  func refused() {
    #expect(throws: ReadError.noArticle("the mail has no text")) {
      try article(["Content-Type: image/png"], "\u{1}\u{2}")
    }
  }

  @Test("No bytes crash the reader, and parts within parts end")
  func damaged() throws {
    let nested = (0..<3000).map {
      "--a\($0)\nContent-Type: multipart/mixed; boundary=a\($0 + 1)\n\n"
    }
    _ = try? article(["Content-Type: multipart/mixed; boundary=a0"], nested.joined())
    let sample = mail(
      ["MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b"],
      "--b\r\nContent-Type: text/html\r\n\r\n<p>Four hurt.</p>\r\n--b\r\n\r\n\(Self.story)\r\n--b--"
    )
    Desk.damage(Array(sample.utf8), MailReader())
  }
}
