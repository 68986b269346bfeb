import GalleyExporters
import GalleyModel
import GalleyTestSupport
import GalleyXLSX
import GalleyXLSXReading
import Testing

@Suite("Numbers in a workbook")
struct XLSXNumberTests {
  private let folder = TemporaryFolder()

  @Test(
    "are shown as their kind asks for, and stay what the copy prints",
    arguments: [
      (FigureKind.count, nil, "1234", "#,##0_)", "#1234"),
      (.count, nil, "0.005", "#,##0.000_)", "#0.005"),
      (.percent, "percent", "12.5", "#,##0.0\" %\"_)", "#12.5"),
      (.percent, "percent", "12", "#,##0\" %\"_)", "#12"),
      (.money, "USD", "12900000000", "[$USD] #,##0_)", "#12900000000"),
      (.money, "GBP per year", "4.5", "[$GBP] #,##0.00_)", "#4.5"),
      (.money, "EUR", "-0.125", "[$EUR] #,##0.000_)", "#-0.125"),
      (.money, "crown", "40", "#,##0_)", "#40"),
      (.money, "US", "40", "#,##0_)", "#40"),
      (.money, "USD\"]", "40", "#,##0_)", "#40"),
      (.money, nil, "40", "#,##0_)", "#40"),
      (.measure, "kilometre", "40", "#,##0_)", "#40"),
    ] as [(FigureKind, String?, String, String, String)])
  func formats(
    kind: FigureKind, unit: String?, value: String, format: String, cell: String
  ) throws {
    var figure = XLSXSamples.figure("f1", value, value: value, unit: unit)
    figure.quantity.kind = kind
    figure.quantity.upper = figure.quantity.value
    let read = try export(XLSXSamples.extraction("a", figures: [figure]))
    for column in ["value", "upper"] {
      #expect(try read.formats("Figures", column: column) == [format])
      #expect(try read.rows("Figures", columns: [column]) == [[cell]])
    }
  }

  @Test("have the decimal places of their own cell")
  func places() throws {
    let figures = ["0.125", "0.05", "1.5", "40", "0.0625"].map {
      XLSXSamples.figure("f1", $0, value: $0)
    }
    let read = try export(XLSXSamples.extraction("a", figures: figures))
    #expect(
      try read.formats("Figures", column: "value")
        == ["#,##0.000_)", "#,##0.00_)", "#,##0.0_)", "#,##0_)", "#,##0.0000_)"])
  }

  @Test("of changes have the unit of their version and tell which way they went")
  func changes() throws {
    func money(_ value: String, _ unit: String) -> Figure {
      var figure = XLSXSamples.figure("f1", value, value: value, unit: unit)
      figure.quantity.kind = .money
      return figure
    }
    let change = FigureChange(
      change: .changed, aspects: [.value], old: money("3", "USD"), new: money("4.5", "EUR"),
      difference: ExactDecimal("1.5"), percent: ExactDecimal("33.333333"))
    let read = try export(XLSXSamples.comparison(figures: [change]))
    let formats = try ["old_value", "new_value", "difference", "percent"].map { column in
      try read.formats("Changes", column: column).first
    }
    #expect(
      formats == [
        "[$USD] #,##0_)", "[$EUR] #,##0.00_)",
        "+[$EUR] #,##0.00_);-[$EUR] #,##0.00_);[$EUR] #,##0.00_)",
        "+#,##0.0\" %\"_);-#,##0.0\" %\"_);#,##0.0\" %\"_)",
      ])
    #expect(try read.rows("Changes", columns: ["percent"]) == [["#33.333333"]])
  }

  private func export(_ item: ExportItem) throws -> ReadWorkbook {
    var session = try XLSXExporter().open(Destination(.folder(folder.path), name: "a"))
    try session.write(item)
    _ = try session.finish()
    return try ReadWorkbook(folder.path("a.xlsx"))
  }
}
