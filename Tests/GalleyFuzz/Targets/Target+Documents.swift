import GalleyDocuments
import GalleyReaders

extension Target {
  /// Any bytes as documents, a target for each family of formats.
  static let documents = [
    document("html", [HTMLReader()], of: ["html", "nitf"], fragments: Fragments.markup),
    document(
      "xml", [NITFReader(), NewsMLReader(), NewsMLG2Reader(), FeedReader()],
      of: ["nitf", "newsml", "newsmlg2", "rss"], fragments: Fragments.markup),
    document(
      "mime", [MailReader(), MHTMLReader(), WARCReader()], of: ["eml", "mhtml"],
      fragments: Fragments.mail),
    document("zip", [WordReader(), OpenDocumentReader()], of: ["docx", "odt"]),
    document("rtf", [RTFReader()], of: ["rtf"]),
    document(
      "records", [JSONReader(), NDJSONReader(), TableReader()], of: ["ninjs", "csv"],
      fragments: Fragments.json),
    document(
      "wires", [ANPAReader(), IPTC7901Reader(), NinjsReader()], of: ["anpa", "iptc", "ninjs"],
      fragments: Fragments.json),
  ]

  /// A target that every reader of a family reads, with the sample documents as starts.
  private static func document(
    _ name: String, _ readers: [any Reader], of extensions: [String], fragments: [[UInt8]] = []
  ) -> Target {
    Target(
      name, fragments: Fragments.copy + fragments,
      starts: { _ in SampleTexts.documents(extensions) },
      subject: { try ReadDocument($0, readers: readers) }, checks: DocumentChecks.all)
  }
}
