import GalleyModel
import Testing

@Suite("What stands around the copy of pages")
struct PageFrontTests {
  private static let paragraphs = SavedPage.paragraphs

  @Test("The headline once more above the copy is left out")
  func repeated() throws {
    let html = SavedPage.page(
      "<p class=\"intro\">Ferry runs aground off Marrow</p>" + SavedPage.story)
    #expect(try SavedPage.lines(html) == SavedPage.storyLines)
  }

  @Test("The description of a page is its summary, whatever list it stands in")
  func description() throws {
    let sum = "Four people were treated for cold after a night on the rocks"
    let html = SavedPage.page(
      head: "<meta name=\"description\" content=\"\(sum)\">",
      "<ul class=\"footer\"><li><h2>\(sum)</h2></li></ul><div>" + SavedPage.story + "</div>")
    #expect(try SavedPage.lines(html)[1] == "standfirst: \(sum)")
  }

  @Test(
    "Lines of a summary that are no sentences are one each; a sentence over two lines stays whole")
  func summaryLines() throws {
    func standfirsts(_ html: String) throws -> [String] {
      try SavedPage.lines(
        SavedPage.page("<div class=\"standfirst\">\(html)</div>" + SavedPage.story)
      )
      .filter { $0.hasPrefix("standfirst") }
    }
    #expect(
      try standfirsts("Captain held in Lydd<br>Owner blames a broken sounder") == [
        "standfirst: Captain held in Lydd", "standfirst: Owner blames a broken sounder",
      ])
    #expect(
      try standfirsts("The captain of the ferry was held<br>in Lydd on Wednesday morning.") == [
        "standfirst: The captain of the ferry was held\nin Lydd on Wednesday morning."
      ])
  }

  @Test("The stations of a list are headings, also the first one")
  func stations() throws {
    let html = SavedPage.page(
      Self.paragraphs.enumerated().map { index, text in
        """
        <h2 class="station">Station \(index + 1): what the passengers of the ferry saw from the deck</h2>
        <p>\(text)</p>
        """
      }.joined())
    #expect(try SavedPage.lines(html).count { $0.hasPrefix("heading: Station") } == 3)
  }

  @Test(
    "Bold names above the copy sign it, and tell the authors where the data name the paper alone")
  func boldNames() throws {
    let article = try SavedPage.article(
      SavedPage.page(
        head: """
          <meta property="og:site_name" content="The Tarn Herald"><meta name="author" content="The Tarn Herald">
          """,
        "<p><strong>Jo Marsh/Ann Lee</strong></p>" + SavedPage.story))
    #expect(SavedPage.lines(of: article)[1] == "byline: Jo Marsh/Ann Lee")
    #expect(article.metadata.authors == ["Jo Marsh", "Ann Lee"])
  }

  @Test("Authors and dates behind labels are found where nothing else tells them")
  func labels() throws {
    let metadata = try SavedPage.article(
      SavedPage.page(
        SavedPage.story + """
          <ul><li><strong>Date</strong> 05.03.2024</li><li><strong>Author</strong> Jo Marsh</li></ul>
          """)
    ).metadata
    #expect(metadata.published == "2024-03-05")
    #expect(metadata.authors == ["Jo Marsh"])
  }

  @Test("Labels above links and addresses to write to are left out")
  func linkLabels() throws {
    let html = SavedPage.page(
      "<p>\(Self.paragraphs[0])</p><p>See also</p><p><a href=\"/1\">Harbour dredged</a></p>"
        + "<p>\(Self.paragraphs[1])</p><p><a href=\"mailto:jo@tarn.example\">Email: jo@tarn.example</a></p>"
        + "<p>\(Self.paragraphs[2])</p>")
    #expect(
      try SavedPage.lines(html)
        == SavedPage.storyLines.prefix(2) + ["related: Harbour dredged"]
        + SavedPage.storyLines.suffix(2))
  }

  @Test("A subhead is kept though a film stands between it and its paragraph")
  func parted() throws {
    let film = "<div class=\"player-controls\">" + (1...6).map { "<p>Button \($0)</p>" }.joined()
    let html = SavedPage.page(
      "<p>\(Self.paragraphs[0])</p><h3>The rescue</h3>\(film)</div><p>\(Self.paragraphs[1])</p>"
        + "<h3>The owner</h3><p>\(Self.paragraphs[2])</p><h3>The weather</h3><p>\(Self.paragraphs[1])</p>"
    )
    #expect(
      try SavedPage.lines(html).filter { $0.hasPrefix("heading") } == [
        "heading: The rescue", "heading: The owner", "heading: The weather",
      ])
  }
}
