import Foundation
import Galley
import GalleyExporters
import GalleyTestSupport
import Testing

/// Copy that is made to break a program.
@Suite struct HostileInputTests {
  private let folder = TemporaryFolder()
  private static let story =
    "\n\n\"We lost four boats,\" Jonas Fell said.\n\nSome 4,500 people were moved.\n"

  /// The values of the last two figures that the program finds in a text.
  private func lastValues(in text: String) throws -> [Int] {
    folder.write("storm.txt", text)
    let run = try GalleyProgram.run(["extract", "storm.txt", "--to", "json"], in: folder.path)
    #expect(run.errors == "")
    #expect(run.status == 0)
    let found = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let figures = found?["figures"] as? [[String: Any]] ?? []
    return figures.suffix(2).compactMap { $0["value"] as? Int }
  }

  @Test(
    arguments: ["“‘", "\"'", "(", "[{", "“(‘[", "«", "``"])
  func `Marks that open thousands of levels leave the story below them as it is`(
    marks: String
  ) throws {
    #expect(
      try lastValues(in: "Boats lost\n\n" + String(repeating: marks, count: 5_000) + Self.story)
        == [4, 4_500])
  }

  @Test(arguments: ["x", "7", "1,000,"])
  func `A word or a number of a megabyte leaves the story below it as it is`(piece: String) throws {
    let token = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    #expect(try lastValues(in: "Boats lost\n\n" + token + Self.story) == [4, 4_500])
  }

  @Test func `All bytes but NUL make an article, and with NUL a clear refusal`() throws {
    for first in [UInt8](0...1) {
      let bytes = Array(first...255) + Array(Self.story.utf8)
      try Data(bytes).write(to: URL(fileURLWithPath: folder.path("bytes.txt")))
      let run = try GalleyProgram.run(["extract", "bytes.txt", "--to", "json"], in: folder.path)
      if first == 0 {
        #expect(run.errors.hasPrefix("galley: bytes.txt: is not text (it has NUL bytes); "))
        #expect(run.status == 2)
      } else {
        #expect(run.output.contains(#""value":4500"#))
        #expect(run.output.contains("read as Windows-1252"))
      }
    }
  }

  @Test func `JSON of a hundred thousand levels is a bad line, and the next is read`() throws {
    let depth = 100_000
    let objects =
      String(repeating: #"{"y":"#, count: depth) + "1" + String(repeating: "}", count: depth)
    let lists = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    folder.write(
      "deep.ndjson",
      """
      {"id":"a","x":\(lists),"text":"One."}
      {"id":"b","x":\(objects),"text":"One."}
      \(String(repeating: "[", count: depth))
      {"id":"d","text":"Four people were hurt."}

      """)
    let run = try GalleyProgram.run(["extract", "deep.ndjson", "--to", "ndjson"], in: folder.path)
    #expect(run.complaints.map { $0.prefix(22) } == (1...3).map { "galley: deep.ndjson:\($0):" })
    #expect(run.output.split(separator: "\n").last?.contains(#""id":"d""#) == true)
    #expect(run.status == 1)
  }

  @Test(arguments: ["extract -", "extract --template /dev/zero -"])
  func `An input without an end is refused`(arguments: String) throws {
    let run = try GalleyProgram.shell(
      "yes 2>&- | galley \(arguments)", in: folder.path)
    #expect(run.complaints.count == 1)
    #expect(run.errors.contains("is longer than 32 MB, too long for one article; "))
    #expect(run.output == "")
  }

  /// Clears the screen, sets its title, turns text around and steps back.
  private static let tricks = "\u{1B}[2J\u{1B}]0;x\u{7}\u{9B}31m\u{202E}lie\u{2066}\u{8}"

  @Test(arguments: ["text", "markdown", "factcheck", "html"])
  func `Nothing to read acts on the terminal or turns words around`(format: String) throws {
    for (version, number) in [("v1", "four"), ("v2", "nine")] {
      let t = Self.tricks
      folder.write(
        "\(version).txt",
        """
        Boats\(t) lost

        By Ann \(t) Lee

        "We lost \(number) \(t) boats," Jonas \(t) Fell, mayor of \(t), said.

        Some \(number)00 \(t) people were moved, the \(t) ministry said.

        """)
    }
    let shell = try GalleyProgram.shell(
      """
      galley extract v1.txt --to \(format)
      test \(format) = factcheck || galley diff v1.txt v2.txt --paragraphs --to \(format)
      """, in: folder.path)
    #expect(shell.output.contains("lie"))
    #expect(actingScalars(in: shell.output).isEmpty)
  }

  @Test func `A template of one's own and messages do not act on the terminal either`() throws {
    folder.write("v1.txt", "Boats\(Self.tricks) lost\n\nFour people were hurt.\n")
    folder.write("own.txt.mustache", "{{% CONTENT_TYPE:TEXT}}\n{{headline}}\n")
    let run = try GalleyProgram.run(
      ["extract", "v1.txt", "\(Self.tricks).txt", "--template", "own.txt.mustache"],
      in: folder.path)
    #expect(run.output.contains("lie"))
    #expect(run.errors.contains("lie"))
    #expect(actingScalars(in: run.output + run.errors).isEmpty)
  }

  private func actingScalars(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }
}
