import GalleyDocuments
import GalleyModel
import GalleyReaders
import Testing

@Suite("Sample wires")
struct SeedWireTests {
  private static let readers: [(String, any Reader)] = [
    ("newsmlg2", NewsMLG2Reader()), ("newsml", NewsMLReader()), ("nitf", NITFReader()),
    ("ninjs", NinjsReader()),
    ("rss", FeedReader()), ("iptc", IPTC7901Reader()), ("anpa", ANPAReader()),
  ]

  /// The words of headline and paragraphs.
  private func words(_ article: Article) -> [String] {
    let bytes = Array(article.text.utf8)
    return article.blocks.filter {
      $0.kind == .headline || $0.kind == .paragraph || $0.kind == .highlight
    }
    .map { FoldedText.fold(String(decoding: bytes[$0.range], as: UTF8.self)) }
  }

  @Test("Each is known by its content and says what the text says", arguments: 0..<readers.count)
  func story(_ index: Int) throws {
    let (name, reader) = Self.readers[index]
    let path = SeedWire.path(name)
    let head = try Input(file: path).peeked().head
    let nameless = FileHead(bytes: head.bytes, name: "-", isWhole: head.isWhole)
    #expect(reader.recognizes(nameless))
    var wire: Article?
    try reader.read(Input(file: path)) { if case .article(let article) = $0 { wire = article } }
    var text: Article?
    try PlainTextReader().read(
      Input(file: path.replacing("wires/vellorin-results.\(name)", with: "vellorin-results-v1.txt"))
    ) { if case .article(let article) = $0 { text = article } }
    let article = try #require(wire)
    // The line with the reporter's address is a credit of the wire.
    #expect(words(article) == words(try #require(text)).dropLast())
    #expect(article.metadata.authors == ["Anneli Varga"])
    let dates = [article.metadata.published, article.metadata.modified].compactMap(\.self)
    #expect(dates.contains { $0.hasPrefix("2024-10-24T09:22") })
    if name != "rss" { #expect(article.metadata.note?.hasPrefix("Story will be updated") ?? false) }
    #expect(
      article.metadata.dateline == "BRYNMARK" || article.metadata.dateline == "BRYNMARK, Oct 24")
  }
}
