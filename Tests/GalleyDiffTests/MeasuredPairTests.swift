import GalleyDiff
import GalleyModel
import GalleyTestSupport
import Testing

/// Pairs on which no rule was written: they count as a number, so that rules for single sentences
/// show as what they are.
@Suite("Measured versions")
struct MeasuredPairTests {
  @Test("Most rows of pairs that no rule has seen are right, whichever kind of item they are of")
  func measured() {
    for item in ["figure", "quote", "detail"] {
      let score = score(of: item)
      #expect(score.f1 >= 0.9, "\(item): \(score.missed) missed, \(score.false) false")
    }
  }

  private struct Score {
    var found = 0
    var missed: [String] = []
    var `false`: [String] = []
    var f1: Double {
      2 * Double(found) / Double(max(1, 2 * found + missed.count + `false`.count))
    }
  }

  private func score(of item: String) -> Score {
    var score = Score()
    for file in CaseFile.all(in: "PairCases/Measured") {
      for entry in file.cases {
        let comparison = ArticleDiffer().compare(
          versionOfCase("-", of: entry.text), versionOfCase("+", of: entry.text))
        var got = PairRows(comparison).rows.map(Self.core).filter { Self.item(of: $0) == item }
        for row in entry.rows.map(Self.core) where Self.item(of: row) == item {
          if let place = got.firstIndex(of: row) {
            got.remove(at: place)
            score.found += 1
          } else {
            score.missed.append(row)
          }
        }
        score.false += got
      }
    }
    return score
  }

  /// A row without difference and remarks, which other cases look at.
  private static func core(_ row: String) -> String {
    guard let end = row.firstRange(of: ", difference") else { return row }
    return String(row[..<end.lowerBound])
  }

  private static func item(of row: String) -> String {
    let kind = row.prefix { $0 != ":" && $0 != " " }
    if kind == "detail" { return "detail" }
    let isQuote =
      QuoteChangeKind(rawValue: String(kind)) != nil
      && (FigureChangeKind(rawValue: String(kind)) == nil || row.contains("[-")
        || row.contains("{+"))
    return isQuote ? "quote" : FigureChangeKind(rawValue: String(kind)) == nil ? "other" : "figure"
  }
}
