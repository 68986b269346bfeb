package import GalleyModel

extension Review {
  /// "2 errors, 1 check", "nothing to query", or "not checked: looks like German".
  package var queryTally: String {
    if let note = extraction.article.notes.first(where: { $0.hasPrefix(Article.languageNote) }) {
      return "not checked: \(note.prefix { $0 != "," })"
    }
    let errors = queries.count { $0.level == .error }
    let counts = [(errors, "error"), (queries.count - errors, "check")].filter { $0.0 > 0 }
    return counts.isEmpty
      ? "nothing to query" : counts.map { counted($0.0, $0.1) }.joined(separator: ", ")
  }

  /// "12 found, 1 differing, 2 not found"; null where nothing was held against sources.
  package var backingTally: String? {
    guard let backing else { return nil }
    return [(Backing.Status.found, "found"), (.differs, "differing"), (.notFound, "not found")]
      .map { status, word in "\(backing.count { $0.status == status }) \(word)" }
      .joined(separator: ", ")
  }

  /// Where a source has an item: "release, ¶ 3"; null where none has it.
  package func place(of backing: Backing) -> String? {
    source(of: backing).map { source in
      ([source.id] + [backing.paragraph.map { "¶ \($0)" }].compactMap { $0 })
        .joined(separator: ", ")
    }
  }
}
