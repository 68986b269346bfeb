import GalleyDocuments
import GalleyModel
import GalleyReaders
import Testing

@Suite("Traps that real pages hold")
struct PageTrapTests {
  private let parts = SavedPage.paragraphs.map { "<p>\($0)</p>" }

  @Test("NULs between tags do not end the page")
  func nuls() throws {
    let html = SavedPage.page(SavedPage.story.replacing("</p>", with: "</p>\0\0"))
    #expect(try SavedPage.lines(html) == SavedPage.storyLines)
  }

  @Test("Bytes that are UTF-8 are UTF-8, whatever the page declares")
  func wrongCharset() throws {
    let html = SavedPage.page("<p>Übung am Fährhafen: 212 Menschen kamen, um zu helfen.</p>")
      .replacing("utf-8", with: "gb2312")
    #expect(try SavedPage.article(html).text.contains("Übung am Fährhafen"))
  }

  @Test(
    "A declared character set is used where the bytes are no UTF-8",
    arguments: [
      "<meta charset=windows-1251>",
      "<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=windows-1251\">",
    ])
  func charset(declaration: String) throws {
    // "Паром сел на мель" in Windows-1251, with enough behind it to be a paragraph.
    let words: [UInt8] = [
      0xCF, 0xE0, 0xF0, 0xEE, 0xEC, 0x20, 0xF1, 0xE5, 0xEB, 0x20, 0xED, 0xE0, 0x20, 0xEC, 0xE5,
      0xEB, 0xFC,
    ]
    var bytes = Array("<html><head>\(declaration)</head><body><p>".utf8)
    for _ in 0..<4 { bytes += words + [0x2C, 0x20] }
    bytes += Array(" 212.</p></body></html>".utf8)
    let article = try SavedPage.article(bytes: bytes)
    #expect(article.text.hasPrefix("Паром сел на мель, Паром"))
    #expect(article.notes.contains("read as windows-1251"))
  }

  @Test(
    "What is no markup of the page opens and closes nothing in it",
    arguments: [
      "<textarea hidden></article></main><p>Draft that nobody was to see, saved with the page.</p></div></textarea>",
      "<template><p>Text of a box that a script shows to readers who have not paid.</p></template>",
      "<noscript><p>Please turn on scripts to read all that our paper has to offer.</p></noscript>",
      "<script>document.write(\"<p>Words of a script that are no copy at all, said nobody.</p></div>\")</script>",
      "<!-- <p>An old paragraph that the desk took out of the story on Wednesday.</p> -->",
      "<iframe src=\"/v\"><p>Your browser shows no frames, so that this film cannot be seen.</p></iframe>",
      "<svg><title>A drawing of a ferry on rocks, with waves that break over it.</title></svg>",
    ])
  func raw(markup: String) throws {
    let html = SavedPage.page(parts[0] + markup + parts[1] + parts[2])
    #expect(try SavedPage.lines(html) == SavedPage.storyLines)
  }

