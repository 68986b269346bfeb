import GalleyExporters
import GalleyModel
import GalleyTestSupport
import Testing

@Suite("A row of CSV")
struct CSVWriterTests {
  @Test("prints every number as it reads")
  func numbers() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<10_000 {
      let digits = Int64.random(in: 0..<1_000_000_000_000_000_000, using: &generator)
      let power = Int.random(in: 0...18, using: &generator)
      let significand = Bool.random(using: &generator) ? digits >> (power * 3) : -digits >> power
      guard
        let number = ExactDecimal(
          significand: significand, exponent: .random(in: -40...22, using: &generator))
      else { continue }
      #expect(row([.number(number)]) == "\(number)\r\n")
    }
  }

  @Test("prints whole numbers of every length")
  func integers() {
    for number in [0, 9, 10, 99, 100, -1, 1_234_567, .max, .min, 1_000_000_000_000_000_000] {
      #expect(row([.integer(number)]) == "\(number)\r\n")
    }
  }

  @Test("quotes a text wherever the mark stands in it", arguments: ["\"", ",", "\r", "\n"])
  func quoting(mark: String) {
    for length in 0...24 {
      for place in 0...length {
        let before = String(repeating: "a", count: place)
        let after = String(repeating: "é", count: length - place)
        let printed = mark == "\"" ? "\"\"" : mark
        #expect(
          row([.text(before + mark + after), .empty])
            == "\"\(before.isEmpty && mark != "\"" && mark != "," ? "'" : "")\(before)\(printed)\(after)\",\r\n"
        )
      }
    }
  }

  @Test("leaves a text without such marks as it is")
  func plain() {
    for length in 0...24 {
      let text = String(repeating: "b", count: length)
      #expect(row([.text(text), .text(text)]) == "\(text),\(text)\r\n")
    }
  }

  @Test("guards a formula, in quotation marks or not")
  func formulas() {
    #expect(row([.text("=A1"), .text("+1 234 567 890")]) == "'=A1,'+1 234 567 890\r\n")
    #expect(row([.text("-\"x\""), .text("@,")]) == "\"'-\"\"x\"\"\",\"'@,\"\r\n")
  }

  @Test("puts a number with a comma in marks where commas part the cells")
  func decimalComma() {
    let number = Cell.number(ExactDecimal("12.5") ?? .zero)
    for (delimiter, row) in [
      (CSVDialect.Delimiter.comma, "\"12,5\",a\r\n"), (.semicolon, "12,5;a\r\n"),
    ] {
      var csv = CSVWriter(CSVDialect(delimiter: delimiter, decimal: .comma))
      csv.write([number, .text("a")])
      #expect(String(decoding: csv.bytes, as: UTF8.self) == row)
    }
  }

  @Test("holds a text of quotation marks alone")
  func marksAlone() {
    for count in 1...40 {
      let marks = String(repeating: "\"", count: count)
      #expect(row([.text(marks)]) == "\"\(marks)\(marks)\"\r\n")
    }
  }

  private func row(_ cells: [Cell]) -> String {
    var csv = CSVWriter()
    csv.write(cells)
    return String(decoding: csv.bytes, as: UTF8.self)
  }
}
