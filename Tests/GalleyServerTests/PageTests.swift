import GalleyServer
import GalleyServerClient
import GalleyTestSupport
import Testing

/// The page without its script: all that it does is in the answers.
@Suite struct PageTests {
  private let live: LiveServer

  init() throws { live = try LiveServer() }

  @Test func `A story is shown with its figures and quotes marked, and fields for the check`()
    async throws
  {
    let reply = try await live.send(
      "/desk", [("copy", nil, "Storm hits coast\r\n\r\n“Four people were hurt,” police said.")])
    #expect(reply.status == 200)
    #expect(reply.text.contains(##"<a class="figure" href="#s1-f1"><mark>Four</mark></a>"##))
    #expect(reply.text.contains("<q>"))
    #expect(reply.text.contains(#"name="status-f1""#))
    #expect(reply.text.contains(#"formaction="/extract?to=xlsx""#))
  }

  @Test func `What was read comes along, and makes a comparison with the next`() async throws {
    let first = try await live.send("/desk", [("file", "v1.txt", "Four people were hurt.")])
    let value = try #require(first.text.firstMatch(of: /value="(v1\.txt)&#10;([A-Za-z0-9+\/=]+)"/))
    let second = try await live.send(
      "/desk",
      [
        ("kept", nil, "\(value.1)\r\n\(value.2)"), ("file", "v2.txt", "Five people were hurt."),
      ])
    #expect(second.text.contains("<ins>Five people</ins>"))
    #expect(second.text.contains(#"formaction="/diff?to=xlsx""#))
  }

  @Test func `More than two are a timeline, or stories of their own`() async throws {
    let files = ["Four", "Five", "Six"].enumerated().map {
      (field: "file", file: "v\($0).txt" as String?, text: "\($1) people were hurt.")
    }
    let versions = try await live.send("/desk", files)
    #expect(versions.text.contains("Version 3"))
    let stories = try await live.send("/desk", files + [("view", nil, "stories")])
    #expect(stories.text.contains(#"id="s3-f1""#))
    #expect(!stories.text.contains("status-f1"))
  }

  @Test func `A long sheet is shown in part, and whole to whoever asks`() async throws {
    let copy = (1...501).map { "\($0 + 1) people went to town \($0)." }.joined(separator: "\n\n")
    let part = try await live.send("/desk", [("copy", nil, copy)])
    #expect(part.text.contains("id=\"s1-f500\""))
    #expect(!part.text.contains("id=\"s1-f501\""))
    #expect(part.text.contains("more in the downloads"))
    let whole = try await live.send("/desk", [("copy", nil, copy), ("all", nil, "1")])
    #expect(whole.text.contains("id=\"s1-f501\""))
    #expect(!whole.text.contains("more in the downloads"))
  }

  @Test func `What failed is said beside the file`() async throws {
    let reply = try await live.send(
      "/desk", [("file", "a.bin", "\0\0"), ("file", "v1.txt", "Four people were hurt.")])
    #expect(
      reply.text.contains(
        #"<span class="tag">a.bin</span><span class="soft"> 2 bytes</span> <strong>could not be read:</strong> is not text"#
      ))
    #expect(reply.text.contains("s1-f1"))
  }

  @Test func `Copy and names are words, whatever they hold`() async throws {
    let script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    let reply = try await live.send(
      "/desk",
      [
        ("file", script + ".txt", "Four \(script) people were hurt, said \(script)."),
        ("copy", nil, script), ("view", nil, script),
      ])
    #expect(reply.status == 200)
    #expect(!reply.text.contains("<script>alert"))
    #expect(!reply.text.contains("<img"))
  }

  @Test func `A browser that may not see the page is told so on one`() async throws {
    let reply = try await live.raw(
      "GET / HTTP/1.1",
      headers: [
        "Host: 127.0.0.1:\(live.server.port)", "Accept: text/html", "Connection: close",
      ])
    #expect(reply.status == 401)
    #expect(reply.text.contains("open the address that galley serve printed"))
    #expect(reply.head.contains("text/html"))
  }

  @Test func `An archive is listed, and its stories are shown`() async throws {
    let folder = TemporaryFolder()
    folder.write("wire/storm-1.txt", "Storm hits coast\n\nFour people were hurt, police said.\n")
    _ = try GalleyProgram.run(
      ["watch", "wire", "--archive", "desk.sqlite", "--once", "--settle", "0"], in: folder.path)
    folder.write("wire/storm-2.txt", "Storm hits coast\n\nFive people were hurt, police said.\n")
    _ = try GalleyProgram.run(
      ["watch", "wire", "--archive", "desk.sqlite", "--once", "--settle", "0"], in: folder.path)
    let live = try LiveServer(archive: folder.path("desk.sqlite"))
    let list = try await live.get("/stories")
    let name = try #require(list.text.firstMatch(of: /"name":"([^"]+)","versions":2/)?.1)
    let page = try await live.get("/story?name=\(name)")
    #expect(page.text.contains("Version 2"))
    let book = try await live.get("/story?name=\(name)&to=xlsx")
    #expect(book.body.starts(with: [0x50, 0x4B]))
    #expect(try await live.get("/story?name=none").status == 404)
  }
}