  @Test("Three hundred tags in each other and thousands that are never closed are read")
  func depth() throws {
    let deep = String(repeating: "<div>", count: 300)
    let closed = String(repeating: "</div>", count: 300)
    #expect(
      try SavedPage.lines(SavedPage.page(deep + SavedPage.story + closed)) == SavedPage.storyLines)
    let fonts = String(repeating: "<font>", count: 5000)
    #expect(try SavedPage.lines(SavedPage.page(fonts + SavedPage.story)) == SavedPage.storyLines)
  }

  @Test("A body that stands in scripts alone is taken from there, with a note")
  func dataOnly() throws {
    let body = (SavedPage.paragraphs + SavedPage.paragraphs.map { "Later: \($0)" })
    let json = """
      {"@type":"NewsArticle","headline":"Ferry runs aground off Marrow","articleBody":"\(body.map { $0.replacing("\"", with: "\\\"") }.joined(separator: "\\n"))"}
      """
    let linked = try SavedPage.article(
      "<html><head><script type=\"application/ld+json\">\(json)</script></head><body><div id=app></div></body></html>"
    )
    #expect(SavedPage.lines(of: linked).dropFirst() == body.map { "paragraph: \($0)" }[...])
    #expect(linked.headline == "Ferry runs aground off Marrow")
    #expect(linked.notes.contains { $0.hasPrefix("copy taken from the page's data") })

    let state = body.map { "{\"type\":\"p\",\"text\":\"\($0.replacing("\"", with: "\\\""))\"}" }
    let other = try SavedPage.article(
      "<html><head><title>Ferry runs aground off Marrow</title></head><body><div id=app></div><script>window.STATE = {\"story\":{\"id\":7,\"content\":[\(state.joined(separator: ","))]}};</script></body></html>"
    )
    #expect(SavedPage.lines(of: other).dropFirst() == body.map { "paragraph: \($0)" }[...])
  }

  @Test("An empty first h1 is no headline; an h2 that equals the title is")
  func emptyHeading() throws {
    let html = SavedPage.page("<h2>Ferry runs aground off Marrow</h2>" + SavedPage.story)
      .replacing("<h1>Ferry runs aground off Marrow</h1>", with: "<h1><a href=\"/\"></a></h1>")
    #expect(try SavedPage.lines(html) == SavedPage.storyLines)
  }

  @Test(
    "A hover card inside a sentence is no part of it",
    arguments: [
      "<a href=\"/fell\">Jonas Fell</a><span class=\"card\"><a href=\"/fell\">Jonas Fell</a> Ten more stories</span>",
      "<a href=\"/fell\">Jonas Fell</a><span style=\"display:none\">Jonas Fell, 41, of Lydd</span>",
      "<a href=\"/fell\">Jonas Fell</a><span hidden>Jonas Fell, 41, of Lydd</span>",
      "<a href=\"/fell\">Jonas Fell</a><span class=\"visually-hidden\">opens in a new window</span>",
    ])
  func hoverCard(markup: String) throws {
    let html = SavedPage.page(SavedPage.story.replacing("Jonas Fell", with: markup))
    #expect(try SavedPage.lines(html) == SavedPage.storyLines)
  }

  @Test("Blocks of a page without line ends do not run into each other")
  func minified() throws {
    let html = SavedPage.page(
      "<div>" + parts.joined()
        + "<ul><li><span>It was dark.</span></li><li><span>It was cold.</span></li></ul><p><span>Nobody slept on board that night.</span><span>The captain stayed on the bridge.</span></p></div>"
    )
    let lines = try SavedPage.lines(html)
    #expect(lines.contains("listItem: It was dark."))
    #expect(lines.contains("listItem: It was cold."))
    #expect(
      lines.contains(
        "paragraph: Nobody slept on board that night. The captain stayed on the bridge."))
  }

  @Test("An advertisement between paragraphs and several articles on a page do not part the story")
  func adverts() throws {
    let advert = "<div class=\"ad-wrapper\"><div id=\"gpt-4\">Advertisement</div></div>"
    let other =
      "<article class=\"teaser\"><a href=\"/9\"><h2>Lydd beats Marrow</h2><p>The home side scored three times in the second half of the game.</p></a></article>"
    let html = SavedPage.page(parts.joined(separator: advert))
      .replacing("</main>", with: other + other + "</main>")
    #expect(try SavedPage.lines(html) == SavedPage.storyLines)
  }

  @Test(
    "Soft hyphens, half-decoded entities and Windows characters are put right; small letters stay")
  func characters() throws {
    let html = SavedPage.page(
      parts[0] + parts[1]
        + "<p>The pas\u{AD}sengers of Marrow &amp;amp; Lydd Ferries &#150; all 212 &#x2014; were <small>ON DECK</small>&nbsp;then.</p>"
    )
    #expect(
      try SavedPage.lines(html).last
        == "paragraph: The passengers of Marrow & Lydd Ferries – all 212 — were ON DECK then.")
  }

  @Test("Two line breaks part paragraphs, one does not")
  func lineBreaks() throws {
    let html = SavedPage.page(
      "<div>" + SavedPage.paragraphs.joined(separator: "<br>&nbsp;<br/>\n") + "</div>")
    #expect(try SavedPage.lines(html) == SavedPage.storyLines)
  }

  @Test("A page laid out by tables is read as any other")
  func layoutTable() throws {
    let html = SavedPage.page(
      "<table><tr><td><a href=\"/\">Home</a></td><td>\(SavedPage.story)</td></tr></table>")
    #expect(try SavedPage.lines(html) == SavedPage.storyLines)
  }
}
