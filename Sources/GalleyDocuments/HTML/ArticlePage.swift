import GalleyModel
import GalleyReaders

/// A page from its bytes to its article.
struct ArticlePage {
  /// The article.
  private(set) var draft = ArticleDraft()
  private let scripts: [PageMarkup.Script]

  /// Reads a page.
  /// - Parameters:
  ///   - bytes: The page as it was saved.
  ///   - charset: What its container says of its character set, which counts before its own word.
  /// - Throws: ``ReadError/noArticle(_:)`` where it has no story of its own.
  init(_ bytes: [UInt8], charset: String? = nil) throws(ReadError) {
    let declared = charset ?? DeclaredCharset.name(in: bytes)
    let decoded = CharsetDecoding.decode(bytes, declared: declared)
    draft.notes = decoded.notes
    let markup = PageMarkup(Array(decoded.text.utf8))
    scripts = markup.scripts
    let document = try MarkupDocument(html: markup.bytes)
    guard let root = document.root else { throw .blank }
    let head = PageHead(root)
    let title = head.first("og:title", "twitter:title") ?? head.title
    let data = LinkedData(markup.scripts, title: title)
    var page = PageWalk.page(of: root)
    for caption in data.captions { page.pictureTexts.add(caption.utf8) }
    let description = data.string("description") ?? head.first("og:description", "description")
    if let description { page.pictureTexts.remove(description) }
    withExtendedLifetime(document) {}
    try read(page, data, head, description: description)
  }

  private mutating func read(
    _ page: Page, _ data: LinkedData, _ head: PageHead, description: String?
  ) throws(ReadError) {
    let finder = HeadlineFinder([
      data.string("headline"), head.first("og:title"), head.first("twitter:title"), head.title,
      data.string("name"),
    ])
    let headline = finder.block(in: page)
    let weights = PageWeights(page, headline: headline, isLive: data.isLive)
    let anchors = data.body.flatMap { BodyAnchors($0) }
    let region = ArticleRegion(page, weights, anchors: anchors)
    let composer = ArticleComposer(
      page: page, kinds: BlockKinds(page, weights, region, headline: headline), region: region,
      headline: headline, description: description)
    draft.blocks = composer.blocks()
    useScripts(data, anchors: anchors)
    let front = SectionFront(page, weights)
    let isMarked =
      data.article != nil || head.first("og:type") == "article"
      || head.first("article:published_time") != nil
    if front.isFront(region, isMarked: isMarked) {
      throw .noArticle("it is a page of links to \(front.stories) stories")
    }
    guard draft.blocks.contains(where: { ($0.kind ?? .paragraph).isBody }) else {
      throw .noArticle("it has no running text")
    }
    if !draft.blocks.contains(where: { $0.kind == .headline }) {
      draft.headline = finder.titles.first.map(HeadlineFinder.withoutSite)
    }
    draft.metadata =
      PageMetadata(
        data: data, head: head,
        bylines: composer.lines(named: .author) + shownBylines + composer.lines(labelled: .author),
        dates: composer.lines(named: .date) + composer.lines(labelled: .date)
      ).metadata
  }

  /// The lines of the article that tell who wrote it, or when.
  private var shownBylines: [String] {
    draft.blocks.filter { $0.kind == .byline && !$0.text.contains(":") }.map(\.text)
  }

  /// Takes the copy from the scripts where the page shows little of it.
  private mutating func useScripts(_ data: LinkedData, anchors: BodyAnchors?) {
    let shown = draft.blocks.reduce(0) { size, block in
      (block.kind ?? .paragraph).isBody ? size + PlainWords.letters(block.text.utf8).count : size
    }
    var found: [ArticleDraft.Block] = []
    if let article = data.article, shown < ScriptCopy.least * 2 {
      found = ScriptCopy.entries(of: article)
    }
    if found.isEmpty, let body = data.body, let anchors, anchors.count > shown * 2 {
      found = ScriptCopy.blocks(of: body)
    }
    if found.isEmpty, shown < ScriptCopy.least { found = ScriptCopy.blocks(in: scripts) }
    let size = found.reduce(0) { $0 + PlainWords.letters($1.text.utf8).count }
    guard size > shown * 2, size >= ScriptCopy.least else { return }
    draft.blocks.removeAll { block in
      let kind = block.kind ?? .paragraph
      return kind.isBody || kind == .heading || kind == .related
    }
    draft.blocks += found
    draft.notes.append("copy taken from the page's data, since the page shows little of it")
  }
}
