import GalleyConformance
import GalleyExporters
import GalleyModel
import GalleyTemplates
import GalleyTestSupport
import Testing

@Suite("A text template")
struct TemplateTests {
  private let folder = TemporaryFolder()

  @Test("gives the readable report of an article")
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

  @Test("of a newsroom's own has the columns of the tables and what is prepared for reading")
  func ownTemplate() throws {
    let memo = try template(
      "memo.md.mustache",
      """
      {{% CONTENT_TYPE:TEXT}}
      {{! A memo   for the desk, in Markdown }}
      # {{title}} ({{format}}, {{words}} words)
      {{#figures}}
      - {{id}}: {{value}} {{unit}}{{#source}}, says {{source}}{{/source}}
      {{/figures}}
      {{#quotes}}
      > {{quote}} — {{speaker}}{{^speaker}}?{{/speaker}}
      {{/quotes}}
      {{count(sources)}} sources: {{#sources}}{{uppercased(name)}} {{cited}}; {{/sources}}
      """)
    #expect(
      memo.format
        == ExportFormat(
          name: "memo", fileExtension: "md", summary: "A memo for the desk, in Markdown",
          origin: .template))
    #expect(
      try export(memo, [.extraction(.sample)]) == """
        # Bridges fall in Lydd 🌊 (text, 41 words)
        - f1: 5 bridge per day, says Zoë Ó Briain
        - f2: 12900000000 USD, says the river board
        - f3: 12.5 minute
        > Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd, — Zoë Ó Briain
        > It took two minutes, … no more. — ?
        2 sources: ZOË Ó BRIAIN 1 figure, 1 quote; THE RIVER BOARD 1 figure; 
        """)
  }

  @Test("sets cells side by side, whatever editor the template was written with")
  func cells() throws {
    let table = try template(
      "table.txt.mustache",
      """
      \u{FEFF}{{% CONTENT_TYPE:TEXT}}
      {{#figures}}
      | {{left8(counts)}} | {{right11(value)}} |
      {{/figures}}
      {{left4(headline)}}|\r\n
      """)
    #expect(
      try export(table, [.extraction(.sample)]) == """
        | bridges  |           5 |
        |          | 12900000000 |
        |          |        12.5 |
        Brid|
        ges
        fall
        in
        Lydd
        🌊

        """)
  }

  @Test("never takes words of an article for tags or cells")
  func injection() throws {
    let text = "{{title}} {{{x}}} \u{1D}L9\u{1E}x\u{1F}"
    let plain = try template(
      "plain.txt.mustache", "{{% CONTENT_TYPE:TEXT}}\n{{title}}|{{left60(title)}}")
    #expect(
      try export(plain, [.extraction(.filled(with: text))])
        == "{{title}} {{{x}}} ␝L9␞x␟|{{title}} {{{x}}} ␝L9␞x␟"
    )
  }

  @Test("escapes the text for HTML unless it says that it makes plain text")
  func html() throws {
    let page = try template("page.html.mustache", "<h1>{{title}}</h1>")
    #expect(
      try export(page, [.extraction(.filled(with: "<b> & \"c\""))])
        == "<h1>&lt;b&gt; &amp; &quot;c&quot;</h1>")
  }

  @Test(
    "that cannot be used is refused with its name and the reason",
    arguments: [
      ("memo.mustache", "", "is not named like a template; name it NAME.EXTENSION.mustache"),
      ("memo.md.must", "", "is not named like a template; name it NAME.EXTENSION.mustache"),
      ("m.md.mustache", "a\n{{#figures}}", "line 2: a section is not closed; add {{/NAME}}"),
      (
        "m.md.mustache", "{{#figures}}\n{{/quotes}}",
        "line 2: a section is closed under another name than it was opened"
      ),
      ("m.md.mustache", "{{title", "line 1: a tag cannot be understood, or is not closed"),
      (
        "m.md.mustache", "{{% CONTENT_TYPE:RTF}}",
        "line 1: the content type is not known; write TEXT or HTML"
      ),
    ])
  func refused(_ name: String, _ text: String, _ reason: String) {
    #expect(throws: ExportError.template(name: name, detail: reason)) {
      try template(name, text)
    }
  }

  @Test("that is no UTF-8 is refused")
  func encoding() {
    let expected = ExportError.template(
      name: "m.md.mustache", detail: "is no UTF-8 text; save it as UTF-8")
    #expect(throws: expected) {
      try TemplateExporter(fileName: "m.md.mustache", bytes: [0x61, 0xE9])
    }
  }

  @Test(
    "that asks for something unknown is refused with the line and the nearest name",
    arguments: [
      ("{{headlin}}", "line 1: there is no value called {{headlin}}; did you mean {{headline}}?"),
      (
        "{{#quotes}}\n{{speaker}}\n{{/quotes}}\n{{#figures}}\n{{speaker}}\n{{/figures}}",
        "line 5: there is no value called {{speaker}} here; it belongs to {{#quotes}}"
      ),
      (
        "\n{{! {{x}} }}\n{{{ uppercased(soruce) }}}",
        "line 3: there is no value called {{soruce}}; did you mean {{source}}?"
      ),
      ("{{=<% %>=}}\n{{x}}<% qqqqqqq %>", "line 2: there is no value called {{qqqqqqq}}"),
      (
        "{{#figures}}{{#source}}{{wheer}}{{/source}}{{/figures}}",
        "line 1: there is no value called {{wheer}}; did you mean {{where}}?"
      ),
      (
        "{{uppercase(title)}}",
        "line 1: there is no {{uppercase(…)}}; did you mean {{uppercased(…)}}?"
      ),
      (
        "{{wiiide(title)}}",
        "line 1: there is no {{wiiide(…)}}; write for example {{left30(…)}} or {{right12(…)}}"
      ),
      ("a\n{{>head}}", "line 2: a template stands alone; write out what {{head}} is to hold"),
      ("{{> m}}", "line 1: a template stands alone; write out what {{m}} is to hold"),
      (
        "{{#figures}}\n{{>m.md.mustache}}\n{{/figures}}",
        "line 2: a template stands alone; write out what {{m.md.mustache}} is to hold"
      ),
      (
        "{{#figures}}\n{{#quotes}}{{#figures}}{{/figures}}{{/quotes}}{{/figures}}",
        "line 2: {{#figures}} stands inside of itself; close it with {{/figures}} before"
      ),
      (
        String(repeating: "{{#title}}\n", count: 4000)
          + String(repeating: "{{/title}}", count: 4000),
        "line 101: more than 100 sections stand in one another; close some"
      ),
      (
        String(repeating: "{{title}}\n", count: 20_000),
        "it has 20000 tags in 200 kB, too many to read; leave some out"
      ),
      ("{{<m}}{{/m}}", "line 1: a template stands alone; write out what {{m}} is to hold"),
      ("{{$m}}{{/m}}", "line 1: a template stands alone; write out what {{m}} is to hold"),
      ("{{>*self}}", "line 1: a template stands alone; write out what {{*self}} is to hold"),
    ])
  func unknown(_ text: String, _ reason: String) {
    #expect(throws: ExportError.template(name: "m.md.mustache", detail: reason)) {
      try template("m.md.mustache", text)
    }
  }

  @Test("comes to an end however its sections are nested")
  func nested() throws {
    let loop = try template(
      "m.md.mustache",
      "{{#quotes}}{{#sources}}{{#.}}{{#who}}{{#.}}{{name}};{{/.}}{{/who}}{{/.}}{{/sources}}{{/quotes}}"
    )
    let text = try export(loop, [.extraction(.sample)])
    #expect(text.split(separator: ";").count == 4)
  }

  @Test("may use every name that the list has, in its place")
  func everyName() throws {
    for item in [ExportItem.extraction(.sample), .comparison(.sample)] {
      var text = TemplateNames.top.names.map { "{{\($0.name)}}" }.joined()
      for scope in TemplateNames.lists {
        let list = scope.list ?? ""
        let names = scope.names.map { "{{\($0.name)}}" }.joined()
        text += "{{#\(list)}}\(names){{.}}{{/\(list)}}"
      }
      _ = try export(try template("all.txt.mustache", text), [item])
    }
  }

  @Test("sets words in Markdown so that none of their characters is a mark")
  func markdown() throws {
    let own = try template(
      "m.md.mustache", "{{% CONTENT_TYPE:TEXT}}\n- {{markdown(title)}}")
    for (text, expected) in [
      ("2 * 3 | <b>\n$5", "2 \\* 3 \\| \\<b\\> \\$5"), ("- 12. a", "\\- 12. a"),
      ("12. a-b 3.5", "12\\. a-b 3.5"),
      ("[x](y) _z_", "\\[x\\](y) \\_z\\_"),
    ] {
      #expect(try export(own, [.extraction(.filled(with: text))]) == "- \(expected)")
    }
  }

  @Test("gives an article in Markdown")
  func markdownReport() throws {
    #expect(
      try export(.markdown, [.extraction(.sample), .comparison(.sample)]) == """
        # Bridges fall in Lydd 🌊

        **UPDATE 2** ·
        v1.txt · 41 words, 2 paragraphs, 3 figures, 2 quotes, 2 sources

        ## Figures

        | Where | As printed | What it says | Source |
        | --- | --- | --- | --- |
        | ¶ 1 | Nearly 5 to 10 of our 25 bridges | down under 5 to 10 of 25 (vague) bridges per day, bridges | Zoë Ó Briain |
        | ¶ 2 | \\$12.9 billion | USD 12,900,000,000 | the river board |
        | caption | two minutes | 12.5 minutes |  |

        ## Quotes

        > “Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd,”
        >
        > — Zoë Ó Briain, Mayor (told Radio 1), ¶ 1

        > “It took two minutes, … no more.”
        >
        > — speaker not found, pull quote

        ## Sources

        - Zoë Ó Briain, Mayor: 1 figure, 1 quote, ¶ 1, 2
        - the river board: 1 figure

        ## Notes

        - read as Windows-1252

        # Bridges fall in Lydd 🌊

        2 figures, 1 quote and 1 detail differ; 83% of the words are the same.

        Old: v1.txt, new: v1.txt

        Not named by the note: two minutes → Nearly 5 to 10 of our 25 bridges (caption → ¶ 1)

        ## Changed figures

        | Change | Where | What | Old | New | Difference | Besides |
        | --- | --- | --- | --- | --- | --- | --- |
        | changed | caption → ¶ 1 | bridges | two minutes | Nearly 5 to 10 of our 25 bridges | -7.5 (-60%) | source: none → Zoë Ó Briain; another pairing is as likely |
        | removed | caption |  | two minutes |  |  |  |

        ## Changed quotes

        - reworded, pull quote → ¶ 1, Zoë Ó Briain: It took \\[-two-\\] {+three+} minutes (is now a paraphrase: “She said it took minutes.”; another pairing is as likely)

        ## Changed details

        - date, ¶ 1: Tuesday → Thursday

        ## Remarks

        - a passage was too long

        """)
  }

  @Test("gives a sheet for checking facts")
  func factCheck() throws {
    #expect(
      try export(.factCheck, [.extraction(.sample), .comparison(.sample)]) == """
        FACT-CHECK SHEET
        Bridges fall in Lydd 🌊
        ================================================================================
        v1.txt
        41 words, 2 paragraphs, 3 figures, 2 quotes, 2 sources

        FIGURES

        [ ] f1   ¶ 1        Nearly 5 to 10 of our 25 bridges
                 says down under 5 to 10 of 25 (vague) bridges per day, bridges
                 from Zoë Ó Briain
                 in   Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd.
                 checked against ____________________________  by ________  on ________

        [ ] f2   ¶ 2        $12.9 billion
                 says USD 12,900,000,000
                 from the river board
                 in   Repairs cost $12.9 billion, the river board says.
                 checked against ____________________________  by ________  on ________

        [ ] f3   caption    two minutes
                 says 12.5 minutes
                 from no source given
                 in   It took two minutes.
                 checked against ____________________________  by ________  on ________

        QUOTES

        [ ] q1   ¶ 1        Nearly 5 to 10 of our 25 bridges fell on Thursday in Lydd,
                 from Zoë Ó Briain, Mayor (told Radio 1)
                 checked against ____________________________  by ________  on ________

        [ ] q2   pull quote It took two minutes, … no more.
                 from speaker not found
                 checked against ____________________________  by ________  on ________


        FACT-CHECK SHEET
        Bridges fall in Lydd 🌊
        ================================================================================
        2 figures, 1 quote and 1 detail differ; 83% of the words are the same.
        Old  v1.txt
        New  v1.txt

        FIGURES TO CHECK AGAIN

        [ ] changed      caption →  Nearly 5 to 10 of our 25 bridges
                         ¶ 1
            was two minutes
            checked against _________________________________  by ________  on ________

        [ ] removed      caption    taken out
            was two minutes
            checked against _________________________________  by ________  on ________

        QUOTES TO CHECK AGAIN

        [ ] reworded     pull quote Zoë Ó Briain
                         → ¶ 1
            It took [-two-] {+three+} minutes
            checked against _________________________________  by ________  on ________

        DETAILS TO CHECK AGAIN

        [ ] date         ¶ 1        Thursday
            was Tuesday
            checked against _________________________________  by ________  on ________

        """)
  }

  private static func quantity(
    _ value: String, upper: String? = nil, of: String? = nil, vague: Bool = false,
    bound: Bound = .exact, unit: String? = nil, kind: FigureKind = .count
  ) -> Quantity {
    Quantity(
      value: ExactDecimal(value) ?? .zero, upper: upper.flatMap { ExactDecimal($0) },
      of: of.flatMap { ExactDecimal($0) }, vague: vague, bound: bound, unit: unit, kind: kind)
  }

  @discardableResult
  private func template(_ name: String, _ text: String) throws -> TemplateExporter {
    try TemplateExporter(fileName: name, bytes: Array(text.utf8))
  }

  private func export(_ exporter: TemplateExporter, _ items: [ExportItem]) throws -> String {
    var session = try exporter.open(Destination(.folder(folder.path), name: "v1"))
    for item in items { try session.write(item) }
    _ = try session.finish()
    return try #require(folder.text("v1.\(exporter.format.fileExtension)"))
  }
}
