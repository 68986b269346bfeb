import GalleyDocuments
import GalleyModel
import GalleyReaders
import Testing

@Suite("Pieces of HTML that are copy as a whole")
struct FlowTests {
  @Test("Blocks come apart at block elements and double line breaks, in reading order")
  func blocks() throws {
    let html = """
      <h2>The day</h2>Loose words<p>Two <b>people</b>&nbsp;died.<br><br>One was a child.</p>
      <ul><li><p>An item</p></li><li>Another</li></ul><script>var a = 12</script>
      <blockquote><p>"We stay."</p></blockquote>
      """
    var draft = ArticleDraft()
    draft.blocks = try FlowReader.blocks(ofHTML: html)
    let article = draft.article(id: "a", source: "a.html", format: "html")
    #expect(
      article.text
        == "The day\n\nLoose words\n\nTwo people died.\n\nOne was a child.\n\nAn item\n\nAnother\n\n\"We stay.\""
    )
    #expect(
      article.blocks.map(\.kind) == [
        .heading, .paragraph, .paragraph, .paragraph, .listItem, .listItem, .paragraph,
      ])
  }

  @Test("A hundred thousand nested tags are read without a stack")
  func depth() throws {
    let html = String(repeating: "<div>", count: 100_000) + "Two people died."
    #expect(try FlowReader.blocks(ofHTML: html).map(\.text) == ["Two people died."])
  }
}
