import Galley
import GalleyReaders
import GalleyTestSupport
import Testing

/// What a user is told who types something that galley does not understand.
@Suite struct ArgumentTests {
  private let folder = TemporaryFolder()

  private func galley(_ arguments: String...) throws -> GalleyProgram.Run {
    try GalleyProgram.run(arguments, in: folder.path)
  }

  @Test(
    arguments: [
      ("cvs", "did you mean csv? (there are "),
      ("xslx", "did you mean xlsx? (there are "),
      ("jsno", "did you mean json? (there are "),
      ("parquet", "there are "),
    ])
  func `An unknown format is answered with the nearest`(name: String, advice: String) throws {
    folder.write("a.txt", "Four.")
    let run = try galley("extract", "a.txt", "--to", name)
    #expect(run.complaints.count == 1)
    #expect(run.errors.hasPrefix("galley: no output format is called \(name); \(advice)"))
    #expect(run.errors.contains("csv"))
    #expect(run.status == 2)
  }

  /// What follows "--" goes through the parser of options, what begins with no hyphen past it.
  @Test(arguments: [
    ["extract", "a.txt"], ["extract", "a.txt", "b.txt"], ["extract", "none.txt"],
    ["diff", "a.txt", "b.txt"], ["diff", "a.txt", "a.txt"], ["diff", "a.txt", "none.txt"],
  ])
  func `Files alone say the same with and without the parser`(arguments: [String]) throws {
    folder.write("a.txt", "Four of the nine boats sank, Ida Moss said.")
    folder.write("b.txt", "Five of the nine boats sank, Ida Moss said.")
    let plain = try GalleyProgram.run(arguments, in: folder.path)
    let parsed = try GalleyProgram.run(
      [arguments[0], "--"] + arguments.dropFirst(), in: folder.path)
    #expect(plain.output == parsed.output)
    #expect(plain.errors == parsed.errors)
    #expect(plain.status == parsed.status)
  }

  @Test func `An unknown input format is answered with the nearest`() throws {
    let run = try galley("extract", "--from", "txt", "a.txt")
    let names = Readers.all.map(\.format.name).joined(separator: ", ")
    #expect(
      run.errors
        == "galley: no input format is called txt; did you mean text? (there are \(names))\n")
    #expect(run.status == 2)
  }

  @Test func `Empty names are told, not taken for this folder`() throws {
    folder.write("a.txt", "Four.")
    let input = try galley("extract", "")
    #expect(input.errors == "galley: an input has no name; leave out the \"\"\n")
    #expect(input.status == 2)
    for command in [["extract", "a.txt"], ["diff", "a.txt", "a.txt"]] {
      let output = try GalleyProgram.run(command + ["--out", ""], in: folder.path)
      #expect(output.errors == "galley: --out names no folder; --out . is this one\n")
      #expect(output.status == 2)
    }
    #expect(folder.everything == ["a.txt"])
  }

  @Test(arguments: [["extract"], ["extract", "--frobnicate", "a.txt"], ["frobnicate"]])
  func `A wrong command is one line and status 2`(arguments: [String]) throws {
    let run = try GalleyProgram.run(arguments, in: folder.path)
    #expect(run.complaints.count == 1)
    #expect(run.errors.hasPrefix("galley: "))
    #expect(run.errors.contains("--help"))
    #expect(run.output == "")
    #expect(run.status == 2)
  }

  @Test(arguments: [["--help"], ["extract", "--help"], ["--version"], []])
  func `Help is asked for, so it is no error`(arguments: [String]) throws {
    let run = try GalleyProgram.run(arguments, in: folder.path)
    #expect(!run.output.isEmpty)
    #expect(run.errors == "")
    #expect(run.status == 0)
  }
}
