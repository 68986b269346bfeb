import GalleyDiff
public import GalleyExporters
public import GalleyModel
public import GalleyReaders

/// Two folders with the versions of many stories: which belong together, and what changed in each.
///
///     let folders = FolderComparison("morning", "evening")
///     folders.pairs.map { VersionComparison().compare($0.old, $0.new) }
///     folders.onlyNew   // ["evening/quake.txt"]
public struct FolderComparison {
  /// Two versions of a story.
  public struct Pair: Sendable {
    /// The old version.
    public var old: Article
    /// The new version.
    public var new: Article
  }

  /// The stories that both folders have, in the order of the old one.
  public let pairs: [Pair]
  /// What only the old folder has, by the names of its files.
  public let onlyOld: [String]
  /// What only the new folder has.
  public let onlyNew: [String]
  /// What could not be read.
  public let problems: [Problem]
  /// What was read, both folders.
  public let provenance: Provenance

  /// Reads two folders and pairs their articles by guid, slug, name or likeness.
  /// - Parameters:
  ///   - old: The path of the folder with the old versions.
  ///   - new: The path of the folder with the new ones.
  ///   - reader: How to read the files.
  ///   - written: When the run is, as ISO 8601, where the outputs are to tell it.
  public init(
    _ old: String, _ new: String, reader: any Reader = Readers.byContent, written: String? = nil
  ) {
    var problems: [Problem] = []
    var provenance = Provenance(version: galleyVersion, written: written)
    let olds = Self.articles(inFolder: old, reader, &problems, &provenance)
    let news = Self.articles(inFolder: new, reader, &problems, &provenance)
    let pairing = ArticlePairing(olds, news)
    pairs = pairing.pairs.map { Pair(old: olds[$0.old], new: news[$0.new]) }
    onlyOld = pairing.onlyOld.map { olds[$0].source }
    onlyNew = pairing.onlyNew.map { news[$0].source }
    self.problems = problems
    self.provenance = provenance
  }

  private static func articles(
    inFolder folder: String, _ reader: any Reader, _ problems: inout [Problem],
    _ provenance: inout Provenance
  ) -> [Article] {
    let inputs = Inputs([folder], reader: reader)
    problems += inputs.problems
    var names = ArticleNames()
    var articles: [Article] = []
    for named in inputs.all {
      do {
        let digest = InputDigest()
        try named.reader.read(named.input.passing(digest)) { record in
          switch record {
          case .article(var article):
            names.tellApart(&article)
            articles.append(article)
          case .failure(let failure):
            problems.append(.record(source: named.input.source, failure))
          }
        }
        provenance.add(named.input, digest)
      } catch let error as ReadError where error.isNoStory {
        // A picture or an empty file in a folder is no fault.
      } catch let error as ReadError {
        problems.append(.input(source: named.input.source, error))
      } catch {
        // Nothing else is thrown: the closure throws nothing.
      }
    }
    return articles
  }
}
