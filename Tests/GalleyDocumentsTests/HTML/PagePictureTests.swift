import GalleyModel
import Testing

@Suite("Pictures on pages")
struct PagePictureTests {
  private static let paragraphs = SavedPage.paragraphs

  /// The blocks of a page whose story has some HTML behind the first paragraph.
  private func lines(_ html: String, head: String = "") throws -> [String] {
    try SavedPage.lines(
      SavedPage.page(
        head: head,
        "<p>\(Self.paragraphs[0])</p>\(html)<p>\(Self.paragraphs[1])</p><p>\(Self.paragraphs[2])</p>"
      )
    ).filter { !$0.hasPrefix("headline") && !$0.hasPrefix("paragraph: ") }
  }

  @Test(
    "What a page says of a picture for those who do not see it is a caption where it is printed",
    arguments: [
      "<img src=\"a.jpg\" alt=\"Two lifeboats reach the stranded ferry at dawn on Wednesday.\">",
      "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"image\":{\"@type\":\"ImageObject\",\"caption\":\"Two lifeboats reach the stranded ferry at dawn on Wednesday.\"}}</script>",
    ])
  func alternative(picture: String) throws {
    #expect(
      try lines(
        "\(picture)<div>x</div><p>Two lifeboats reach the stranded ferry at dawn on Wednesday.</p>")
        == ["caption: Two lifeboats reach the stranded ferry at dawn on Wednesday."])
  }

  @Test("A summary that stands at the picture too stays the summary")
  func summary() throws {
    let sum = "Rescue boats worked through the night after a ferry ran aground"
    let blocks = try SavedPage.lines(
      SavedPage.page(
        head: "<meta property=\"og:description\" content=\"\(sum)\">",
        "<p class=\"intro\">\(sum)</p><img src=\"a.jpg\" alt=\"\(sum)\">" + SavedPage.story))
    #expect(blocks.contains("standfirst: \(sum)"))
  }

  @Test("A picture that is shown small and large has one caption")
  func once() throws {
    let figure = """
      <figure><img src="a.jpg"><figcaption>The ferry on the rocks. Photo: Ann Lee</figcaption></figure>
      """
    #expect(
      try lines(figure + figure) == ["caption: The ferry on the rocks.", "credit: Photo: Ann Lee"])
  }

  @Test(
    "Credits are told from captions",
    arguments: [
      (
        "The ferry on the rocks. (Lowtide)",
        ["caption: The ferry on the rocks.", "credit: (Lowtide)"]
      ),
      (
        "The ferry on the rocks off Marrow (Photo credit: Ann Lee)",
        ["caption: The ferry on the rocks off Marrow", "credit: (Photo credit: Ann Lee)"]
      ),
      (
        "The ferry lies on the rocks AP Photo/Ann Lee",
        ["caption: The ferry lies on the rocks", "credit: AP Photo/Ann Lee"]
      ),
      ("Image Credits: Lowtide", ["credit: Image Credits: Lowtide"]),
      ("/AFP via Lowtide Images", ["credit: /AFP via Lowtide Images"]),
      ("Фото: Анна Ли", ["credit: Фото: Анна Ли"]),
      (
        "FILE PHOTO: The ferry leaves Lydd on its first journey in May",
        ["caption: FILE PHOTO: The ferry leaves Lydd on its first journey in May"]
      ),
      (
        "The harbour master (left) and his son.",
        ["caption: The harbour master (left) and his son."]
      ),
      ("By Jo Marsh", ["byline: By Jo Marsh"]),
      ("12", []),
    ])
  func credits(caption: String, blocks: [String]) throws {
    #expect(
      try lines("<figure><img src=\"a.jpg\"><figcaption>\(caption)</figcaption></figure>")
        == blocks)
  }
}
