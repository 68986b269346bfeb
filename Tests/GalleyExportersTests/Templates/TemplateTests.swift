import GalleyExporters
import GalleyModel
import GalleyTemplates
import GalleyTestSupport
import Testing

@Suite("A text template")
struct TemplateTests {
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
}
