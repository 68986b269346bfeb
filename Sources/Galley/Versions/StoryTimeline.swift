public import GalleyDiff
public import GalleyExporters
public import GalleyExtractors
public import GalleyModel
import GalleyReaders

/// The way of a story's versions through Galley: read, extract, follow, export.
///
///     let story = StoryTimeline()
///     let articles = try story.read(Inputs(["v1.txt", "v2.txt", "v3.txt"]))
///     story.timeline(of: articles).threads.count   // a thread a fact
public struct StoryTimeline {
  private let extractor: any Extractor
  private let builder: TimelineBuilder

  /// Makes the way.
  /// - Parameters:
  ///   - extractor: What finds the figures and quotes of each version.
  ///   - builder: What follows them.
  public init(
    extractor: any Extractor = NewsExtractor(), builder: TimelineBuilder = TimelineBuilder()
  ) {
    self.extractor = extractor
    self.builder = builder
  }

  /// Reads the versions in the order of the inputs; an input may hold several.
  /// - Throws: ``Problem`` where one cannot be read, since a version that is left out would look like
  ///   facts that came and went.
  public func read(_ inputs: Inputs) throws(Problem) -> [Article] {
    try inputs.articles()
  }

  /// The versions by the time at which each says that it was published, those of one time as they stand.
  /// - Throws: ``Problem/undated(source:)`` for a version that does not say.
  public func byTime(_ articles: [Article]) throws(Problem) -> [Article] {
    var dated: [(article: Article, seconds: Int64, place: Int)] = []
    for (place, article) in articles.enumerated() {
      let told = article.metadata.modified ?? article.metadata.published
      guard let seconds = told.flatMap(PublishedTime.seconds) else {
        throw .undated(source: article.source)
      }
      dated.append((article, seconds, place))
    }
    return dated.sorted { ($0.seconds, $0.place) < ($1.seconds, $1.place) }.map(\.article)
  }

  /// The timeline of versions that were read.
  public func timeline(of articles: [Article]) -> Timeline {
    builder.timeline(of: articles.map { extractor.extract($0) })
  }

  /// Writes a timeline in every format.
  /// - Returns: The files that were written, in the order of the formats.
  /// - Throws: ``Problem`` with the first output that failed; it leaves no file of its own behind.
  public func write(
    _ timeline: Timeline, with exporters: [any Exporter], to destination: Destination
  ) throws(Problem) -> [WrittenFile] {
    var files: [WrittenFile] = []
    for exporter in exporters {
      do throws(ExportError) {
        var session = try exporter.open(destination)
        try session.write(.timeline(timeline))
        files += try session.finish()
      } catch {
        throw .output(error)
      }
    }
    return files
  }
}
