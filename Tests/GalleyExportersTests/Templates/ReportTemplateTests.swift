import GalleyConformance
import GalleyExporters
import GalleyModel
import GalleyTemplates
import GalleyTestSupport
import Testing

@Suite("A readable report")
struct ReportTemplateTests {
  @Test("gives an article")
  func report() throws {
    #expect(
      try export(.report, [.extraction(.sample)]) == """
        UPDATE 2
        Bridges fall in Lydd 🌊
        ================================================================================
        v1.txt
        41 words, 2 paragraphs, 3 figures, 2 quotes, 2 sources

        FIGURES

        Where      As printed                What it says             Source
        ---------- ------------------------- ------------------------ ------------------
        ¶ 1        Nearly 5 to 10 of our 25  down under 5 to 10 of 25 Zoë Ó Briain
                   bridges                   (vague) bridges per day,
                                             bridges
        ¶ 2        $12.9 billion             USD 12,900,000,000       the river board
        caption    two minutes               12.5 minutes

        QUOTES

        ¶ 1        Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd,
                   – Zoë Ó Briain, Mayor (told Radio 1)

        pull quote It took two minutes, … no more.
                   – speaker not found

        SOURCES

        Who                                            Cited for              Where
        ---------------------------------------------- ---------------------- ----------
        Zoë Ó Briain, Mayor                            1 figure, 1 quote      ¶ 1, 2
        the river board                                1 figure

        NOTES

        - read as Windows-1252

        """)
  }

  @Test(
    "says in words what a figure comes to",
    arguments: [
      (quantity("40"), nil, "people", "40 people"),
      (quantity("250000", bound: .under), nil, "civilians", "under 250,000 civilians"),
      (quantity("20000.50", bound: .atLeast), nil, nil, "at least 20,000.5"),
      (quantity("3", unit: "percent"), .down, nil, "down 3 percent"),
      (
        quantity("12900000000", bound: .about, unit: "USD", kind: .money), nil, "profit",
        "about USD 12,900,000,000, profit"
      ),
      (quantity("5000", unit: "EUR per year", kind: .money), nil, nil, "EUR 5,000 per year"),
      (quantity("-4", unit: "degree Celsius", kind: .measure), nil, nil, "-4 degrees Celsius"),
      (quantity("5", upper: "10", unit: "square kilometre"), nil, nil, "5 to 10 square kilometres"),
      (quantity("1", unit: "foot"), nil, nil, "1 foot"),
      (quantity("6", unit: "foot"), nil, nil, "6 feet"),
      (
        quantity("35900000", unit: "barrel per day"), .up, "output",
        "up 35,900,000 barrels per day, output"
      ),
      (quantity("5", of: "25"), nil, "convoys", "5 of 25 convoys"),
      (quantity("4", upper: "1", kind: .score), nil, nil, "4-1"),
      (quantity("2", kind: .multiple), nil, nil, "2 times"),
      (quantity("24", vague: true), nil, "homes", "24 (vague) homes"),
    ] as [(Quantity, Direction?, String?, String)])
  func reading(
    _ quantity: Quantity, _ direction: Direction?, _ counts: String?, _ reading: String
  ) throws {
    var figure = Extraction.sample.figures[2]
    figure.quantity = quantity
    figure.direction = direction
    figure.counts = counts
    let extraction = Extraction(article: Extraction.empty.article, figures: [figure])
    let own = try template(
      "reading.txt.mustache", "{{% CONTENT_TYPE:TEXT}}\n{{#figures}}{{reading}}{{/figures}}")
    #expect(try export(own, [.extraction(extraction)]) == reading)
  }

  @Test("says where there is nothing, and begins each further article below the one before")
  func emptyReports() throws {
    let report = """
      empty
      ================================================================================
      empty.txt
      0 words, 0 paragraphs, 0 figures, 0 quotes, 0 sources

      FIGURES
      None found.

      QUOTES
      None found.

      SOURCES
      None found.

      """
    #expect(
      try export(.report, [.extraction(.empty), .extraction(.empty)]) == report + "\n\n" + report)
  }

  @Test("gives the changes of a comparison")
  func comparison() throws {
    #expect(
      try export(.report, [.comparison(.sample)]) == """
        Bridges fall in Lydd 🌊
        ================================================================================
        2 figures, 1 quote and 1 detail differ; 83% of the words are the same.

        Old  v1.txt
        New  v1.txt

        marker    + UPDATE 2
        headline  - Floods hit Lydd
        headline  + Bridges fall in Lydd 🌊

        NOTES

        new  (Adds quote)
             found      adds quote
             Not named by the note: two minutes → Nearly 5 to 10 of our 25 bridges
             (caption → ¶ 1)

        FIGURES  1 changed, 1 removed, 1 unchanged

        Change    Where    What           Old             New             Difference
        --------- -------- -------------- --------------- --------------- --------------
        changed   caption  bridges        two minutes     Nearly 5 to 10  -7.5 (-60%)
                  → ¶ 1                                   of our 25
                                                          bridges
                           source: none → Zoë Ó Briain; another pairing is as likely
        removed   caption                 two minutes

        QUOTES  1 reworded

        reworded     pull      Zoë Ó Briain
                     quote → ¶
                     1
                     It took [-two-] {+three+} minutes
                     is now a paraphrase: “She said it took minutes.”; another pairing
                     is as likely

        DETAILS  1 date

        date      ¶ 1       Tuesday                       → Thursday

        PARAGRAPHS  2 moved

        moved          ¶ 3 → 1–2

        - a passage was too long

        """)
  }

  @Test(
    "keeps to 80 columns whatever the text is", arguments: ExporterConformance.difficultTexts)
  func width(_ text: String) throws {
    let report = try export(.report, [.extraction(.filled(with: text))])
    for line in report.split(separator: "\n") {
      #expect(displayWidth(line) <= 80)
      #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
    }
  }

  private static func quantity(
    _ value: String, upper: String? = nil, of: String? = nil, vague: Bool = false,
    bound: Bound = .exact, unit: String? = nil, kind: FigureKind = .count
  ) -> Quantity {
    Quantity(
      value: ExactDecimal(value) ?? .zero, upper: upper.flatMap { ExactDecimal($0) },
      of: of.flatMap { ExactDecimal($0) }, vague: vague, bound: bound, unit: unit, kind: kind)
  }
}
