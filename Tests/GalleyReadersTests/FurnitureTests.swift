import GalleyModel
import Testing

@Suite("Credits, notes, corrections, headings and furniture")
struct FurnitureTests {
  /// The kind that a line has between paragraphs.
  private func kind(of line: String) throws -> Block.Kind? {
    let article = try article(
      """
      Flood leaves town without power

      The river Aller burst its banks on Monday and cut off 4,000 homes, officials said.

      \(line)

      Nobody was hurt, the mayor said, but the water was still rising in the old town.

      Helpers filled 20,000 sandbags overnight, the fire service told reporters in Celle.
      """)
    return article.blocks.dropFirst(2).first?.kind
  }

  @Test(
    "Credits",
    arguments: [
      "Photo: Bo Chan", "PHOTO: BO CHAN/AFP", "Main image credit: Getty",
      "(Reporting by Ann Lee in Celle; Editing by Bo Chan)", "Published by Aller Echo Ltd",
      "(Additional reporting by Bo Chan)", "Bo Chan contributed to this report.",
      "Photograph: Bo Chan/Getty Images", "Bo Chan via Getty Images", "© 2022 The Aller Echo",
      "Copyright 2022 The Aller Echo. All rights reserved.",
    ])
  func credit(line: String) throws {
    #expect(try kind(of: line) == .credit)
  }

  @Test(
    "Notes",
    arguments: [
      "(Adds quote, background)", "(Updates with police comment)", "(Recasts, adds details)",
      "Eds: UPDATES: adds quote.", "Editor’s note: The names of the helpers were changed.",
      "This is a developing story. Please check back.", "ENDS",
    ])
  func note(line: String) throws {
    #expect(try kind(of: line) == .note)
  }

  @Test(
    "Corrections",
    arguments: [
      "(This version corrects the number of homes in paragraph 2)",
      "CORRECTION: The river is the Aller, not the Weser.",
      "This article was amended on 3 May 2022. An earlier version gave the wrong river.",
      "(Corrects spelling of river in first paragraph)",
      "An earlier version of this article misstated the number of homes.",
    ])
  func correction(line: String) throws {
    #expect(try kind(of: line) == .correction)
  }

  @Test(
    "Furniture and links",
    arguments: [
      "Read more: How the dam failed", "Advertisement", "Share this with", "View comments", "560",
      "1.2k shares", "12 comments", "Related: How the dam failed", "___", "* * *",
      "Sign up for our newsletter", "Scroll down for video", "Mayor: Water still rising 04:34",
    ])
  func related(line: String) throws {
    #expect(try kind(of: line) == .related)
  }

  @Test(
    "Headings",
    arguments: [
      "International help", "'Let Us In'", "“A long night”", "What did the mayor say?",
      "Dam owner under fire", "1. The dam", "LETTERS.",
      "What the town wants to do with it",
      "Back our helpers: Former mayor says the town will need its neighbours for years",
    ])
  func heading(line: String) throws {
    #expect(try kind(of: line) == .heading)
  }

  @Test(
    "False friends stay paragraphs",
    arguments: [
      "Shares of Home Depot fell 4 percent.", "Read more widely, he said.",
      "Share this burden, the bishop said, and it is lighter.",
      "Following a two-day trial, he left.",
      "More top stories were spiked, she said.", "Photo finish: Celle win by a head.",
      "Reporting lines were unclear, the report said.", "He said:", "“We will rebuild.”",
      "Why?",
      "Is that so? Nobody knew.", "Not yet.", "560 people were moved.",
      "Published by Penguin, the book tells of the flood.",
      "Correction facilities were flooded, too.", "Related industries suffered as well.",
    ])
  func paragraph(line: String) throws {
    #expect(try kind(of: line) == .paragraph)
  }

  @Test("Below a line of links at the foot everything is furniture, but credits stay credits")
  func foot() throws {
    try expectBlocks(
      """
      Flood leaves town without power

      The river Aller burst its banks on Monday and cut off 4,000 homes, officials said.

      Nobody was hurt, the mayor said, but the water was still rising in the old town.

      Helpers filled 20,000 sandbags overnight, the fire service told reporters in Celle.

      More top stories
      Two hurt as lorry hits bridge
      Forty years on, the village that moved is still waiting for its church, its people say.
      Published by Aller Echo Ltd
      """,
      """
      headline | Flood leaves town without power
      paragraph 1 | The river Aller burst its banks on Monday and cut off 4,000 homes, officials said.
      paragraph 2 | Nobody was hurt, the mayor said, but the water was still rising in the old town.
      paragraph 3 | Helpers filled 20,000 sandbags overnight, the fire service told reporters in Celle.
      related | More top stories
      related | Two hurt as lorry hits bridge
      related | Forty years on, the village that moved is still waiting for its church, its people say.
      credit | Published by Aller Echo Ltd
      """)
  }

