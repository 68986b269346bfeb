import Galley
import GalleyArchive
import GalleyExporters
import GalleyModel

/// The words in which a version is told.
struct TellingVoice {
  /// How much is said.
  enum Style: String, CaseIterable {
    /// One line.
    case line
    /// A few lines for mail and chat.
    case message
  }

  let style: Style
  /// What is told of; null for every version.
  let selection: DiffSelection?

  /// No more changes than this stand in a line.
  private static let mostChanges = 3

  /// What is told of a version; null where nobody wants to hear of it.
  func item(_ old: Article?, _ new: Article) -> ExportItem? {
    let versions = VersionComparison()
    guard let old else {
      return selection == nil ? .extraction(versions.extraction(of: new)) : nil
    }
    let comparison = versions.compare(old, new)
    guard let selection else { return .comparison(comparison) }
    let selected = selection.applied(to: comparison)
    return selected.tellsSomething ? .comparison(selected) : nil
  }

  /// The words for it.
  func words(for item: ExportItem, of telling: Telling) throws -> String {
    if style == .message { return try Exporters.message(of: item) + "\n" }
    return line(for: item, of: telling)
  }

  private func line(for item: ExportItem, of telling: Telling) -> String {
    let name = "\(telling.story) \(telling.number)"
    let words: String
    switch item {
    case .extraction(let extraction):
      words =
        "\(name) (\(extraction.article.source)): new, "
        + "\(counted(extraction.figures.count, "figure")), \(counted(extraction.quotes.count, "quote"))"
    case .comparison(let comparison):
      words = "\(name) (\(comparison.new.article.source)): \(changes(in: comparison))"
    case .review, .timeline, .failure: words = name
    }
    let oneLine = words.split(whereSeparator: \.isNewline).joined(separator: " ")
    return oneLine.readableName.printable + "\n"
  }

  private func changes(in comparison: Comparison) -> String {
    switch comparison.verdict {
    case .same: return "the same as before"
    case .withdrawn: return "DO NOT USE, withdrawn"
    case .unrelated: return "another text than before"
    case .outlets: return "another outlet's copy"
    case .changed: break
    }
    let counts = comparison.changeCounts.filter { !$0.hasPrefix("0 ") }
    let verb = counts.count == 1 && counts[0].hasPrefix("1 ") ? " differs" : " differ"
    let summary = counts.isEmpty ? "other words" : counts.joined(separator: ", ") + verb
    return ([summary] + figures(of: comparison)).joined(separator: "; ")
  }

  /// The first figures that changed, those that the headline repeats once.
  private func figures(of comparison: Comparison) -> [String] {
    var told: [String] = []
    for change in comparison.figures where change.isSubstantial {
      if let figure = change.new ?? change.old, figure.links.contains(where: { $0.kind == .repeat })
      {
        continue
      }
      let (old, new) = (change.old?.span.text, change.new?.span.text)
      // "9 workers → 8 workers" says what it is; "38 → 41" does not.
      let subject = comparison.subject(of: change).flatMap { subject in
        old?.contains(subject) == true || new?.contains(subject) == true ? nil : "\(subject) "
      }
      let words = "\(subject ?? "")\(old ?? "new") → \(new ?? "gone")"
      if !told.contains(words) { told.append(words) }
      if told.count == Self.mostChanges { break }
    }
    return told
  }
}

extension Comparison {
  /// Whether something is left of it that an alert is for.
  fileprivate var tellsSomething: Bool {
    verdict == .withdrawn || figures.contains(where: \.isSubstantial)
      || quotes.contains(where: \.isSubstantial) || !details.isEmpty
      || paragraphs.contains { $0.change != .unchanged }
  }
}
