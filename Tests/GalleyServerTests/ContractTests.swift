import GalleyServerClient
import GalleyTestSupport
import Testing

/// Programs get the bytes of the command line.
@Suite struct ContractTests {
  private static let storm = "Four people were hurt on Monday, police said.\n"
  private static let calm = "Five people were hurt on Monday, police said.\n"
  private let folder = TemporaryFolder()
  private let live: LiveServer

  init() throws {
    live = try LiveServer()
    folder.write("storm.txt", Self.storm)
    folder.write("calm.txt", Self.calm)
  }

  private func galley(_ arguments: String...) throws -> String {
    try GalleyProgram.run(arguments, in: folder.path).output
  }

  @Test func `A file as the body is extracted`() async throws {
    let reply = try await live.send("/extract?name=storm.txt", Self.storm)
    #expect(reply.status == 200)
    #expect(reply.head.contains("Content-Type: application/json\r\n"))
    #expect(reply.text == (try galley("extract", "storm.txt", "--to", "json")))
  }

  @Test func `A name may stand in the header Slug`() async throws {
    let reply = try await live.send(
      "POST", "/extract", headers: ["Slug: gr%C3%B6%C3%9Fe.txt"], Array(Self.storm.utf8))
    #expect(reply.text.contains(#""source":"größe.txt""#))
  }

  @Test func `Files of a form are an array`() async throws {
    let reply = try await live.send(
      "/extract", [("file", "storm.txt", Self.storm), ("file", "calm.txt", Self.calm)])
    #expect(reply.text == (try galley("extract", "storm.txt", "calm.txt", "--to", "json")))
  }

  @Test func `Two versions are compared, in whatever order the fields come`() async throws {
    let expected = try galley("diff", "storm.txt", "calm.txt", "--to", "json")
    let named = try await live.send(
      "/diff", [("new", "calm.txt", Self.calm), ("old", "storm.txt", Self.storm)])
    #expect(named.text == expected)
    let plain = try await live.send(
      "/diff", [("file", "storm.txt", Self.storm), ("file", "calm.txt", Self.calm)])
    #expect(plain.text == expected)
  }

  @Test func `A story is checked, and held against a source`() async throws {
    let alone = try await live.send("/check?name=storm.txt", Self.storm)
    #expect(alone.text == (try galley("check", "storm.txt", "--to", "json")))
    let held = try await live.send(
      "/check", [("file", "storm.txt", Self.storm), ("against", "calm.txt", Self.calm)])
    #expect(
      held.text == (try galley("check", "storm.txt", "--to", "json", "--against", "calm.txt")))
    let errors = try await live.send("/check?name=storm.txt&level=error&only=share", Self.storm)
    #expect(errors.status == 200)
  }

  @Test func `Versions are followed`() async throws {
    let reply = try await live.send(
      "/timeline", [("file", "storm.txt", Self.storm), ("file", "calm.txt", Self.calm)])
    #expect(reply.text == (try galley("timeline", "storm.txt", "calm.txt", "--to", "json")))
  }

  @Test(arguments: ["text", "ndjson", "html", "markdown", "factcheck", "message"])
  func `Other formats of text are those of the command line`(format: String) async throws {
    let reply = try await live.send("/extract?name=storm.txt&to=\(format)", Self.storm)
    #expect(reply.status == 200)
    #expect(reply.text == (try galley("extract", "storm.txt", "--to", format)))
  }

  @Test(arguments: ["extract", "diff", "check", "timeline"])
  func `A workbook is that of the command line, byte for byte`(command: String) async throws {
    let isOne = command == "extract" || command == "check"
    let files = isOne ? ["storm.txt"] : ["storm.txt", "calm.txt"]
    let paths = try GalleyProgram.run(
      [command] + files + ["--to", "xlsx", "--out", "desk"], in: folder.path
    ).output
    let reply = try await live.send(
      "/\(command)?to=xlsx",
      files.map { ("file", $0, $0 == "storm.txt" ? Self.storm : Self.calm) })
    let path = String(paths.dropLast())
    #expect(reply.body.count > 1_000)
    #expect(reply.body == folder.bytes(path))
    #expect(reply.head.contains("filename=\"\(path.dropFirst("desk/".count))\""))
  }

  @Test func `Tables come packed together`() async throws {
    let reply = try await live.send("/extract?name=storm.txt&to=csv", Self.storm)
    #expect(reply.head.contains("filename=\"storm.csv.zip\""))
    _ = try galley("extract", "storm.txt", "--to", "csv", "--out", "desk")
    let table = try #require(folder.text("desk/storm.figures.csv"))
    // Stored as it is.
    #expect(reply.text.contains(table))
  }

  @Test func `What was noted goes into the workbook`() async throws {
    let reply = try await live.send(
      "/extract?to=xlsx",
      [
        ("file", "storm.txt", Self.storm), ("status-f1", nil, "OK"),
        ("against-f1", nil, "the police log"),
      ])
    _ = try galley("extract", "storm.txt", "--to", "xlsx", "--out", "desk")
    #expect(reply.status == 200)
    #expect(reply.body != folder.bytes("desk/storm.xlsx"))
    // What the workbook says is read by carrying it over into another one.
    folder.write("noted.xlsx", reply.body)
    _ = try galley(
      "extract", "storm.txt", "--to", "xlsx", "--checks", "noted.xlsx", "--out", "again")
    #expect(folder.bytes("again/storm.xlsx") == reply.body)
  }

  @Test func `What cannot be read is said, and the rest is done`() async throws {
    let one = try await live.send("/extract?name=storm.bin", "\0\0\0")
    #expect(one.status == 422)
    #expect(
      one.error == "storm.bin: is not text (it has NUL bytes); save it as plain text and run again")
    let two = try await live.send(
      "/extract", [("file", "a.bin", "\0\0"), ("file", "storm.txt", Self.storm)])
    #expect(two.status == 200)
    #expect(two.text.contains(#""id":"storm""#))
    #expect(two.head.contains("Galley-Problem: a.bin%3A%20is%20not%20text"))
  }

  @Test(arguments: [
    ("/extract?too=xlsx", 400, "/extract knows no too; there are name, to"),
    ("/extract?to=exel", 400, "no output format is called exel; there are text, xlsx"),
    ("/diff", 400, "a comparison takes two files, old and new, and 1 came"),
    ("/check?only=shares", 400, "only knows no rule shares; there are conversion"),
    ("/timeline?by=size", 400, "by knows no size; there are given, published"),
    ("/timeline", 422, "a timeline wants two versions or more"),
    ("/timeline?to=message", 400, "message tells of an article or of two versions"),
    ("/extrakt", 404, "there is no /extrakt; there are /extract, /diff, /check, /timeline"),
    ("/stories", 404, "there is no /stories"),
  ])
  func `A mistake is told in a line of JSON`(
    path: String, status: Int, message: String
  ) async throws {
    let reply = try await live.send(path, Self.storm)
    #expect(reply.status == status)
    #expect(reply.error?.hasPrefix(message) == true, "\(reply.text)")
  }

  @Test func `A method that is not taken is told, with the one that is`() async throws {
    let reply = try await live.get("/extract")
    #expect(reply.status == 405)
    #expect(reply.head.contains("Allow: POST"))
  }

  @Test func `Nothing is nothing`() async throws {
    let reply = try await live.send("/extract", "")
    #expect(reply.status == 400)
    #expect(reply.error == "nothing came to be read; send a file as the body or in a form")
  }
}
