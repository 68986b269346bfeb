import Foundation
import GalleyTestSupport
import Testing

/// What each word does in its sentence, as those who work on rules look it up.
@Suite struct TagsTests {
  private let folder = TemporaryFolder()

  private func tags(_ arguments: String..., input: String = "") throws -> GalleyProgram.Run {
    try GalleyProgram.run(["tags"] + arguments, in: folder.path, input: input)
  }

  @Test func `Sentences are lines, and empty lines part paragraphs`() throws {
    folder.write(
      "cuts.txt", "Two ministers resigned. They said nothing.\n\nShares fell 3 percent.\n")
    let run = try tags("cuts.txt")
    #expect(
      run.output == """
        Two/CD ministers/NNS resigned/VBD ./.
        They/PRP said/VBD nothing/NN ./.

        Shares/NNS fell/VBD 3/CD percent/NN ./.

        """)
    #expect(run.errors == "")
    #expect(run.status == 0)
  }

  @Test func `All parts of a word have its tag`() throws {
    let run = try tags("-", input: "Mr. Alvarez sold his third-quarter shares.")
    #expect(
      run.output
        == "Mr/NNP ./NNP Alvarez/NNP sold/VBD his/PRP$ third/JJ -/JJ quarter/JJ shares/NNS ./.\n")
  }

  @Test func `Standard input is read, and an empty one is refused`() throws {
    #expect(try tags("-", input: "Prices rose.").output == "Prices/NNS rose/VBD ./.\n")
    let empty = try tags("-")
    #expect(empty.output == "")
    #expect(
      empty.complaints == [
        "galley: -: is empty or blank; check that it was saved, and run again"
      ])
    #expect(empty.status == 2)
  }

  @Test func `The others are printed where a file is missing`() throws {
    folder.write("a.txt", "Prices rose.")
    folder.write("b.txt", "Prices fell.")
    let run = try tags("a.txt", "missing.txt", "b.txt")
    #expect(run.output == "Prices/NNS rose/VBD ./.\n\nPrices/NNS fell/VBD ./.\n")
    #expect(
      run.complaints == [
        "galley: missing.txt: is not there; check the name and the folder"
      ])
    #expect(run.status == 1)
  }

  @Test func `What is no text is refused, and nothing was done`() throws {
    folder.write("photo.txt", "\u{89}PNG\r\n\0\0\0")
    let run = try tags("photo.txt")
    #expect(
      run.complaints == [
        "galley: photo.txt: is not text (it has NUL bytes); save it as plain text and run again"
      ])
    #expect(run.output == "")
    #expect(run.status == 2)
  }

  @Test func `Text that is not UTF-8 is read as extract reads it`() throws {
    let bytes = Data("The caf".utf8) + [0xE9] + Data(" closed.".utf8)
    try bytes.write(to: URL(fileURLWithPath: folder.path("cafe.txt")))
    let run = try tags("cafe.txt")
    #expect(run.output == "The/DT café/NN closed/VBD ./.\n")
    #expect(run.status == 0)
  }

  @Test func `A file must be named`() throws {
    let run = try tags()
    #expect(run.complaints.count == 1)
    #expect(run.errors.contains("galley tags --help shows what can be typed"))
    #expect(run.status == 2)
  }

  @Test func `Main help keeps it hidden, its own help tells what it prints`() throws {
    let help = try GalleyProgram.run(["--help"], in: folder.path)
    #expect(!help.output.contains("tags"))
    #expect(try tags("--help").output.contains("Two/CD ministers/NNS resigned/VBD"))
  }
}
