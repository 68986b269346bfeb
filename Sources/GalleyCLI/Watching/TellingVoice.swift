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
        "\(name) (\(extraction.article.source)): new, \(extraction.figures.count) figures, "
        + "\(extraction.quotes.count) quotes"
    case .comparison(let comparison):
      words = "\(name) (\(comparison.new.article.source)): \(changes(in: comparison))"
    case .failure: words = name
    }
    let oneLine = words.split(whereSeparator: \.isNewline).joined(separator: " ")
    return oneLine.readableName.printable + "\n"
  }

  private func changes(in comparison: Comparison) -> String {
    switch comparison.verdict {
    case .same: return "the same as before"
    case .withdrawn: return "DO NOT USE, withdrawn"
    case .unrelated: return "another text than before"
    case .changed: break
    }
    let counts = comparison.changeCounts.filter { !$0.hasPrefix("0 ") }
    let changed = comparison.figures.filter(\.isSubstantial).prefix(Self.mostChanges).map {
      let subject = comparison.subject(of: $0).map { "\($0) " } ?? ""
      return subject + "\($0.old?.span.text ?? "new") → \($0.new?.span.text ?? "gone")"
    }
    let summary = counts.isEmpty ? "other words" : counts.joined(separator: ", ") + " differ"
    return changed.isEmpty ? summary : summary + "; " + changed.joined(separator: "; ")
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
