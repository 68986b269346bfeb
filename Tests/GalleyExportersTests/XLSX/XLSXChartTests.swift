import GalleyExporters
import GalleyModel
import GalleyTestSupport
import GalleyXLSX
import GalleyXLSXReading
import Testing

@Suite("The chart of changed figures")
struct XLSXChartTests {
  private let folder = TemporaryFolder()

  @Test("shows those whose units agree, old beside new", arguments: [0, 20_000])
  func units(heldRows: Int) throws {
    let read = try export(
      [
        change("40", "60", counts: "people"), change("3", "4", unit: "USD"),
        change("5", "5", counts: "people", aspects: [.bound]),
        change("1.5", "2", unit: "km", newUnit: "mile"), change("8", "9"),
        change("7", "9", counts: "people"), change("7", "9", counts: "people", isRepeat: true),
        change("6", "7", counts: "homes"),
      ], heldRows: heldRows)
    #expect(read.sheets.map(\.name).suffix(2) == ["Chart", "Notes"])
    #expect(
      try read.rows("Chart") == [
        ["Figure", "Old", "New"], ["people (c1)", "#40", "#60"], ["people (c6)", "#7", "#9"],
      ])
    let chart = try #require(try read.parsed("xl/charts/chart1.xml")).root
    #expect(
      chart.all("c:f").map(\.text) == [
        "Chart!$B$1", "Chart!$A$2:$A$3", "Chart!$B$2:$B$3", "Chart!$C$1", "Chart!$A$2:$A$3",
        "Chart!$C$2:$C$3",
      ])
    #expect(chart.all("a:t").map(\.text) == ["Changed figures, people"])
    // The first pair of bars stands at the top, the scale below the last.
    #expect(chart.all("c:catAx").first?.all("c:orientation").first?.attributes["val"] == "maxMin")
    #expect(chart.all("c:valAx").first?.all("c:crosses").first?.attributes["val"] == "max")
  }

  @Test("is left out where no two figures can be compared")
  func none() throws {
    for changes in [[], [change("1", "2")], [change("1", "2"), change("3", "4", unit: "USD")]] {
      #expect(try export(changes).sheets.map(\.name).suffix(2) == ["Text", "Notes"])
    }
  }

  @Test("of many figures shows the largest changes and says so")
  func many() throws {
    let changes = (1...30).map { change("\($0)", "\($0 + 1)", unit: "US<D>\u{1}") }
    let read = try export(changes)
    #expect(
      try read.rows("Chart", columns: ["old"]).map(\.first) == (1...20).map { "#\($0)" })
    let title = try #require(try read.parsed("xl/charts/chart1.xml")).root.all("a:t").map(\.text)
    #expect(title == ["Changed figures, US<D> : the 20 largest changes of 30"])
  }

  private func change(
    _ old: String, _ new: String, unit: String? = nil, newUnit: String? = nil,
    counts: String? = nil, aspects: [FigureAspect] = [.value], isRepeat: Bool = false
  ) -> FigureChange {
    var oldFigure = XLSXSamples.figure("f1", old, value: old, unit: unit)
    oldFigure.counts = counts
    var newFigure = XLSXSamples.figure("f1", new, value: new, unit: newUnit ?? unit)
    newFigure.counts = counts
    if isRepeat { newFigure.links = [Link(to: "f2", kind: .repeat)] }
    return FigureChange(change: .changed, aspects: aspects, old: oldFigure, new: newFigure)
  }

  private func export(
    _ changes: [FigureChange], heldRows: Int = 20_000
  ) throws -> ReadWorkbook {
    var session = try XLSXExporter(heldRows: heldRows).open(
      Destination(.folder(folder.path), name: "a"))
    try session.write(XLSXSamples.comparison(figures: changes))
    _ = try session.finish()
    return try ReadWorkbook(folder.path("a.xlsx"))
  }
}
