public import GalleyCheck
public import GalleyDiff
public import GalleyExporters
public import GalleyExtractors
public import GalleyModel
public import GalleyReaders
import GalleyTemplates

/// The way of two versions of an article through Galley: read, extract, compare, export.
///
///     let versions = VersionComparison()
///     let comparison = try versions.compare(Input(file: "v1.txt"), Input(file: "v2.txt"))
///     comparison.verdict   // changed
public struct VersionComparison {
  private let extractor: any Extractor
  private let differ: any Differ
  private let checker: Checker?

  /// Makes the way.
  /// - Parameters:
  ///   - extractor: What finds the figures and quotes of either version.
  ///   - differ: What compares the two.
  ///   - checker: What raises the queries on either, so that the comparison tells which the update
  ///     brought and which it settled; none are raised if not given.
  public init(
    extractor: any Extractor = NewsExtractor(), differ: any Differ = ArticleDiffer(),
    checker: Checker? = nil
  ) {
    self.extractor = extractor
    self.differ = differ
    self.checker = checker
  }

  /// Reads two versions and compares them.
  /// - Parameters:
  ///   - old: The old version.
  ///   - new: The new version.
  ///   - reader: How to read them.
  /// - Throws: ``Problem`` where one cannot be read, or holds another number of articles than one.
  public func compare(
    _ old: Input, _ new: Input, reader: any Reader = Readers.byContent
  ) throws(Problem) -> Comparison {
    let old = try article(of: old, reader)
    let new = try article(of: new, reader)
    return compare(old, new)
  }

  /// Compares two versions that were read.
  public func compare(_ old: Article, _ new: Article) -> Comparison {
    let (oldItems, newItems) = extractions(of: old, new)
    var comparison = differ.compare(oldItems, newItems)
    if let checker { tellQueries(of: checker, in: &comparison) }
    return comparison
  }

  /// Only of versions one can be said to settle what the other has.
  private func tellQueries(of checker: Checker, in comparison: inout Comparison) {
    guard comparison.verdict != .outlets, comparison.verdict != .unrelated else {
      comparison.remarks.append(
        "not checked, since these are not two versions of one story; galley check reads each")
      return
    }
    comparison.queries = QueryMatcher(comparison).changes(
      from: checker.check(comparison.old).queries, to: checker.check(comparison.new).queries)
  }

  /// All that a version yields by itself.
  public func extraction(of article: Article) -> Extraction { extractor.extract(article) }

  /// Extracts both versions, long ones at the same time.
  private func extractions(of old: Article, _ new: Article) -> (old: Extraction, new: Extraction) {
    let new = ExtractionJob(new)
    let isLong = new.size > Self.longText && Pipeline.cores > 1
    let worker = isLong ? ExtractionWorkers(count: 1, extractor: extractor) : nil
    worker?.add(new)
    let oldItems = extractor.extract(old)
    new.run(extractor)
    let newItems = new.result()
    if isLong { FreedMemory.giveBack() }
    return (oldItems, newItems)
  }

  /// Up to so many bytes are extracted before a thread would have begun.
  private static let longText = 1 << 15

  /// Writes comparisons in every format, one after another into each.
  /// - Parameters:
  ///   - comparisons: What to write.
  ///   - exporters: The formats.
  ///   - destination: Where to write them.
  ///   - provenance: What was read, for the formats that tell it.
  ///   - reported: What the readable report shows of each, where that is less.
  /// - Returns: The files that were written, in the order of the formats.
  /// - Throws: ``Problem`` with the first output that failed; it leaves no file of its own behind.
  public func write(
    _ comparisons: [Comparison], with exporters: [any Exporter], to destination: Destination,
    from provenance: Provenance? = nil, asText reported: (Comparison) -> Comparison = { $0 }
  ) throws(Problem) -> [WrittenFile] {
    var files: [WrittenFile] = []
    for exporter in exporters {
      do throws(ExportError) {
        var session = try exporter.open(destination)
        let isReport = exporter.format.name == TemplateExporter.report.format.name
        for comparison in comparisons {
          try session.write(.comparison(isReport ? reported(comparison) : comparison))
        }
        if let provenance { try session.take(provenance) }
        files += try session.finish()
      } catch {
        throw .output(error)
      }
    }
    return files
  }

  private func article(of input: Input, _ reader: any Reader) throws(Problem) -> Article {
    var articles: [Article] = []
    var broken: RecordFailure?
    do {
      try reader.read(input) { record in
        switch record {
        case .article(let article): articles.append(article)
        case .failure(let failure): broken = broken ?? failure
        }
        if articles.count > 1 { throw SeveralArticles() }
      }
    } catch let error as ReadError {
      throw .input(source: input.source, error)
    } catch {
      throw .severalArticles(source: input.source)
    }
    if let broken { throw .record(source: input.source, broken) }
    guard let article = articles.first else { throw .noArticle(source: input.source) }
    return article
  }
}

/// Ends the reading of an input that holds more than a version.
private struct SeveralArticles: Error {}
