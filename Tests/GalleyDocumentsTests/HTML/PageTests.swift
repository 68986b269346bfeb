import GalleyDocuments
import GalleyModel
import GalleyReaders
import Testing

@Suite("Saved pages")
struct PageTests {
  @Test("The story comes out, without navigation, consent text and footer")
  func story() throws {
    let article = try SavedPage.article(SavedPage.page(SavedPage.story))
    #expect(SavedPage.lines(of: article) == SavedPage.storyLines)
    #expect(article.headline == "Ferry runs aground off Marrow")
    #expect(article.format == "html")
    #expect(article.id == "ferry")
    #expect(article.blocks.compactMap(\.number) == [1, 2, 3])
  }

  @Test("Pages are known by how they begin, other markup is not")
  func recognition() {
    func isPage(_ text: String) -> Bool {
      HTMLReader().recognizes(FileHead(bytes: Array(text.utf8), name: "wire.dat", isWhole: true))
    }
    #expect(isPage("<!DOCTYPE html>\n<html lang=en><body>Four hurt</body></html>"))
    #expect(isPage("<!-- saved from (0020)https://tarn.example -->\n<HTML><HEAD>"))
    #expect(isPage("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"/>"))
    #expect(!isPage("<nitf><body/></nitf>"))
    #expect(!isPage("<rss version=\"2.0\"/>"))
    #expect(!isPage("Four people were hurt."))
  }

  @Test("Kinds are told by elements, classes and places")
  func kinds() throws {
    let html = SavedPage.page(
      """
      <p class="article-standfirst">Rescue boats worked through the night in rough seas</p>
      <div class="byline">By <a rel="author" href="/jo-marsh">Jo Marsh</a></div>
      <figure><img src="a.jpg"><figcaption>The ferry on the rocks. <span class="credit">Ann Lee /
      Tarn Press</span></figcaption></figure>
      <p>\(SavedPage.paragraphs[0])</p><h2>A jolt in the dark</h2><p>\(SavedPage.paragraphs[1])</p>
      <aside class="pullquote">The lights went out</aside>
      <ul><li>Four people were treated.</li><li>Nobody is missing.</li></ul>
      <p>\(SavedPage.paragraphs[2])</p>
      <p>Correction: An earlier version gave a wrong number of passengers.</p>
      """)
    #expect(
      try SavedPage.lines(html) == [
        "headline: Ferry runs aground off Marrow",
        "standfirst: Rescue boats worked through the night in rough seas",
        "byline: By Jo Marsh", "caption: The ferry on the rocks.",
        "credit: Ann Lee / Tarn Press", "paragraph: \(SavedPage.paragraphs[0])",
        "heading: A jolt in the dark", "paragraph: \(SavedPage.paragraphs[1])",
        "pullQuote: The lights went out", "listItem: Four people were treated.",
        "listItem: Nobody is missing.", "paragraph: \(SavedPage.paragraphs[2])",
        "correction: Correction: An earlier version gave a wrong number of passengers.",
      ])
  }

  @Test(
    "What stands in or behind the copy and belongs to no story is left out",
    arguments: [
      "<div class=\"related-stories\"><h3><a href=\"/1\">Harbour dredged for the first time in years</a></h3></div>",
      "<div class=\"newsletter-signup\"><p>Get the day's stories in your inbox every morning at six.</p></div>",
      "<div class=\"share\"><button>Share</button> 214 shares</div>",
      "<div class=\"ad-slot\"><p>Advertisement for warm coats, which are sold in Lydd this week.</p></div>",
      "<section id=\"comments\"><p>I was on that boat, and it was not at all like this, my friends.</p></section>",
      "<ul><li><a href=\"/2\">Harbour dredged</a></li><li><a href=\"/3\">Mayor resigns</a></li></ul>",
      "<script>var text = \"Two hundred people were on board, said the coast guard today.\"</script>",
      "<div style=\"display: none\"><p>This paragraph was withdrawn by its author on Wednesday noon.</p></div>",
      "<div><h3><a href=\"/4\">Lydd beats Marrow</a></h3><p>The home side scored three times in the second half of the game.</p></div>",
    ])
  func outside(box: String) throws {
    let parts = SavedPage.paragraphs.map { "<p>\($0)</p>" }
    let html = SavedPage.page(parts[0] + box + parts[1] + parts[2] + box)
    #expect(try SavedPage.lines(html) == SavedPage.storyLines)
  }

  @Test("A link to another story in the flow is no paragraph, a linked sentence is one")
  func links() throws {
    let parts = SavedPage.paragraphs.map { "<p>\($0)</p>" }
    let html = SavedPage.page(
      parts[0] + "<p>Read more: <a href=\"/1\">Harbour dredged for the first time</a></p>"
        + parts[1] + "<p><a href=\"/2\">The company was fined for the same fault in 2019.</a></p>"
        + parts[2])
    let lines = try SavedPage.lines(html)
    #expect(lines.contains("related: Read more: Harbour dredged for the first time"))
    #expect(lines.contains("paragraph: The company was fined for the same fault in 2019."))
  }

  @Test("The body in other scripts and without class names is found as well")
  func scripts() throws {
    let paragraphs = [
      "12日夜、212人を乗せたフェリーがマロー沖で座礁した。海上保安庁によると、乗客は全員救助された。",
      "乗客の一人は「大きな衝撃があり、明かりが消えた」と話した。",
      "船会社は原因を調べており、運航は16日まで休止される見通しだと明らかにした。",
    ]
    let html = """
      <html><body><div><a href="/">トップ</a><a href="/s">スポーツ</a></div><div><h1>フェリー座礁</h1>
      \(paragraphs.map { "<p>\($0)</p>" }.joined())</div></body></html>
      """
    #expect(
      try SavedPage.lines(html) == ["headline: フェリー座礁"] + paragraphs.map { "paragraph: \($0)" })
  }

  @Test("The entries of a live blog keep their order and their times")
  func liveBlog() throws {
    let entries = [("10:40", "All are ashore"), ("09:15", "Boats are under way")]
    let html = SavedPage.page(
      head: "<script type=\"application/ld+json\">{\"@type\":\"LiveBlogPosting\"}</script>",
      entries.enumerated().map { index, entry in
        """
        <article class="entry"><time datetime="2024-03-05T\(entry.0)Z">\(entry.0)</time>
        <h3><a href="/e\(index)">\(entry.1)</a></h3><p>\(SavedPage.paragraphs[index])</p></article>
        """
      }.joined())
    #expect(
      try SavedPage.lines(html) == [
        "headline: Ferry runs aground off Marrow", "byline: 10:40", "heading: All are ashore",
        "paragraph: \(SavedPage.paragraphs[0])", "byline: 09:15", "heading: Boats are under way",
        "paragraph: \(SavedPage.paragraphs[1])",
      ])
  }

  @Test("A page of links to stories is refused with their number")
  func front() throws {
    let teasers = (1...12).map {
      "<div class=\"card\"><h3><a href=\"/\($0)\">Story number \($0) of this long day</a></h3></div>"
    }
    #expect(throws: ReadError.noArticle("it is a page of links to 12 stories")) {
      try SavedPage.article("<html><body><main>\(teasers.joined())</main></body></html>")
    }
    #expect(throws: ReadError.noArticle("it has no running text")) {
      try SavedPage.article("<html><body><h1>Ferry</h1></body></html>")
    }
    #expect(throws: ReadError.blank) { try SavedPage.article(" \n") }
  }
}
