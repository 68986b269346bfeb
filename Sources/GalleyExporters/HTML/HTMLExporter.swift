import GalleyModel

/// Writes one self-contained page: a comparison with its changed figures and quotes and the text of
/// both versions side by side, an article with its figures, quotes and sources, or a story with the
/// queries on it in the margin.
///
/// The page needs no script and no network, fits narrow screens and prints.
public struct HTMLExporter: Exporter {
  /// Makes the exporter.
  public init() {}

  /// The format `html`.
  public var format: ExportFormat {
    ExportFormat(
      name: "html", fileExtension: "html",
      summary: "A page to read in a browser; of two versions side by side")
  }

  /// Begins `NAME.html`, or output on standard output.
  public func open(_ destination: Destination) throws(ExportError) -> any ExportSession {
    let output = try TextOutput(destination, extension: format.fileExtension)
    return HTMLSession(output: output, name: destination.name.readableName)
  }
}

private struct HTMLSession: ExportSession {
  let output: TextOutput
  let name: String
  var page = HTMLWriter()
  var isOpen = false

  mutating func write(_ item: ExportItem) throws(ExportError) {
    switch item {
    case .failure: return
    case .extraction(let extraction):
      open(title: extraction.article.headline ?? extraction.article.id)
      page.write(extraction)
    case .review(let review):
      open(title: review.extraction.article.headline ?? review.extraction.article.id)
      page.write(review)
    case .comparison(let comparison):
      open(title: comparison.new.article.headline ?? comparison.new.article.id)
      page.write(comparison)
    case .timeline(let timeline):
      open(title: timeline.title)
      page.write(timeline)
    }
    try output.take(&page.bytes)
  }

  mutating func finish() throws(ExportError) -> [WrittenFile] {
    open(title: name)
    page.endPage()
    try output.takeAll(&page.bytes)
    return try output.commit()
  }

  /// Begins the page under the title of its first item.
  private mutating func open(title: String) {
    guard !isOpen else { return }
    isOpen = true
    page.beginPage(
      title: title,
      meta: [
        ("generator", "Galley"), ("viewport", "width=device-width, initial-scale=1"),
      ]
    ) {
      $0.markup("\n")
      $0.markup(HTMLStyle.sheet)
    }
    page.markup("<body>\n")
  }
}
