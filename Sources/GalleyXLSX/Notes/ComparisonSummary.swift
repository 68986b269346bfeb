import GalleyExporters
import GalleyModel

/// What two versions come to beyond their figures and quotes, in lines for the notes.
struct ComparisonSummary {
  /// The names of the two.
  let title: String
  /// What a line is about, and what it says.
  let lines: [(name: String, text: String)]

  init(_ comparison: Comparison) {
    title = "\(comparison.old.article.id) → \(comparison.new.article.id)"
    var lines = [
      ("verdict", comparison.verdict.rawValue),
      ("shared text", "\(comparison.sharedPercent) %"),
    ]
    if let headline = comparison.headline {
      let words = [headline.old, headline.new].compactMap { $0 }
      let shown = headline.change == .unchanged ? Array(words.suffix(1)) : words
      lines.append(("headline", "\(headline.change.rawValue): " + shown.joined(separator: " → ")))
    }
    for note in comparison.notes {
      let claims = note.claims.map { "\($0.text): \($0.finding.lowercased())" }
      let text = ([note.text] + claims).joined(separator: "\n")
      lines.append(("\(note.side.rawValue) version's note", text))
    }
    if let silent = comparison.silentLine { lines.append(("silent", silent)) }
    let counts = ParagraphChange.Kind.allCases.compactMap { kind -> String? in
      let count = comparison.paragraphs.count { $0.change == kind }
      return count == 0 ? nil : "\(count) \(kind.rawValue)"
    }
    if !counts.isEmpty { lines.append(("paragraphs", counts.joined(separator: ", "))) }
    self.lines = lines
  }
}
