import GalleyTestSupport
import Testing

/// How the options of the command line shape CSV files.
@Suite struct CSVOptionTests {
  private let folder = TemporaryFolder()

  init() {
    folder.write("storm.txt", "\"-4 is not, at all, a lot,\" Jonas Fell said.\n")
  }

  private func quotes(_ options: String...) throws -> String {
    let run = try GalleyProgram.run(
      ["extract", "storm.txt", "--to", "csv", "--out", "out"] + options, in: folder.path)
    #expect(run.errors == "")
    #expect(run.status == 0)
    return try #require(folder.text("out/storm.quotes.csv"))
  }

  private func package() throws -> String {
    try #require(folder.text("out/storm.datapackage.json"))
  }

  @Test func `Without options there are commas, no mark, and formulas are guarded`() throws {
    let csv = try quotes()
    #expect(csv.hasPrefix("article,id,block,"))
    #expect(csv.contains("storm,q1,paragraph,1,\"'-4 is not, at all, a lot,\",full,Jonas Fell,"))
    #expect(try package().contains(#""formulaGuard":true"#))
    #expect(try package().contains(#""delimiter":",""#))
  }

  @Test func `A byte order mark stands in front of every table`() throws {
    _ = try quotes("--bom")
    for table in ["articles", "figures", "quotes", "sources"] {
      let bytes = try #require(folder.bytes("out/storm.\(table).csv"))
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF] + Array("article,".utf8)), "\(table)")
    }
    #expect(folder.bytes("out/storm.datapackage.json")?.first == UInt8(ascii: "{"))
  }

  @Test(
    arguments: [
      ("semicolon", ";"), (";", ";"), ("tab", "\t"), ("\\t", "\t"), ("pipe", "|"), ("comma", ","),
    ])
  func `A delimiter is taken by its name or as it is`(word: String, character: String) throws {
    let csv = try quotes("--delimiter", word)
    #expect(csv.hasPrefix("article\(character)id\(character)block"))
    let shown = character == "\t" ? "\\u0009" : character
    #expect(try package().contains("\"delimiter\":\"\(shown)\""))
  }

  @Test func `Cells only need marks for the delimiter that is used`() throws {
    #expect(try quotes("--delimiter", "semicolon").contains(";'-4 is not, at all, a lot,;"))
  }

  @Test func `Decimals follow a comma where asked, and the description says so`() throws {
    folder.write("storm.txt", "The river rose 61.5 percent and 1,204 homes flooded.\n")
    _ = try quotes("--delimiter", "semicolon", "--decimal", "comma")
    let figures = try #require(folder.text("out/storm.figures.csv"))
    #expect(figures.contains(";61,5;"))
    #expect(figures.contains(";1204;"))
    #expect(try package().contains(#""decimalChar":",""#))
    _ = try quotes("--delimiter", "semicolon")
    #expect(folder.text("out/storm.figures.csv")?.contains(";61.5;") == true)
    #expect(try package().contains("decimalChar") == false)
  }

  @Test func `A faithful cell is what the article says`() throws {
    #expect(try quotes("--faithful").contains(",\"-4 is not, at all, a lot,\",full,"))
    #expect(try package().contains(#""formulaGuard":false"#))
  }

  @Test func `A comparison is shaped the same way`() throws {
    folder.write("new.txt", "\"-5 is not, at all, a lot,\" Jonas Fell said.\n")
    let run = try GalleyProgram.run(
      [
        "diff", "storm.txt", "new.txt", "--to", "csv", "--out", "out", "--bom", "--delimiter",
        "tab",
      ],
      in: folder.path)
    #expect(run.status == 1)
    #expect(
      folder.text("out/storm-new.changes.csv")?.hasPrefix("\u{FEFF}old_article\tnew_article")
        == true)
  }

  @Test(
    arguments: [
      (
        ["--to", "csv", "--out", "out", "--delimiter", "semicolom"],
        "--delimiter knows no semicolom; did you mean semicolon? "
          + "there are comma, semicolon, tab, pipe"
      ),
      (
        ["--to", "json", "--bom"],
        "--bom, --delimiter, --decimal and --faithful are of the format csv; add --to csv"
      ),
      (
        ["--to", "csv", "--out", "out", "--decimal", "comma"],
        "--decimal comma needs another character between cells; add --delimiter semicolon"
      ),
      (
        ["--to", "csv", "--out", "out", "--decimal", "dot"],
        "--decimal knows no dot; there are point and comma"
      ),
    ])
  func `What makes no sense is refused`(options: [String], reason: String) throws {
    let run = try GalleyProgram.run(["extract", "storm.txt"] + options, in: folder.path)
    #expect(run.errors == "galley: \(reason)\n")
    #expect(run.status == 2)
    #expect(folder.everything == ["storm.txt"])
  }
}
