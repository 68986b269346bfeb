public import GalleyExporters
public import GalleyExtractors
import GalleyModel
public import GalleyReaders

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The way of an article through Galley: read, extract, export.
///
/// Articles pass in small numbers, so any number of them needs no more memory than these, and a few
/// bytes a name: no two articles of a run keep one name, and those that would have it get a note.
/// They come out in the order of the input, whatever the number of threads. What fails is reported
/// and the rest goes on.
///
///     var pipeline = Pipeline(
///       exporters: [CSVExporter()], destination: Destination(.folder("out"), name: "storm"),
///       report: { print($0) })
///     pipeline.read(Input(file: "storm.txt"), with: PlainTextReader())
///     pipeline.finish().files   // out/storm.figures.csv and the other tables
public struct Pipeline: ~Copyable {
  private var queue: ExtractionQueue
  private let report: (Problem) -> Void
  private var sessions: [any ExportSession] = []
  private var articles = 0
  private var names = ArticleNames()
  private var inputsRead = 0
  private var failures = 0
  private var readerGone = false
  private var canReadOn = true
  private var skipped: SkippedFiles
  /// What is told to the outputs that ask for it; null where none does.
  private var provenance: Provenance?

  /// Opens the outputs; those that cannot be opened are reported and left out.
  /// - Parameters:
  ///   - extractor: What finds the figures and quotes.
  ///   - exporters: The formats to write.
  ///   - destination: Where to write them.
  ///   - threads: How many articles may be extracted at the same time, at least 1; one a processor
  ///     core if not given.
  ///   - skipped: The files of folders that nobody is going to read.
  ///   - written: When the run is, as ISO 8601, where the outputs are to tell it.
  ///   - report: Told of every problem as it comes up.
  public init(
    extractor: any Extractor = NewsExtractor(), exporters: [any Exporter],
    destination: Destination, threads: Int? = nil, skipped: SkippedFiles = SkippedFiles(),
    written: String? = nil, report: @escaping (Problem) -> Void
  ) {
    queue = ExtractionQueue(extractor: extractor, threads: threads)
    self.report = report
    self.skipped = skipped
    if exporters.contains(where: \.tellsProvenance) {
      provenance = Provenance(version: galleyVersion, written: written)
    }
    for exporter in exporters {
      do throws(ExportError) {
        sessions.append(try exporter.open(destination))
      } catch {
        note(error)
      }
    }
  }

  /// How many processor cores this process may use.
  public static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// False once no output is left to write to, or no file can be opened any more, so that reading
  /// on would be in vain.
  public var isOpen: Bool { canReadOn && !sessions.isEmpty }

  /// Reads an input to its end and hands all that it yields to the outputs.
  /// - Parameters:
  ///   - input: What to read.
  ///   - reader: How to read it.
  ///   - isInFolder: Whether nobody named it, so that it is skipped where it holds no story.
  ///   - progress: Told after each record how many articles the run has come to.
  public mutating func read(
    _ input: Input, with reader: any Reader, isInFolder: Bool = false,
    progress: (_ articles: Int) -> Void = { _ in }
  ) {
    do {
      let digest = provenance.map { _ in InputDigest() }
      try reader.read(digest.map(input.passing) ?? input) { record in
        guard isOpen else { throw NothingLeftToWrite() }
        take(record, of: input.source)
        progress(articles)
      }
      inputsRead += 1
      if let digest { provenance?.add(input, digest) }
    } catch let error as ReadError where isInFolder && error.isNoStory {
      if case .foreign = error {
        skipped.add(input.path ?? input.source)
      } else {
        skipped.addWithoutText()
      }
    } catch let error as ReadError {
      fail(.input(source: input.source, error))
      if error == .tooManyFiles { canReadOn = false }
    } catch {
      // Nobody takes the articles any more; what went wrong there has been reported.
    }
  }

  /// Notes an input that could not even be opened.
  public mutating func fail(_ problem: Problem) {
    failures += 1
    report(problem)
  }

  /// Completes the outputs, or drops them where no input could be read.
  public consuming func finish() -> Outcome {
    while let item = queue.last() { write(item) }
    guard inputsRead > 0 || articles > 0 || failures == 0 && skipped.count == 0 else {
      return Outcome(completion: .nothing, articles: 0, files: [], skipped: skipped)
    }
    var files: [WrittenFile] = []
    var finished = 0
    for var session in sessions {
      do throws(ExportError) {
        if let provenance { try session.take(provenance) }
        files += try session.finish()
        finished += 1
      } catch {
        note(error)
      }
    }
    let completion: Outcome.Completion =
      failures == 0 ? .all : finished > 0 || readerGone ? .some : .nothing
    return Outcome(completion: completion, articles: articles, files: files, skipped: skipped)
  }

  private mutating func take(_ record: Record, of source: String) {
    switch record {
    case .article(var article):
      articles += 1
      names.tellApart(&article)
      queue.add(article)
    case .failure(let failure):
      fail(.record(source: source, failure))
      queue.add(failure)
    }
    while let item = queue.next() { write(item) }
  }

  /// Feeds every output; one that fails is dropped, which leaves none of its files behind.
  private mutating func write(_ item: ExportItem) {
    var index = 0
    while index < sessions.count {
      do throws(ExportError) {
        try sessions[index].write(item)
        index += 1
      } catch {
        sessions.remove(at: index)
        note(error)
      }
    }
  }

  private mutating func note(_ error: ExportError) {
    if error == .brokenPipe {
      readerGone = true
    } else {
      fail(.output(error))
    }
  }
}

/// Ends the reading of an input whose articles have nowhere to go.
private struct NothingLeftToWrite: Error {}
