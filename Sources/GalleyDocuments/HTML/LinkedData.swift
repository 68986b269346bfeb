/// What the page's JSON-LD says of its article, in the words of schema.org.
struct LinkedData {
  /// The object of the article, or null.
  private(set) var article: LooseJSON?
  /// The types of all objects on the page, in small letters.
  private(set) var types: Set<String> = []
  private var named: [String: LooseJSON] = [:]
  private var articles: [LooseJSON] = []

  /// Reads the scripts of a page.
  /// - Parameter title: The page's title, which tells its own article from others.
  init(_ scripts: [PageMarkup.Script], title: String?) {
    for script in scripts where script.type.contains("ld+json") {
      // "<!--", "//<![CDATA[" and the like stand before the first bracket.
      guard let start = script.content.firstIndex(where: { $0 == 0x7B || $0 == 0x5B }),
        let value = LooseJSONParser.value(in: script.content, from: start)
      else { continue }
      collect(value, depth: 0)
    }
    article = Self.best(articles, title: title)
  }

  private mutating func collect(_ value: LooseJSON, depth: Int) {
    guard depth < 8 else { return }
    switch value {
    case .array(let elements):
      for element in elements { collect(element, depth: depth + 1) }
    case .object(let members):
      let types = (value["@type"]?.strings ?? []).map { $0.lowercased() }
      self.types.formUnion(types)
      if let id = value["@id"]?.string, members.count > 1 { named[id] = named[id] ?? value }
      if types.contains(where: Self.isArticle) { articles.append(value) }
      for (key, inner) in members where Self.containers.contains(key) {
        collect(inner, depth: depth + 1)
      }
    default: break
    }
  }

  /// What may hold the article, or a person by whose id it names its author.
  private static let containers: Set<String> = [
    "@graph", "mainEntity", "mainEntityOfPage", "author", "creator", "publisher", "hasPart",
    "isPartOf", "subjectOf", "itemReviewed",
  ]

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("article") || type.hasSuffix("posting") || type == "report" || type == "review"
  }

  private static func best(_ articles: [LooseJSON], title: String?) -> LooseJSON? {
    let title = title.map(PlainWords.of) ?? []
    func weight(_ article: LooseJSON) -> Int {
      let headline = PlainWords.of(article["headline"]?.string ?? article["name"]?.string ?? "")
      return (!headline.isEmpty && PlainWords.overlap(headline, title) > 0.6 ? 4 : 0)
        + (article["articleBody"]?.string?.isEmpty == false ? 2 : 0)
        + (article["datePublished"] != nil ? 1 : 0)
    }
    var best: (weight: Int, article: LooseJSON)?
    for article in articles.prefix(50) where weight(article) > best?.weight ?? -1 {
      best = (weight(article), article)
    }
    return best?.article
  }

  /// The object that a reference names, or the value itself.
  func resolved(_ value: LooseJSON) -> LooseJSON {
    guard case .object(let members) = value, members.count <= 2, value["name"] == nil,
      let id = value["@id"]?.string, let object = named[id]
    else { return value }
    return object
  }

  /// A text of the article by its key.
  func string(_ key: String) -> String? { article?[key]?.string.flatMap(\.cleaned) }

  /// The copy as the page gives it for machines.
  var body: String? { article?["articleBody"]?.string }

  /// Whether the article is a live blog, whose entries look like teasers.
  var isLive: Bool { types.contains("liveblogposting") }

  /// The names of persons, or of organisations where it names no person.
  var authors: (persons: [String], organisations: [String]) {
    var persons: [String] = []
    var organisations: [String] = []
    for value in (article?["author"] ?? article?["creator"])?.elements ?? [] {
      let author = resolved(value)
      let names = author["name"]?.strings ?? author.strings
      let isGroup = author["@type"]?.strings.contains { $0.hasSuffix("Organization") } ?? false
      if isGroup { organisations += names } else { persons += names }
    }
    return (persons, organisations)
  }

  /// What the article's pictures show.
  var captions: [String] {
    (article?["image"]?.elements ?? []).prefix(100).compactMap { image in
      let image = resolved(image)
      return (image["caption"] ?? image["description"])?.string.flatMap(\.cleaned)
    }
  }

  /// The name of the publisher.
  var publisher: String? {
    guard let value = article?["publisher"]?.elements.first else { return nil }
    let publisher = resolved(value)
    return (publisher["name"]?.string ?? publisher.string).flatMap(\.cleaned)
  }

  /// The address of the article.
  var url: String? {
    let page = article?["mainEntityOfPage"]
    return [
      article?["url"]?.string, page?["@id"]?.string, page?["url"]?.string, page?.string,
      article?["@id"]?.string,
    ].lazy.compactMap { $0?.cleaned }.first { $0.hasPrefix("http") }
  }
}
