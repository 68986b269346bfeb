import GalleyExporters
import GalleyModel
import GalleyTemplates
import GalleyTestSupport
import Testing

@Suite("Markdown")
struct MarkdownTemplateTests {
  @Test("sets words so that none of their characters is a mark")
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

  @Test("gives an article")
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
}
