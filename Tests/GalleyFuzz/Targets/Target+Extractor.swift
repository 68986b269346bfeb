import GalleyExtractors
import GalleyModel
import GalleyReaders

extension Target {
  /// Any bytes as copy to extract from.
  static let extractor = Target(
    "extractor",
    subject: { try? PlainTextReader().articles(of: $0).first.map(Extracted.init) },
    checks: ItemChecks.all + FigureChecks.all + QuoteChecks.all + SourceChecks.all + [
      JSONCheck.readable,
      Check("same-twice") { subject in
        NewsExtractor().extract(subject.article) == subject.extraction
          ? nil : "extracted in another way the second time"
      },
      Check("as-ndjson") { subject in
        let again = NewsExtractor().extract(try subject.article.asNDJSON())
        let first = subject.extraction
        return again.figures == first.figures && again.quotes == first.quotes
          && again.sources == first.sources ? nil : "other rows from a line of NDJSON"
      },
    ])
}
