extension HTMLWriter {
  /// Begins a page, up to the end of its head.
  /// - Parameters:
  ///   - meta: What the head tells of the page, by name.
  ///   - links: What else the page needs, as markup.
  ///   - style: Writes the style sheet, and nothing is added to it: a policy may name it by its check sum.
  package mutating func beginPage(
    title: String, meta: [(name: StaticString, content: StaticString)], links: StaticString = "",
    style: (inout HTMLWriter) -> Void
  ) {
    markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    for (name, content) in meta {
      markup("<meta name=\"")
      markup(name)
      markup("\" content=\"")
      markup(content)
      markup("\">\n")
    }
    element("title") { $0.text(title) }
    markup("\n")
    markup(links)
    markup("<style>")
    style(&self)
    markup("</style>\n</head>\n")
  }

  /// Ends the page.
  package mutating func endPage() { markup("</body>\n</html>\n") }
}
