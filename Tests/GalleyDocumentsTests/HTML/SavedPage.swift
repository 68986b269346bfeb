import GalleyDocuments
import GalleyModel
import GalleyReaders
import Synchronization

/// Reads pages in tests.
enum SavedPage {
  /// The article of a page.
  static func article(_ html: String) throws -> Article {
    try article(bytes: Array(html.utf8))
  }

  /// The article of a page as it stands in a file.
  static func article(bytes: [UInt8]) throws -> Article {
    let once = Once(bytes)
    let input = Input(source: "ferry.html", id: "ferry") { () throws(ReadError) in once.take() }
    var article: Article?
    try HTMLReader().read(input) { record in
      if case .article(let read) = record { article = read }
    }
    guard let article else { throw ReadError.blank }
    return article
  }

  /// The blocks of a page as "kind: words".
  static func lines(_ html: String) throws -> [String] {
    lines(of: try article(html))
  }

  /// The blocks of an article as "kind: words".
  static func lines(of article: Article) -> [String] {
    let bytes = Array(article.text.utf8)
    return article.blocks.map {
      "\($0.kind.rawValue): \(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
  }

  /// A page with a headline and a body of some HTML, amid what pages hold beside a story.
  static func page(head: String = "", _ body: String) -> String {
    """
    <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8">
    <title>Ferry runs aground off Marrow | The Tarn Herald</title>\(head)</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
    <div class="cookie-banner"><p>We and our partners store information on your device to measure
    how our pages are used, and we would like to ask for your consent to it.</p></div>
    <main><article><h1>Ferry runs aground off Marrow</h1>\(body)</article></main>
    <footer><p>The Tarn Herald is published by the Tarn Printing Company, which is registered in
    Lydd under the number 20391.</p></footer></body></html>
    """
  }

  /// Three paragraphs of a story.
  static let paragraphs = [
    "A ferry with 212 people on board ran aground off Marrow on Tuesday night, the coast guard said.",
    "\"We felt a jolt and then the lights went out,\" said Jonas Fell, who was on the car deck.",
    "All passengers were taken ashore by morning, and four of them were treated for cold.",
  ]

  /// ``paragraphs`` as HTML.
  static let story = paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")

  /// The lines of ``page(head:_:)`` with ``story``.
  static let storyLines =
    ["headline: Ferry runs aground off Marrow"] + paragraphs.map { "paragraph: \($0)" }
}

/// Hands bytes over once.
private final class Once: Sendable {
  private let bytes: Mutex<[UInt8]>

  init(_ bytes: [UInt8]) { self.bytes = Mutex(bytes) }

  func take() -> [UInt8] {
    bytes.withLock { bytes in
      defer { bytes = [] }
      return bytes
    }
  }
}
