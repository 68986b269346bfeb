public import GalleyArchive
public import GalleyExporters
import GalleyModel

/// Writes stories of an archive in every format: their versions, then what changed between them.
///
/// Versions pass one by one, so that any number of them needs no more memory than a few. Their names
/// are those that they have in the archive: `storm-coast/3`.
public struct ArchiveExport {
  private let archive: Archive
  private let stories: [Story]

  /// Prepares to write.
  public init(_ archive: Archive, _ stories: [Story]) {
    self.archive = archive
    self.stories = stories
  }

  /// Writes in all formats.
  /// - Parameters:
  ///   - written: When the run is, as ISO 8601, where the outputs are to tell it.
  /// - Returns: The files that were written.
  /// - Throws: ``ArchiveError`` where the archive cannot be read, `ExportError` with the first output
  ///   that failed.
  public func write(
    with exporters: [any Exporter], to destination: Destination, written: String? = nil
  ) throws -> [WrittenFile] {
    var sessions = try exporters.map { try $0.open(destination) }
    func put(_ item: ExportItem) throws(ExportError) {
      for index in sessions.indices { try sessions[index].write(item) }
    }
    let versions = VersionComparison()
    try eachVersion { _, new in try put(.extraction(versions.extraction(of: new))) }
    try eachVersion { old, new in
      if let old { try put(.comparison(versions.compare(old, new))) }
    }
    var provenance = Provenance(version: galleyVersion, written: written)
    for story in stories { provenance.sources += try archive.sources(of: story) }
    var files: [WrittenFile] = []
    for index in sessions.indices {
      try sessions[index].take(provenance)
      files += try sessions[index].finish()
    }
    return files
  }

  /// Hands over every version with the one before it, by their names in the archive.
  private func eachVersion(_ body: (_ old: Article?, _ new: Article) throws -> Void) throws {
    for story in stories {
      var old: Article?
      for version in try archive.versions(of: story) {
        guard var article = try archive.article(version.id) else { continue }
        article.id = "\(story.name)/\(version.number)"
        try body(old, article)
        old = article
      }
    }
  }
}

extension Archive {
  /// The files of a story's versions, as outputs tell where they come from.
  /// - Parameter numbers: Of which versions, in this order; null for all.
  public func sources(
    of story: Story, _ numbers: [Int]? = nil
  ) throws(ArchiveError) -> [Provenance.Source] {
    let versions = try versions(of: story)
    let chosen = numbers.map { numbers in
      numbers.compactMap { number in versions.first { $0.number == number } }
    }
    return (chosen ?? versions).map {
      Provenance.Source(name: $0.source, bytes: $0.bytes, sha256: $0.sha256)
    }
  }
}
