import GalleyModel
import GalleyTestSupport

/// A story as files of several forms.
struct FiledStory {
  /// The last of the paragraphs.
  let last: String
  private let headline: String
  private let paragraphs: [String]

  /// A story of the paragraphs of an article; null where it has fewer than three.
  init?(_ article: Article) {
    paragraphs = article.blocks.filter { $0.kind == .paragraph }.map { block in
      String(decoding: Array(article.text.utf8)[block.range], as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    guard paragraphs.count > 2, let last = paragraphs.last else { return nil }
    self.last = last
    headline = article.headline ?? "The council meets again"
  }

  /// As plain text.
  var text: [UInt8] { Array(([headline] + paragraphs).joined(separator: "\n\n").utf8) }

  /// As a web page, with as much around it as pages have: a menu, a script, teasers, a foot.
  var page: [UInt8] {
    let links = (1...120).map {
      "<li class=\"menu-item\"><a href=\"/section/\($0)\">Section \($0)</a></li>"
    }
    let teasers = (1...30).map {
      "<div class=\"teaser\"><a href=\"/news/\($0)\"><img src=\"/\($0).jpg\" alt=\"\">"
        + "<h3>Story \($0)</h3></a></div>"
    }
    let script = String(repeating: "window.q=window.q||[];q.push({a:1,b:'x'});", count: 300)
    let body = paragraphs.map { "<p class=\"text\">\(Self.escaped($0))</p>" }
    let html = """
      <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>\(Self.escaped(headline))</title>
      <script>\(script)</script></head><body><nav><ul>\(links.joined())</ul></nav>
      <main><article><h1>\(Self.escaped(headline))</h1>
      \(body.joined(separator: "\n"))
      </article></main><aside>\(teasers.joined())</aside>
      <footer><p>Contact | Imprint | Privacy</p></footer></body></html>
      """
    return Array(html.utf8)
  }

  /// As a Word file.
  var wordFile: [UInt8] {
    let paragraphs = ([headline] + paragraphs).map {
      "<w:p><w:pPr><w:spacing w:after=\"0\"/></w:pPr><w:r><w:rPr><w:lang w:val=\"en-GB\"/></w:rPr>"
        + "<w:t xml:space=\"preserve\">\(Self.escaped($0))</w:t></w:r></w:p>"
    }
    let name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    let document =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"\(name)\"><w:body>"
      + paragraphs.joined() + "</w:body></w:document>"
    return ZipFile.bytes(texts: [("word/document.xml", document)])
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.append(character)
      }
    }
  }
}