  @Test("After a box of links within the article the body goes on")
  func box() throws {
    try expectBlocks(
      """
      Flood leaves town without power

      The river Aller burst its banks on Monday and cut off 4,000 homes, officials said.

      Related Coverage
      Two hurt as lorry hits bridge

      Nobody was hurt, the mayor said, but the water was still rising in the old town.

      Profile: Ann Lee
      How the dam failed

      Helpers filled 20,000 sandbags overnight, the fire service told reporters in Celle.
      """,
      """
      headline | Flood leaves town without power
      paragraph 1 | The river Aller burst its banks on Monday and cut off 4,000 homes, officials said.
      related | Related Coverage
      related | Two hurt as lorry hits bridge
      paragraph 2 | Nobody was hurt, the mayor said, but the water was still rising in the old town.
      related | Profile: Ann Lee
      related | How the dam failed
      paragraph 3 | Helpers filled 20,000 sandbags overnight, the fire service told reporters in Celle.
      """)
  }

  @Test("A video's title is furniture wherever it is repeated")
  func video() throws {
    try expectBlocks(
      """
      Flood leaves town without power

      Mayor: Water still rising
      Mayor: Water still rising

      Mayor: Water still rising 04:34

      Story highlights

        • Aller bursts its banks
        • 4,000 homes without power

      (CNN)The river Aller burst its banks on Monday and cut off 4,000 homes, officials said.
      """,
      """
      headline | Flood leaves town without power
      related | Mayor: Water still rising
      related | Mayor: Water still rising
      related | Mayor: Water still rising 04:34
      related | Story highlights
      highlight | • Aller bursts its banks
      highlight | • 4,000 homes without power
      paragraph 1 | (CNN)The river Aller burst its banks on Monday and cut off 4,000 homes, officials said.
      """)
  }

  @Test("Highlights without bullets end where the body begins")
  func plainHighlights() throws {
    try expectBlocks(
      """
      Flood leaves town without power

      Story highlights
      Aller bursts its banks
      4,000 homes without power

      CELLE, Germany (CNN) -- The river Aller burst its banks on Monday, officials said.
      """,
      """
      headline | Flood leaves town without power
      related | Story highlights
      highlight | Aller bursts its banks
      highlight | 4,000 homes without power
      paragraph 1 | CELLE, Germany (CNN) -- The river Aller burst its banks on Monday, officials said.
      """)
  }

  @Test("Items of a list in the body stay paragraphs")
  func list() throws {
    try expectBlocks(
      """
      Flood leaves town without power

      The river Aller burst its banks on Monday and cut off 4,000 homes. The town now needs:

      Boats
      More sandbags than the fire service has in all its stores

      Nobody was hurt, the mayor said, but the water was still rising in the old town.
      """,
      """
      headline | Flood leaves town without power
      paragraph 1 | The river Aller burst its banks on Monday and cut off 4,000 homes. The town now needs:
      paragraph 2 | Boats
      paragraph 3 | More sandbags than the fire service has in all its stores
      paragraph 4 | Nobody was hurt, the mayor said, but the water was still rising in the old town.
      """)
  }

  @Test("The sentence at the end of a corrected version that says what it corrects is a correction")
  func closingCorrection() throws {
    try expectBlocks(
      """
      CORRECTED - FLOOD COSTS TOWN 65 MLN EUROS

      CELLE, May 2 - The flood on the Aller cost the town 65 mln euros, the mayor said.

      Half of that is to come from the state.

      Town corrects amount from 81 mln euros.
      """,
      """
      headline | CORRECTED - FLOOD COSTS TOWN 65 MLN EUROS
      paragraph 1 | CELLE, May 2 - The flood on the Aller cost the town 65 mln euros, the mayor said.
      paragraph 2 | Half of that is to come from the state.
      correction | Town corrects amount from 81 mln euros.
      """)
  }
}
