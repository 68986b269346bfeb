import GalleyExporters
import GalleyModel
import GalleyTestSupport
import GalleyXLSX
import GalleyXLSXReading
import Testing

@Suite("The workbook of a timeline")
struct XLSXTimelineTests {
  private let folder = TemporaryFolder()

  @Test("has a row a fact and a column a version", arguments: [0, 20_000])
  func columns(heldRows: Int) throws {
    let read = try export(story, heldRows: heldRows)
    #expect(read.sheets.map(\.name) == ["Figures", "Quotes", "Charts", "Data", "Notes"])
    #expect(
      try read.rows("Figures") == [
        ["Tunnel roof falls", "", "", "v1", "v2", "v3", "v4"],
        ["What it is", "Says", "What became of it"] + (1...4).map { "Version \($0)" }
          + ["Thread", "Repeats"],
        [
          "missing", "police → the fire service", "from version 1; changed in 2, 4", "#6", "#9",
          "#9", "#2", "t1",
        ],
        [
          "cost", "", "from version 1; not in 2; gone in 4", "#3000000", "–", "#3000000", "–", "t2",
        ],
        ["age", "", "from version 3", "–", "–", "-5 years", "-5 years", "t3"],
      ])
    #expect(
      try read.rows("Quotes").suffix(1) == [
        ["Eva Lund", "We wait here", "from version 1; extended in 3", "We wait", "We wait"]
          + ["We wait here", "We wait here", "t4"]
      ])
    #expect(try read.rows("Data", columns: ["thread", "version"]).count == 12)
  }

  @Test("shows a number as it reads, and what is new bold on blue")
  func looks() throws {
    let read = try export(story)
    let styles = try #require(read.parts["xl/styles.xml"])
    #expect(styles.contains("&quot;at least &quot;#,##0_)"))
    #expect(styles.contains("&quot;USD &quot;#,##0_)"))
    let cells = try #require(try read.parsed("xl/worksheets/sheet1.xml")).root.all("c")
    let looks = Dictionary(
      uniqueKeysWithValues: cells.map { ($0.attributes["r"] ?? "", $0.attributes["s"] ?? "") })
    // 6, at least 9 (new), 9 (as before, but exact: new), 2 (new); what comes back is new, too.
    #expect(looks["E3"] != looks["D3"] && looks["G3"] != looks["D3"])
    #expect(looks["F4"] != looks["D4"])
    #expect(looks["G5"] != looks["F5"])
  }

  @Test("draws the numbers that changed, with gaps and with the bounds in words")
  func charts() throws {
    let read = try export(story)
    let chart = try #require(try read.parsed("xl/charts/chart1.xml")).root
    #expect(read.parts["xl/charts/chart2.xml"] == nil)
    #expect(
      chart.all("c:f").map(\.text)
        == [
          "Charts!$A$17", "Charts!$B$16:$E$16", "Charts!$B$17:$E$17", "Charts!$A$18",
          "Charts!$B$16:$E$16", "Charts!$B$18:$E$18",
        ])
    #expect(chart.all("a:t").map(\.text) == ["missing", "6", "at least 9", "2 to 4", "Version"])
    // Without a word a gap stays one.
    #expect(chart.all("c:dispBlanksAs").isEmpty)
    #expect(
      try read.rows("Charts").suffix(2) == [
        ["missing", "#6", "#9", "#9", "#2"], ["missing, up to", "", "", "", "#4"],
      ])
  }

  @Test("of a hundred versions and two hundred facts is whole")
  func large() throws {
    let versions = (1...100).map { Extraction(article: XLSXSamples.article("v\($0)")) }
    let threads = (1...200).map { number in
      TimelineThread(
        id: "t\(number)", item: .figure,
        entries: (1...100).map { version in
          TimelineEntry(
            version: version, change: version == 1 ? .first : .figure(.changed),
            figure: XLSXSamples.figure("f1", "x", value: "\(number * version)"))
        })
    }
    let read = try export(Timeline(versions: versions, threads: threads))
    #expect(try read.rows("Figures").map(\.count).max() == 3 + 100 + 2)
    #expect(try read.rows("Figures").count == 202)
    #expect(read.parts["xl/charts/chart200.xml"] != nil)
  }

  @Test("takes hostile words everywhere, and a story without anything")
  func hostile() throws {
    let hostile = Extraction.filled(with: XLSXSamples.hostile)
    let entry = TimelineEntry(version: 1, change: .first, figure: hostile.figures[0])
    var next = TimelineEntry(version: 2, change: .figure(.changed), figure: hostile.figures[0])
    next.figure?.quantity.value = ExactDecimal(2)
    let quote = TimelineEntry(version: 1, change: .first, quote: hostile.quotes[0])
    let read = try export(
      Timeline(
        versions: [hostile, hostile],
        threads: [
          TimelineThread(id: "t1", item: .figure, entries: [entry, next]),
          TimelineThread(id: "t2", item: .quote, entries: [quote]),
        ]))
    #expect(try read.rows("Figures").count == 3)
    #expect(read.parts["xl/charts/chart1.xml"] != nil)
    let empty = try export(Timeline(versions: [], threads: []))
    #expect(empty.sheets.map(\.name) == ["Figures", "Quotes", "Data", "Notes"])
  }

  /// Four versions: a toll with bounds and a range, a cost that is left out, an age, a quote.
  private var story: Timeline {
    func missing(_ value: String, upper: String? = nil, bound: Bound = .exact, _ source: String)
      -> Figure
    {
      var figure = XLSXSamples.figure("f1", value, value: value, source: source)
      figure.counts = "missing"
      figure.quantity.bound = bound
      figure.quantity.upper = upper.flatMap(ExactDecimal.init)
      return figure
    }
    var cost = XLSXSamples.figure("f2", "$3 million", value: "3000000", unit: "USD")
    cost.counts = "cost"
    var age = XLSXSamples.figure("f3", "-5", value: "-5", unit: "year")
    age.counts = "age"
    func figure(_ version: Int, _ change: TimelineChange, _ figure: Figure) -> TimelineEntry {
      TimelineEntry(version: version, change: change, figure: figure)
    }
    func quote(_ version: Int, _ change: TimelineChange, _ words: String) -> TimelineEntry {
      TimelineEntry(
        version: version, change: change,
        quote: XLSXSamples.quote("q1", words, speaker: "Eva Lund"))
    }
    return Timeline(
      versions: (1...4).map {
        Extraction(article: XLSXSamples.article("v\($0)", headline: "Tunnel roof falls"))
      },
      threads: [
        TimelineThread(
          id: "t1", item: .figure,
          entries: [
            figure(1, .first, missing("6", "police")),
            figure(2, .figure(.changed), missing("9", bound: .atLeast, "police")),
            figure(3, .figure(.unchanged), missing("9", bound: .atLeast, "the fire service")),
            figure(4, .figure(.changed), missing("2", upper: "4", "the fire service")),
          ]),
        TimelineThread(
          id: "t2", item: .figure,
          entries: [figure(1, .first, cost), figure(3, .figure(.unchanged), cost)]),
        TimelineThread(
          id: "t3", item: .figure,
          entries: [figure(3, .first, age), figure(4, .figure(.unchanged), age)]),
        TimelineThread(
          id: "t4", item: .quote,
          entries: [
            quote(1, .first, "We wait"), quote(2, .quote(.unchanged), "We wait"),
            quote(3, .quote(.extended), "We wait here"),
            quote(4, .quote(.unchanged), "We wait here"),
          ]),
      ])
  }

  private func export(_ timeline: Timeline, heldRows: Int = 20_000) throws -> ReadWorkbook {
    var contents: [[UInt8]?] = []
    for _ in 1...2 {
      var session = try XLSXExporter(heldRows: heldRows).open(
        Destination(.folder(folder.path), name: "a"))
      try session.write(.timeline(timeline))
      _ = try session.finish()
      contents.append(folder.bytes("a.xlsx"))
    }
    #expect(contents[0] == contents[1], "the bytes of two runs differ")
    return try ReadWorkbook(folder.path("a.xlsx"))
  }
}
