import GalleyModel

/// The unit that the head of a table gives all its numbers: "EUR million (previous year in brackets)",
/// "total allowable catches, in tonnes".
///
/// Results and reports print it once; a story gives each number its own.
struct TableUnits {
  /// What each figure is in the unit of its table; null where it stands in none, or has its own.
  private(set) var ofFigure: [Figure?]

  init(_ wording: Wording, _ figures: [Figure]) {
    ofFigure = Array(repeating: nil, count: figures.count)
    var head: Head?
    var block = -1
    var end = 0
    for index in figures.indices where figures[index].number.range.lowerBound >= end {
      let number = figures[index].number.range
      let sentence = wording.sentence(ofWord: wording.wordOfFigure[index])
      let here = sentence.map { wording.sentences[$0].block } ?? -1
      if here != block, here >= 0 {
        let range = wording.extraction.article.blocks[here].range
        head =
          Self.head(wording.bytes[range.lowerBound..<number.lowerBound])
          ?? Self.above(here, wording)
        block = here
      }
      end = figures[index].span.range.upperBound
      guard let head else { continue }
      ofFigure[index] = head.told(figures[index])
    }
  }

  /// A unit, and how many of it each number stands for.
  private struct Head {
    var unit: String
    var kind: FigureKind
    var scale: ExactDecimal

    /// A bare number in the unit of the table.
    func told(_ figure: Figure) -> Figure? {
      guard figure.quantity.kind == .count, figure.quantity.unit == nil, figure.quantity.of == nil,
        !figure.printsCounts, let value = figure.quantity.value.multiplied(by: scale)
      else { return nil }
      var told = figure
      told.quantity.value = value
      told.quantity.unit = unit
      told.quantity.kind = kind
      told.counts = nil
      return told
    }
  }

  /// The head of a table may be a paragraph of its own.
  private static func above(_ block: Int, _ wording: Wording) -> Head? {
    guard block > 0 else { return nil }
    let range = wording.extraction.article.blocks[block - 1].range
    return range.count <= longest ? head(wording.bytes[range]) : nil
  }

  /// So long a line may be that gives a unit.
  private static let longest = 120

  /// Reads the unit in what stands before the first number.
  private static func head(_ bytes: ArraySlice<UInt8>) -> Head? {
    let text = String(decoding: bytes.suffix(300), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline) {
      guard !line.contains(where: \.isNumber), !line.hasSuffix(".") else { continue }
      let words = line.lowercased().split { " (),:".contains($0) }
      for (index, word) in words.enumerated() {
        let next = index + 1 < words.count ? words[index + 1] : ""
        if let money = currencies[String(word)] {
          guard let scale = scales[String(next)] else { continue }
          return Head(unit: money, kind: .money, scale: scale)
        }
        // "£m", "€bn", "$000"
        if let sign = word.first.flatMap({ currencies[String($0)] }),
          let scale = scales[String(word.dropFirst())]
        {
          return Head(unit: sign, kind: .money, scale: scale)
        }
        if word == "in", let unit = measures[String(next)] {
          return Head(unit: unit, kind: .measure, scale: ExactDecimal(1))
        }
      }
    }
    return nil
  }

  private static let currencies = [
    "eur": "EUR", "euro": "EUR", "euros": "EUR", "€": "EUR", "usd": "USD", "$": "USD",
    "dollars": "USD", "us$": "USD", "gbp": "GBP", "£": "GBP", "chf": "CHF", "aud": "AUD",
    "a$": "AUD", "cad": "CAD", "c$": "CAD", "nzd": "NZD", "inr": "INR", "rs": "INR", "₹": "INR",
  ]
  private static let scales: [String: ExactDecimal] = [
    "million": ExactDecimal(1_000_000), "millions": ExactDecimal(1_000_000),
    "m": ExactDecimal(1_000_000), "mn": ExactDecimal(1_000_000), "mm": ExactDecimal(1_000_000),
    "billion": ExactDecimal(1_000_000_000), "bn": ExactDecimal(1_000_000_000),
    "thousand": ExactDecimal(1000), "thousands": ExactDecimal(1000), "'000": ExactDecimal(1000),
    "000": ExactDecimal(1000), "crore": ExactDecimal(10_000_000), "lakh": ExactDecimal(100_000),
  ]
  /// Units by their names in print, American ones as well.
  private static let measures = [
    "tonnes": "tonne", "tons": "ton", "hectares": "hectare", "acres": "acre", "miles": "mile",
    "kilometres": "kilometre", "kilometers": "kilometre", "metres": "metre", "meters": "metre",
    "litres": "litre", "liters": "litre", "barrels": "barrel", "ounces": "ounce",
    "kilograms": "kilogram",
  ]
}
