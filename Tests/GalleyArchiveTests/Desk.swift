import GalleyArchive
import GalleyDiff
import GalleyExtractors
import GalleyModel
import GalleyReaders
import GalleyTestSupport

/// An archive in a folder of its own, and a way to file copy in it.
final class Desk {
  let folder = TemporaryFolder()
  let archive: Archive

  init() throws { archive = try Archive(path: folder.path("desk.sqlite"), for: .writing) }

  /// Files a text; null where nothing is filed.
  @discardableResult
  func file(
    _ text: String, as id: String, path: String? = nil, _ fill: (inout Metadata) -> Void = { _ in }
  ) throws -> FiledVersion? {
    var articles: [Article] = []
    let pieces = Pieces(Array(text.utf8))
    let input = Input(source: "\(id).txt", id: id) { pieces.take() }
    try PlainTextReader().read(input) { record in
      if case .article(let article) = record { articles.append(article) }
    }
    guard var article = articles.first else { return nil }
    fill(&article.metadata)
    let extraction = NewsExtractor().extract(article)
    let file = FiledFile(path: path ?? "/wire/\(id).txt", bytes: text.utf8.count, sha256: id)
    return try archive.file { filing in
      try filing.file(extraction, from: file) { old, new in
        ArticleDiffer().compare(NewsExtractor().extract(old), new)
      }
    }
  }

  /// The articles that a text is read as.
  static let quay = """
    Fire guts grain quay at Ostrevik

    A fire on the grain quay at Ostrevik destroyed 3 silos on Tuesday, the harbour office said.

    “It burned like a lamp,” said Ragna Sele, who runs the café across the water.

    Nobody was hurt. The quay handles 40,000 tonnes of barley a year and feeds two mills inland.

    The harbour was built in 1911 and widened twice, and ships wait there for the tide in a basin \
    that is dredged each spring by the town.
    """
  static let quayLater = quay.replacing("3 silos", with: "5 silos")
    .replacing("Nobody was hurt.", with: "Two dockers were hurt.")
  /// The same event in other words from end to end.
  static let quayRetold = """
    Silos lost as flames sweep Ostrevik harbour

    Five silos went up in flames at Ostrevik on Tuesday, according to the harbour office, which \
    shut the grain quay to all ships.

    Ragna Sele, whose café faces the water, said: “It burned like a lamp.”

    Two dockers breathed smoke and were sent home from hospital the same night. Millers in the \
    hills have flour for a month, their guild said.
    """
  /// Another event, with the same background.
  static let strike = """
    Dockers at Ostrevik walk out over night shifts

    Dockers at Ostrevik stopped work at noon, and 14 ships lie idle, their union said on Friday.

    “We are asking for sleep,” said its chair, Pål Ness, who has worked there for 22 years.

    The port authority offered to talk next week, once the weekend ferries have been cleared.

    The harbour was built in 1911 and widened twice, and ships wait there for the tide in a basin \
    that is dredged each spring by the town.
    """
}

/// Bytes that are given once.
private final class Pieces: @unchecked Sendable {
  private var bytes: [UInt8]
  init(_ bytes: [UInt8]) { self.bytes = bytes }
  func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
