public import GalleyCheck
import GalleyDiff
public import GalleyExporters
public import GalleyExtractors
public import GalleyModel
import GalleyReaders

/// The way of stories through Galley to their queries: read, extract, check, and hold against sources.
///
///     let check = StoryCheck()
///     check.review(article).queries   // what a copy editor would ask
public struct StoryCheck {
  private let extractor: any Extractor
  private let checker: Checker
  /// What a story is held against, extracted once for all stories; null where there are none.
  private var sources: [Extraction]?

  /// Makes the way.
  /// - Parameters:
  ///   - extractor: What finds the figures and quotes.
  ///   - checker: What raises the queries.
  public init(extractor: any Extractor = NewsExtractor(), checker: Checker = Checker()) {
    self.extractor = extractor
    self.checker = checker
  }

  /// Extracts and checks an article.
  public func review(_ article: Article) -> Review {
    var review = checker.check(extractor.extract(article))
    if let sources {
      review.backing = SourceChecker().backing(of: review.extraction, in: sources)
      review.sources = sources.map(\.article)
    }
    return review
  }

  /// Reads the source documents that stories are held against.
  /// - Throws: ``Problem`` where one cannot be read, since what it says would be called not found.
  public mutating func holdAgainst(_ inputs: Inputs) throws(Problem) {
    sources = try inputs.articles().map { extractor.extract($0) }
  }

  /// Reads all inputs, reviews their stories and writes the reviews.
  /// - Parameters:
  ///   - inputs: What to read.
  ///   - exporters: The formats.
  ///   - destination: Where to write them.
  ///   - report: Told of every problem as it comes up; the run goes on.
  ///   - each: Told of every review that was written.
  /// - Returns: How many queries there are, how many inputs or records failed, and the files.
  /// - Throws: ``Problem`` where an output cannot be written.
  public func run(
    _ inputs: Inputs, with exporters: [any Exporter], to destination: Destination,
    report: (Problem) -> Void, each: (Review) -> Void = { _ in }
  ) throws(Problem) -> (queries: Int, failures: Int, files: [WrittenFile]) {
    do throws(ExportError) {
      return try review(inputs, with: exporters, to: destination, report: report, each: each)
    } catch {
      throw .output(error)
    }
  }

  private func review(
    _ inputs: Inputs, with exporters: [any Exporter], to destination: Destination,
    report: (Problem) -> Void, each: (Review) -> Void
  ) throws(ExportError) -> (queries: Int, failures: Int, files: [WrittenFile]) {
    var sessions: [any ExportSession] = []
    for exporter in exporters { sessions.append(try exporter.open(destination)) }
    func write(_ item: ExportItem) throws(ExportError) {
      for index in sessions.indices { try sessions[index].write(item) }
    }
    var queries = 0
    var failures = 0
    var stories = 0
    var names = ArticleNames()
    var broken: ExportError?
    for problem in inputs.problems {
      failures += 1
      report(problem)
    }
    for named in inputs.all where broken == nil {
      do {
        try named.reader.read(named.input) { record in
          switch record {
          case .article(var article):
            names.tellApart(&article)
            let review = review(article)
            stories += 1
            queries += review.queries.count
            try write(.review(review))
            each(review)
          case .failure(let failure):
            failures += 1
            report(.record(source: named.input.source, failure))
            try write(.failure(failure))
          }
        }
      } catch let error as ReadError {
        if named.isInFolder && error.isNoStory { continue }
        failures += 1
        report(.input(source: named.input.source, error))
      } catch let error as ExportError {
        broken = error
      } catch {
        failures += 1
      }
    }
    if let broken { throw broken }
    guard stories > 0 else { return (0, failures, []) }
    var files: [WrittenFile] = []
    for index in sessions.indices { files += try sessions[index].finish() }
    return (queries, failures, files)
  }
}
