package import GalleyModel

extension Metadata {
  /// Who wrote it, for whom, when and in which version, in a line; null where the file says nothing.
  ///
  ///     By Ann Lee and Bo Chan · Coast Daily · 2026-03-01T09:00+01:00 · version 3
  package var reading: String? {
    let names =
      authors.count > 1
      ? authors.dropLast().joined(separator: ", ") + " and " + (authors.last ?? "")
      : authors.first
    let parts = [
      names.map { "By \($0)" }, publisher, modified ?? published, version.map { "version \($0)" },
      slug,
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}
