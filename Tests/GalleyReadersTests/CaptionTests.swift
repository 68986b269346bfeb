import GalleyModel
import Testing

@Suite("Captions")
struct CaptionTests {
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
    "A scene with its day or place, in the present tense or without a verb, is a caption",
    arguments: [
      "Helpers wait for a boat in the old town on Monday, holding what they could carry.",
      "The mayor's office in ruins on Tuesday after the storm.",
      "A woman walks past a flooded shop in Celle.",
      "Families evacuated from their homes in a school gym on Sunday in the district of Altstadt.",
      "Chancellor Ann Lee speaks during a visit to the old town on Monday.",
      "Men carry sandbags near the Aller bridge in Celle, Germany, May 2, 2022.",
    ])
  func scene(line: String) throws {
    #expect(try kind(of: line) == .caption)
  }

  @Test(
    "What the copy marks is a caption",
    arguments: [
      "Image caption The old bridge before the flood", "Pictured: the mayor at the old bridge",
      "FILE - In this Jan. 3, 2020, file photo, the old bridge stands above the Aller.",
      "The mayor asked for help from the army (pictured, soldiers at the bridge)",
      "The old bridge in 2020. File photo",
      "This map shows the streets that were under water on Monday.",
    ])
  func marked(line: String) throws {
    #expect(try kind(of: line) == .caption)
  }

  @Test("A line as long as a sentence without a full stop is a caption")
  func withoutFullStop() throws {
    #expect(
      try kind(of: "The mayor has asked the army to send boats and 200 soldiers to the town")
        == .caption)
  }

  @Test(
    "Ordinary sentences stay paragraphs",
    arguments: [
      "The water rose by two metres on Sunday in the old town.",
      "Talks on aid resume on Monday in Berlin.",
      "The regional parliament holds a hearing Wednesday with the mayors of Celle and Verden.",
      "Police arrested three men in Verden on Sunday during the clean-up.",
      "The trial of the dam's owner begins on Monday in the regional court of Celle.",
      "He stands for parliament in Celle on Sunday.",
      "Flood warnings are in force in Verden on Tuesday.",
      "Germany's army sends 200 soldiers to Celle on Tuesday.",
      "Officials say the clean-up in Celle is to begin on Sunday.",
      "\"Families wait for boats in the old town on Monday.\"",
      "In Celle, 4,000 homes had no power on Monday.",
    ])
  func sentence(line: String) throws {
    #expect(try kind(of: line) == .paragraph)
  }
}
