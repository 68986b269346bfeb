import GalleyExporters
import GalleyModel
import GalleyTemplates
import GalleyTestSupport
import Testing

@Suite("A sheet for checking facts")
struct FactCheckTemplateTests {
  @Test("has a line for each figure and quote, and for what changed")
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
}
