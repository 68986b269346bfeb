import GalleyTestSupport
import Testing

@Suite("The option --checks")
struct CheckOptionTests {
  private let folder = TemporaryFolder()

  init() {
    folder.write("storm-v1.txt", "Some 38 people were hurt, police said.\n")
    folder.write("storm-v2.txt", "Some 41 people were hurt, police said.\n")
  }

  @Test("reads the workbook of an earlier version, and leaves it as it is")
  func earlier() throws {
    #expect(try run("extract", "storm-v1.txt", "--to", "xlsx", "--out", ".").status == 0)
    let old = folder.bytes("storm-v1.xlsx")
    let run = try run(
      "extract", "storm-v2.txt", "-o", "storm-v2.xlsx", "--checks", "storm-v1.xlsx")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(folder.bytes("storm-v2.xlsx") != nil)
    #expect(folder.bytes("storm-v1.xlsx") == old)
  }

  @Test("says what is wrong with a file that is no workbook, and with formats that have no checks")
  func refused() throws {
    let none = try run(
      "extract", "storm-v1.txt", "--to", "xlsx", "--out", "out", "--checks", "storm-v2.txt")
    #expect(none.status == 2)
    #expect(none.errors.hasPrefix("galley: storm-v2.txt: cannot read the checks: "))
    let text = try run("extract", "storm-v1.txt", "--checks", "storm-v2.txt")
    #expect(text.status == 2)
    #expect(text.errors.contains("--checks is of the format xlsx; add --to xlsx"))
    #expect(folder.everything == ["storm-v1.txt", "storm-v2.txt"])
  }

  private func run(_ arguments: String...) throws -> GalleyProgram.Run {
    try GalleyProgram.run(arguments, in: folder.path)
  }
}
