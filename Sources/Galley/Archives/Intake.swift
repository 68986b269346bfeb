public import GalleyArchive
public import GalleyDiff
public import GalleyExtractors
import GalleyModel
public import GalleyReaders

/// The way of files into an archive: read, extract, compare with the version before, file.
///
/// Every file is taken once, told by where it stands and what is in it, also by another run; one that
/// is written again is a new version. What one transaction files is on the disk when it ends, with the
/// note that it was taken, so that a run may be killed at any moment.
///
///     var intake = Intake(try Archive(path: "desk.sqlite", for: .writing)) { print($0) }
///     try intake.take(files) { print($0.story, $0.number) }
public struct Intake {
  private let archive: Archive
  private let reader: any Reader
  private let extractor: any Extractor
  private let differ: any Differ
  private let report: (Problem) -> Void
  /// What waits for the next transaction.
  private var entries: [Entry] = []
  private var bytes = 0
  /// How many articles have been filed.
  public private(set) var count = 0
  /// The files of folders that hold no story.
  public private(set) var skipped = SkippedFiles()

  private enum Entry {
    case article(Extraction, FiledFile)
    case mark(ArrivedFile, sha256: String, records: Int, isWhole: Bool, problem: String?)
  }

  /// So much waits for a transaction: a thousand of them a second would keep the disk busy.
  private static let (mostArticles, mostBytes) = (64, 4 << 20)

  /// Makes the way.
  /// - Parameters:
  ///   - reader: How to read the files.
  ///   - report: Told of every problem as it comes up.
  public init(
    _ archive: Archive, reader: any Reader = Readers.byContent,
    extractor: any Extractor = NewsExtractor(), differ: any Differ = ArticleDiffer(),
    report: @escaping (Problem) -> Void
  ) {
    self.archive = archive
    self.reader = reader
    self.extractor = extractor
    self.differ = differ
    self.report = report
  }

  /// Takes files that are complete, in their order.
  /// - Parameters:
  ///   - isOver: Whether the run is to end, which is asked after each transaction, as a file may have
  ///     any number of articles; the next run goes on where this one has come to.
  ///   - progress: Told of versions once they are filed.
  /// - Returns: The files that could not be taken now, and may be later: those that were written
  ///   meanwhile, or that the system did not give.
  /// - Throws: ``ArchiveError`` where the archive refuses; what was not filed comes again.
  public mutating func take(
    _ files: [ArrivedFile], until isOver: () -> Bool = { false },
    progress: (FiledVersion) -> Void = { _ in }
  ) throws(ArchiveError) -> [ArrivedFile] {
    entries = []
    bytes = 0
    var later: [ArrivedFile] = []
    for file in files where try !take(file, isOver, progress) { later.append(file) }
    try flush(progress)
    return later
  }

  /// Reads a file; false where it is not ready.
  private mutating func take(
    _ file: ArrivedFile, _ isOver: () -> Bool, _ progress: (FiledVersion) -> Void
  ) throws(ArchiveError) -> Bool {
    let first = InputDigest()
    do throws(ReadError) {
      let input = Input(file: file.path).passing(first)
      while try !input.next().isEmpty {}
    } catch {
      return told(error, of: file)
    }
    let sha256 = first.result.sha256
    let mark = try archive.mark(path: file.place, sha256: sha256)
    if let mark, mark.isWhole {
      entries.append(
        .mark(file, sha256: sha256, records: mark.records, isWhole: true, problem: nil))
      return true
    }

    let second = InputDigest()
    let start = entries.count
    var isSplit = false
    var records = 0
    var failure: ArchiveError?
    var problem: String?
    do {
      try reader.read(Input(file: file.path).passing(second)) { record in
        records += 1
        if records <= mark?.records ?? 0 { return }
        switch record {
        case .failure(let failure): report(.record(source: file.path.readableName, failure))
        case .article(let article):
          bytes += article.text.utf8.count
          entries.append(
            .article(
              extractor.extract(article),
              FiledFile(path: file.place, bytes: first.result.bytes, sha256: sha256)))
        }
        guard entries.count >= Self.mostArticles || bytes >= Self.mostBytes else { return }
        entries.append(
          .mark(file, sha256: sha256, records: records, isWhole: false, problem: nil))
        isSplit = true
        do throws(ArchiveError) { try flush(progress) } catch {
          failure = error
          throw error
        }
        if isOver() { throw Halt() }
      }
    } catch let error as ReadError {
      if error.isPassing { return told(error, of: file) }
      if error.isNoStory { skipped.add(file.path) } else { _ = told(error, of: file) }
      problem = "\(error)"
    } catch {
      if let failure { throw failure }
      return false
    }
    if second.result.sha256 != sha256, problem == nil {
      // Somebody writes to it.
      if !isSplit { entries.removeSubrange(start...) }
      return false
    }
    entries.append(
      .mark(file, sha256: sha256, records: records, isWhole: true, problem: problem))
    return true
  }

  /// Files what waits, in one transaction.
  private mutating func flush(_ progress: (FiledVersion) -> Void) throws(ArchiveError) {
    if entries.isEmpty { return }
    let waiting = entries
    entries = []
    bytes = 0
    let filed = try archive.file { filing in
      var filed: [FiledVersion] = []
      for entry in waiting {
        switch entry {
        case .article(let extraction, let file):
          let version = try filing.file(extraction, from: file) { old, new in
            differ.compare(extractor.extract(old), new)
          }
          if let version { filed.append(version) }
        case .mark(let file, let sha256, let records, let isWhole, let problem):
          try filing.mark(
            file.place, sha256: sha256, stamp: file.stamp, records: records, isWhole: isWhole,
            problem: problem)
        }
      }
      return filed
    }
    count += filed.count
    for version in filed { progress(version) }
  }

  private func told(_ error: ReadError, of file: ArrivedFile) -> Bool {
    report(.input(source: file.path.readableName, error))
    return false
  }
}

/// Ends the reading of a file whose run is to end.
private struct Halt: Error {}

extension ReadError {
  /// Whether the same file may be read at another time.
  fileprivate var isPassing: Bool {
    switch self {
    case .system, .missing, .tooManyFiles, .missingLibrary, .missingProgram, .program: true
    default: false
    }
  }
}
