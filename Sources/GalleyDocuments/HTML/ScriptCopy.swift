import GalleyModel
import GalleyReaders

/// Takes the copy from the data in a page's scripts, for pages that show none without running them.
enum ScriptCopy {
  /// Less than this is no story, in bytes.
  static let least = 300

  /// The blocks of a text as JSON-LD gives it: HTML, or plain with a line a paragraph.
  static func blocks(of text: String) -> [ArticleDraft.Block] {
    if text.utf8.contains(0x3C), text.contains("</") || text.contains("<br") || text.contains("<p")
    {
      return (try? blocks(ofHTML: text)) ?? []
    }
    let decoded = HTMLEntities.decoded(Array(text.utf8)).bytes
    return decoded.split { $0 == 0x0A || $0 == 0x0D }.map {
      ArticleDraft.Block(nil, String(decoding: $0, as: UTF8.self))
    }
  }

  /// The blocks of HTML that is copy as a whole, pictures with their captions included.
  private static func blocks(ofHTML html: String) throws(ReadError) -> [ArticleDraft.Block] {
    let document = try MarkupDocument(html: PageMarkup(Array(html.utf8)).bytes)
    guard let root = document.root else { return [] }
    let page = PageWalk.page(of: root)
    withExtendedLifetime(document) {}
    let weights = PageWeights(page, headline: nil)
    let region = ArticleRegion(whole: page)
    return ArticleComposer(
      page: page, kinds: BlockKinds(page, weights, region, headline: nil), region: region,
      headline: nil, description: nil
    ).blocks()
  }

  /// The entries of a live blog in the page's order, each with its time and headline.
  static func entries(of article: LooseJSON) -> [ArticleDraft.Block] {
    (article["liveBlogUpdate"]?.elements ?? []).flatMap { entry -> [ArticleDraft.Block] in
      guard let body = entry["articleBody"]?.string else { return [] }
      let time = entry["datePublished"]?.string.map { ArticleDraft.Block(.byline, $0) }
      let headline = entry["headline"]?.string?.cleaned.map { ArticleDraft.Block(.heading, $0) }
      return [time, headline].compactMap { $0 } + blocks(of: body)
    }
  }

  /// The longest story in scripts that hold JSON, or set a variable to an object.
  static func blocks(in scripts: [PageMarkup.Script]) -> [ArticleDraft.Block] {
    var best = Find()
    for script in scripts where !script.type.contains("ld+json") {
      guard let start = script.content.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }),
        let value = LooseJSONParser.value(in: script.content, from: start)
      else { continue }
      best.look(into: value, depth: 0)
    }
    return best.size >= least ? best.texts.flatMap(blocks(of:)) : []
  }

  /// The longest run of texts found so far.
  private struct Find {
    var texts: [String] = []
    var size = 0

    mutating func look(into value: LooseJSON, depth: Int) {
      switch value {
      case .text(let text): keep([text])
      case .array(let elements):
        keep(elements.compactMap(Self.paragraph))
        for element in elements { look(into: element, depth: depth + 1) }
      case .object(let members):
        for (_, inner) in members { look(into: inner, depth: depth + 1) }
      case .other: break
      }
    }

    private mutating func keep(_ texts: [String]) {
      let size = texts.reduce(0) { $0 + Self.copySize($1) }
      if size > self.size { (self.texts, self.size) = (texts, size) }
    }

    /// The text of an element of a list of paragraphs: itself, or what stands under a usual key.
    private static func paragraph(_ element: LooseJSON) -> String? {
      if let text = element.string { return text }
      for key in ["text", "content", "html", "value", "body", "data"] {
        if let text = element[key]?.string { return text }
        if let text = element[key]?["text"]?.string ?? element[key]?["html"]?.string { return text }
      }
      return nil
    }

    /// How much of a text may be copy, in bytes: it has words and ends as sentences do.
    private static func copySize(_ text: String) -> Int {
      let bytes = Array(text.utf8)
      guard bytes.count > 40, bytes.contains(0x20) else { return 0 }
      let isMarkup = bytes.contains(0x3C)
      let isCode = !isMarkup && (bytes.contains(0x7B) || bytes.contains(0x5C))
      guard !isCode, isMarkup ? text.contains("<p") : Sentences.end(bytes[...]) else { return 0 }
      return bytes.count
    }
  }
}
