import Testing

@Suite("Whole pages of web copy")
struct WebCopyTests {
  @Test("Section, time stamp, reading time, marked picture, dateline, trailer")
  func agencyPage() throws {
    try expectBlocks(
      """
      WORLD NEWS
      MAY 2, 2022 / 10:04 AM / UPDATED 3 YEARS AGO
      Flood leaves old town without power
      By Ann Lee, Bo Chan

      3 Min Read

      A boat moves past a flooded shop in Celle, Monday, May 2, 2022. (AP Photo/Bo Chan)
      CELLE, Germany (AP) — The river Aller burst its banks on Monday, officials said.

      Nobody was hurt.

      ___

      Associated Press writer Jo Roe in Verden contributed to this report.
      """,
      """
      related | WORLD NEWS
      byline | MAY 2, 2022 / 10:04 AM / UPDATED 3 YEARS AGO
      headline | Flood leaves old town without power
      byline | By Ann Lee, Bo Chan
      related | 3 Min Read
      caption | A boat moves past a flooded shop in Celle, Monday, May 2, 2022. (AP Photo/Bo Chan)
      paragraph 1 | CELLE, Germany (AP) — The river Aller burst its banks on Monday, officials said.
      paragraph 2 | Nobody was hurt.
      related | ___
      credit | Associated Press writer Jo Roe in Verden contributed to this report.
      """)
  }

  @Test("Standfirst, author with role, links in the middle and at the end, amendment")
  func newspaperPage() throws {
    try expectBlocks(
      """
      Ministers under pressure over flood

      Opposition says 4,000 people are still waiting for help, the highest figure in years

      Ann Lee Regional affairs editor

      Mon 2 May 2022 13.00 GMT Last modified on Tue 3 May 2022 22.00 GMT

      A boat on the Aller in the old town of Celle. Photograph: Bo Chan/PA

      The number of people who wait for help rose by 12% last week, figures show.

      Read more

      A minister said: “We pay 2 million euros.”

      • This article was amended on 4 May 2022 to correct the figure.

      Topics
      Celle
      news
      """,
      """
      headline | Ministers under pressure over flood
      standfirst | Opposition says 4,000 people are still waiting for help, the highest figure in years
      byline | Ann Lee Regional affairs editor
      byline | Mon 2 May 2022 13.00 GMT Last modified on Tue 3 May 2022 22.00 GMT
      caption | A boat on the Aller in the old town of Celle. Photograph: Bo Chan/PA
      paragraph 1 | The number of people who wait for help rose by 12% last week, figures show.
      related | Read more
      paragraph 2 | A minister said: “We pay 2 million euros.”
      correction | • This article was amended on 4 May 2022 to correct the figure.
      related | Topics
      related | Celle
      related | news
      """)
  }
}
