import GalleyModel
import Testing

@Suite("Paragraphs")
struct ParagraphTests {
  private let expected = """
    headline | Flood leaves town without power
    paragraph 1 | The river Aller burst its banks on Monday and cut off 4,000 homes, officials said.
    paragraph 2 | Nobody was hurt, the mayor said, but the water was still rising in the old town.
    """

  @Test("Paragraphs are told apart by blank lines, by indentation or by line ends alone")
  func separators() throws {
    let first = "The river Aller burst its banks on Monday and cut off 4,000 homes, officials said."
    let second = "Nobody was hurt, the mayor said, but the water was still rising in the old town."
    for text in [
      "Flood leaves town without power\n\n\(first)\n\n\(second)",
      "Flood leaves town without power\n\(first)\n\(second)\n",
      "Flood leaves town without power\n    \(first)\n    \(second)",
      "\n\nFlood leaves town without power \n\n\t\(first)\n\t\(second)\n\n",
      "Flood leaves town without power\n \u{A0}\n\(first)\u{A0}\n\u{3000}\(second)",
    ] {
      try expectBlocks(text, expected)
      try expectBlocks(text.replacing("\n", with: "\r\n"), expected)
      try expectBlocks(text.replacing("\n", with: "\r"), expected)
    }
  }

  @Test("Wrapped copy is joined to paragraphs, with and without blank lines and indentation")
  func wrapped() throws {
    let flush = """
      Flood leaves town without power

      The river Aller burst its banks on Monday
      and cut off 4,000 homes, officials said.

      Nobody was hurt, the mayor said, but the
      water was still rising in the old town.
      """
    let indented = """
      Flood leaves town without power
          The river Aller burst its banks on
      Monday and cut off 4,000 homes, officials
      said.
          Nobody was hurt, the mayor said, but the
      water was still rising in the old town.
      """
    let flushWithoutBlanks = """
      Flood leaves town without power
      The river Aller burst its banks on Monday and
      cut off 4,000 homes, officials said.
      Nobody was hurt, the mayor said, but the
      water was still rising in the old town.
      """
    for text in [flush, indented, flushWithoutBlanks] {
      try expectBlocks(text, expected)
      try expectBlocks(text.replacing("\n", with: "\r\n"), expected)
    }
  }

  @Test("A line that is nearly full goes on, be it before a name or behind a full stop")
  func fullLines() throws {
    let name = """
      Flood leaves town without power
      The river Aller burst its banks on Monday and left the town
      cut off, officials of all the region said to
      Reuters in the evening; they had seen nothing.
      Nobody was hurt, the mayor said, but the water was still
      rising in the old town.
      """
    let sentence = """
      Flood leaves town without power
      The river Aller burst its banks on Monday, officials said.
      Neighbouring villages were cut off, and boats brought bread
      and water to them.
      Nobody was hurt, the mayor said, but the water was still
      rising in the old town.
      """
    for text in [name, sentence] {
      let lines = text.split(separator: "\n")
      try expectBlocks(
        text,
        """
        headline | \(lines[0])
        paragraph 1 | \(lines[1...3].joined(separator: " "))
        paragraph 2 | \(lines[4...5].joined(separator: " "))
        """)
    }
  }

  @Test("Wire copy: marker, note, bullets, byline, wrapped paragraphs, credit")
  func wire() throws {
    let text = """
      UPDATE 1-Flood leaves town without power

      (Adds quote)
          * Aller at highest level in a century,
            officials say
          * Power to be back by Friday

          By Ann Lee
          CELLE, May 2 (Reuters) - The river Aller burst its banks on
      Monday and cut off 4,000 homes, officials said, after a week of
      rain.
          Nobody was hurt, said the mayor of the town,
      Bo Chan.
          "We are tired," he said.


       (Reporting by Ann Lee; Editing by Joseph
      Radford and Richard Roe)
      """
    try expectBlocks(
      text,
      """
      headline | UPDATE 1-Flood leaves town without power
      note | (Adds quote)
      highlight | * Aller at highest level in a century, officials say
      highlight | * Power to be back by Friday
      byline | By Ann Lee
      paragraph 1 | CELLE, May 2 (Reuters) - The river Aller burst its banks on Monday and cut off 4,000 homes, officials said, after a week of rain.
      paragraph 2 | Nobody was hurt, said the mayor of the town, Bo Chan.
      paragraph 3 | "We are tired," he said.
      credit | (Reporting by Ann Lee; Editing by Joseph Radford and Richard Roe)
      """)
  }

  @Test("A block's range leaves out the white space around it")
  func ranges() throws {
    let article = try article("\u{FEFF}  Flood \r\n\r\n\tThe Aller rose.\u{A0}\r\n")
    #expect(
      article.blocks == [
        Block(kind: .headline, range: 2..<7),
        Block(kind: .paragraph, number: 1, range: 13..<28),
      ])
  }

  @Test("A quotation that a line end breaks is one passage, also where nothing else is wrapped")
  func brokenQuotations() throws {
    let lead = "The ferry ran aground off Tarn on Monday, the coast guard said."
    for quotation in [
      "\"The hull is dry\nand nobody was hurt,\" said Jo Marsh.",
      "“The hull is dry\nand nobody was hurt,” said Jo Marsh.",
      "‘It’s a dry hull\nand nobody was hurt,’ said Jo Marsh.",
      "«The hull is dry\nand nobody was hurt», said Jo Marsh.",
      "Jo Marsh said: \"The hull is\ndry.\"",
      "\"The hull was checked by\nJo Marsh\nof the coast guard,\" said a spokesman.",
      "\"The hull is dry\nand nobody was hurt,\" said\nJo Marsh, who led\nthe crew.",
    ] {
      let joined = quotation.replacing("\n", with: " ")
      try expectBlocks(
        "\(lead)\n\n\(quotation)\n", "paragraph 1 | \(lead)\nparagraph 2 | \(joined)")
      try expectBlocks(quotation, "paragraph 1 | \(joined)")
    }
  }

  @Test("A quotation that goes on in a paragraph of its own joins nothing, nor does an apostrophe")
  func openQuotations() throws {
    try expectBlocks(
      """
      "The hull is dry and nobody was hurt, and we will tow her in at dawn.
      "The owner knows," said Jo Marsh of the coast guard on Monday evening.
      """,
      """
      paragraph 1 | "The hull is dry and nobody was hurt, and we will tow her in at dawn.
      paragraph 2 | "The owner knows," said Jo Marsh of the coast guard on Monday evening.
      """)
    try expectBlocks(
      """
      Ferry runs aground

      Workers' pay in the '90s
      It fell by 4 percent a year, the members' paper of the union wrote on Monday.
      """,
      """
      headline | Ferry runs aground
      standfirst | Workers' pay in the '90s
      paragraph 1 | It fell by 4 percent a year, the members' paper of the union wrote on Monday.
      """)
  }
}
