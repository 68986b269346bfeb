import GalleyExtractors
import GalleyModel
import GalleyTestSupport
import Testing

@Suite("Figures")
struct FigureCaseTests {
  @Test(
    "The figures of each case are found as its rows say", arguments: CaseFile.all(in: "FigureCases")
  )
  func cases(file: CaseFile) throws {
    #expect(!file.cases.isEmpty)
    let differences = try file.differences { text in
      NewsExtractor().extract(Article(paragraphs: text)).figures.map(Self.row)
    }
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
  }

  /// A figure as a row: number words → value, unit, (what it counts), and all that is not usual.
  private static func row(_ figure: Figure) -> String {
    let quantity = figure.quantity
    var value = "\(quantity.value)"
    if let upper = quantity.upper { value += "…\(upper)" }
    if let whole = quantity.of { value += " of \(whole)" }
    if let unit = quantity.unit { value += " \(unit)" }
    if let counts = figure.counts { value += " (\(counts))" }
    var facts: [String] = []
    if quantity.kind != .count { facts.append(quantity.kind.rawValue) }
    if quantity.vague { facts.append("vague") }
    if let qualifier = figure.qualifier {
      facts.append("\(quantity.bound.rawValue) “\(qualifier)”")
    } else if quantity.bound != .exact {
      facts.append(quantity.bound.rawValue)
    }
    if let direction = figure.direction { facts.append(direction.rawValue) }
    facts += figure.links.map { "\($0.kind.rawValue) \($0.to)" }
    return ([figure.number.text + " → " + value] + facts).joined(separator: ", ")
  }
}
