import GalleyModel
import Testing

@Suite("Headlines, markers and standfirsts")
struct HeadlineTests {
  @Test("The first line is the headline, without a full stop as with one")
  func headline() throws {
    try expectBlocks(
      """
      Flood leaves town without power

      The river Aller burst its banks on Monday and cut off 4,000 homes, officials said.
      """,
      """
      headline | Flood leaves town without power
      paragraph 1 | The river Aller burst its banks on Monday and cut off 4,000 homes, officials said.
      """)
    try expectBlocks(
      """
      Flood Leaves Town Without Power.

      The river Aller burst its banks on Monday and cut off 4,000 homes, officials said.
      """,
      """
      headline | Flood Leaves Town Without Power.
      paragraph 1 | The river Aller burst its banks on Monday and cut off 4,000 homes, officials said.
      """)
  }

  @Test("A headline printed again is a headline again, also with the site's name")
  func doubled() throws {
    let text = """
      Flood leaves town without power
      FLOOD LEAVES TOWN WITHOUT POWER

      Flood leaves town without power - The Aller Echo

      The river Aller burst its banks on Monday and cut off 4,000 homes, officials said.
      """
    try expectBlocks(
      text,
      """
      headline | Flood leaves town without power
      headline | FLOOD LEAVES TOWN WITHOUT POWER
      headline | Flood leaves town without power - The Aller Echo
      paragraph 1 | The river Aller burst its banks on Monday and cut off 4,000 homes, officials said.
      """)
    #expect(try article(text).headline == "Flood leaves town without power")
  }

  @Test("Copy that begins with its first paragraph has no headline")
  func none() throws {
    let text = """
      The river Aller burst its banks on Monday and cut off 4,000 homes.

      Nobody was hurt, the mayor said, but the water was still rising in the old town.
      """
    try expectBlocks(
      text,
      """
      paragraph 1 | The river Aller burst its banks on Monday and cut off 4,000 homes.
      paragraph 2 | Nobody was hurt, the mayor said, but the water was still rising in the old town.
      """)
    #expect(try article(text).headline == nil)
  }

  @Test("A line that stands alone is a paragraph")
  func loneLine() throws {
    try expectBlocks(
      "Sales rose 4 percent to 3.2 million.", "paragraph 1 | Sales rose 4 percent to 3.2 million.")
    try expectBlocks("  Sales up 4 percent \n", "paragraph 1 | Sales up 4 percent")
  }

  @Test(
    "The update marker is told apart from the headline",
    arguments: [
      ("UPDATE 2-Gold falls as dollar gains", "UPDATE 2", "Gold falls as dollar gains"),
      ("CORRECTED - BANK RAISES RATES", "CORRECTED", "BANK RAISES RATES"),
      ("REFILE-UPDATE 1-Gold falls", "REFILE-UPDATE 1", "Gold falls"),
      ("WRAPUP 1-Shares slide", "WRAPUP 1", "Shares slide"),
      ("CORRECTED-(OFFICIAL)-Bank raises rates", "CORRECTED-(OFFICIAL)", "Bank raises rates"),
      ("LEAD: Two hurt in fire", "LEAD", "Two hurt in fire"),
      ("(2nd LD) Two hurt in fire", "2nd LD", "Two hurt in fire"),
      ("1st Ld-Writethru: Two hurt in fire", "1st Ld-Writethru", "Two hurt in fire"),
      ("Update: Two hurt in fire", "Update", "Two hurt in fire"),
      ("UPDATE 1-PRECIOUS-Gold falls", "UPDATE 1", "PRECIOUS-Gold falls"),
    ])
  func marker(line: String, marker: String, headline: String) throws {
    let article = try article(
      line + "\n\nTwo people were hurt in a fire in Celle on Monday, police said.")
    #expect(article.marker == marker)
    #expect(article.headline == headline)
    #expect(article.blocks.map(\.kind) == [.headline, .paragraph])
  }

  @Test(
    "Words like a marker in a headline are none",
    arguments: [
      "Lead-free petrol sells out", "LEAD-FREE PETROL SELLS OUT", "Updates slow to reach phones",
      "Flash-flood warning for coast", "Mayor: update plans by May",
    ])
  func noMarker(line: String) throws {
    let article = try article(
      line + "\n\nTwo people were hurt in a fire in Celle on Monday, police said.")
    #expect(article.marker == nil)
    #expect(article.headline == line)
  }

  @Test("The agency's slug line is a note and gives the marker")
  func slug() throws {
    let text = """
      BC-EU--Aller-Flood,1st Ld-Writethru, 0231
      Flood leaves town without power
      Eds: UPDATES: Adds quote, details. With AP Photos.
      By ANN LEE
      Associated Press
      CELLE, Germany (AP) — The river Aller burst its banks on Monday, officials said.
      """
    try expectBlocks(
      text,
      """
      note | BC-EU--Aller-Flood,1st Ld-Writethru, 0231
      headline | Flood leaves town without power
      note | Eds: UPDATES: Adds quote, details. With AP Photos.
      byline | By ANN LEE
      byline | Associated Press
      paragraph 1 | CELLE, Germany (AP) — The river Aller burst its banks on Monday, officials said.
      """)
    #expect(try article(text).marker == "1st Ld-Writethru")
    #expect(try article(text).headline == "Flood leaves town without power")
  }

  @Test("The line that sums up below the headline is the standfirst")
  func standfirst() throws {
    try expectBlocks(
      """
      Flood leaves town without power

      Four thousand homes cut off as the Aller reaches its highest level in a century

      Ann Lee, environment correspondent
      Mon 2 May 2022 18.41 BST

      The river Aller burst its banks on Monday and cut off 4,000 homes, officials said.
      """,
      """
      headline | Flood leaves town without power
      standfirst | Four thousand homes cut off as the Aller reaches its highest level in a century
      byline | Ann Lee, environment correspondent
      byline | Mon 2 May 2022 18.41 BST
      paragraph 1 | The river Aller burst its banks on Monday and cut off 4,000 homes, officials said.
      """)
    try expectBlocks(
      """
      Flood leaves town without power;
      Homes are cut off as the Aller keeps rising.

      The river Aller burst its banks on Monday and cut off 4,000 homes, officials said.
      """,
      """
      headline | Flood leaves town without power;
      standfirst | Homes are cut off as the Aller keeps rising.
      paragraph 1 | The river Aller burst its banks on Monday and cut off 4,000 homes, officials said.
      """)
  }
}
