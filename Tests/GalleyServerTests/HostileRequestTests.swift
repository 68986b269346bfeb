import GalleyServer
import GalleyServerClient
import Testing

/// What no honest client sends.
@Suite struct HostileRequestTests {
  private func server(_ change: (inout ServerLimits) -> Void = { _ in }) throws -> LiveServer {
    var limits = ServerLimits()
    limits.requestTime = .seconds(1)
    change(&limits)
    return try LiveServer(limits: limits)
  }

  private func head(_ live: LiveServer) -> [String] {
    ["Host: 127.0.0.1:\(live.server.port)", "Authorization: Bearer \(live.server.token)"]
  }

  @Test(arguments: [
    "GET / HTTP/1.1\n\n", "GET  / HTTP/1.1\r\n\r\n", "GET http://evil.example/ HTTP/1.1\r\n\r\n",
    "\u{0}\u{1}\u{2}\r\n\r\n", "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET / HTTP/1.1\r\n folded: x\r\n\r\n",
    "GET / HTTP/1.1\r\nNo colon\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999\r\n\r\n",
    "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
  ])
  func `What is no request is refused`(text: String) async throws {
    let live = try server()
    // A line that never ends in CR LF is one whose end is still to come.
    #expect([400, 408].contains(try await live.bytes(Array(text.utf8)).status))
  }

  @Test func `Other versions and encodings are refused by name`() async throws {
    let live = try server()
    #expect(try await live.raw("GET / HTTP/2.0", "Host: a").status == 505)
    #expect(
      try await live.raw("POST / HTTP/1.1", "Host: a", "Transfer-Encoding: gzip").status == 501)
  }

  @Test func `A head without an end is cut off`() async throws {
    let live = try server()
    let long = String(repeating: "x", count: 20_000)
    #expect(try await live.bytes(Array("GET /\(long)".utf8)).status == 431)
    #expect(try await live.raw("GET / HTTP/1.1", "Host: a", "X: \(long)").status == 431)
  }

  @Test func `A body that is too long is refused before it is read`() async throws {
    let live = try server { $0.bodyBytes = 1_000 }
    let told = try await live.raw(
      "POST /extract HTTP/1.1", headers: head(live) + ["Content-Length: 1001"])
    #expect(told.status == 413)
    let chunks = try await live.raw(
      "POST /extract HTTP/1.1", headers: head(live) + ["Transfer-Encoding: chunked"],
      Array("3E9\r\n\(String(repeating: "x", count: 1_001))\r\n0\r\n\r\n".utf8))
    #expect(chunks.status == 413)
    let sent = try await live.send("/extract", String(repeating: "Four. ", count: 1_000))
    #expect(sent.status == 413)
    #expect(try await live.send("/extract", "Four people were hurt.").status == 200)
  }

  @Test func `A body in chunks is read`() async throws {
    let live = try server()
    let reply = try await live.raw(
      "POST /extract HTTP/1.1",
      headers: head(live) + ["Transfer-Encoding: chunked", "Connection: close"],
      Array("5;x=y\r\nFour \r\n11\r\npeople were hurt.\r\n0\r\nX: y\r\n\r\n".utf8))
    #expect(reply.status == 200)
    #expect(reply.text.contains("Four people were hurt."))
  }

  @Test func `Who asks first whether the body may come is told so`() async throws {
    let live = try server()
    let reply = try await live.raw(
      "POST /extract HTTP/1.1",
      headers: head(live) + [
        "Content-Length: 22", "Expect: 100-continue", "Connection: close",
      ], Array("Four people were hurt.".utf8))
    #expect(reply.status == 100)
    #expect(reply.text.hasPrefix("HTTP/1.1 200 OK\r\n"))
    let refused = try await live.raw(
      "POST /extract HTTP/1.1", "Host: 127.0.0.1:\(live.server.port)", "Content-Length: 22",
      "Expect: 100-continue")
    #expect(refused.status == 401)
  }

  @Test func `Several requests on a connection are answered in their order`() async throws {
    let live = try server()
    let lines = head(live).map { $0 + "\r\n" }.joined()
    let reply = try await live.bytes(
      Array(
        ("GET /nowhere HTTP/1.1\r\n\(lines)\r\nPOST /extract HTTP/1.1\r\n\(lines)Content-Length: 4"
          + "\r\nConnection: close\r\n\r\nFour").utf8))
    #expect(reply.status == 404)
    #expect(reply.text.contains("HTTP/1.1 200 OK"))
  }

  @Test func `Whoever sends too slowly is cut off, and others are answered meanwhile`() async throws
  {
    let live = try server()
    async let slow = live.bytes(Array("GET / HTT".utf8))
    #expect(try await live.send("/extract", "Four people were hurt.").status == 200)
    #expect(try await slow.status == 408)
  }

  @Test func `No more connections are open than may be`() async throws {
    let live = try server { $0.connections = 2 }
    let others = [try Client(port: live.server.port), try Client(port: live.server.port)]
    #expect(try await live.get("/").status == 503)
    for other in others { other.end() }
    // There is room again, once the server has seen that they went.
    var status = 503
    for _ in 0..<1_000 where status == 503 { status = try await live.get("/").status }
    #expect(status == 200)
  }

  @Test(arguments: [
    "", "--edge", "--edge\r\n\r\n",
    "--edge\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx",
    "--edge\r\nno head\r\n\r\nx\r\n--edge--\r\n",
    "--edge\r\nContent-Disposition: form-data; name=\"kept\"\r\n\r\nno line\r\n--edge--\r\n",
  ])
  func `A broken form is refused`(body: String) async throws {
    let live = try server()
    let reply = try await live.send(
      "POST", "/extract", headers: ["Content-Type: multipart/form-data; boundary=edge"],
      Array(body.utf8))
    #expect(reply.status == 400)
    #expect(reply.error != nil)
  }

  @Test func `A form may have a thousand files, and not one more`() async throws {
    let live = try server()
    let parts = (0...1_000).map { (field: "file", file: Optional("\($0).txt"), text: "") }
    let reply = try await live.send("/extract", parts)
    #expect(reply.status == 413)
    #expect(reply.error == "more than 1000 files; send fewer at a time")
    #expect(try await live.send("/extract", Array(parts.dropLast())).status != 413)
  }

  @Test func `A name with marks is the one that the browser means`() async throws {
    let live = try server()
    let reply = try await live.send(
      "/extract", [("file", "a %22b%22.txt", "Four people were hurt.")])
    #expect(reply.text.contains(#""source":"a \"b\".txt""#))
  }

  @Test func `A NUL in a name takes no table away`() async throws {
    let live = try server()
    let plain = try await live.send("/extract?to=csv&name=ab", "Four people were hurt.")
    let odd = try await live.send("/extract?to=csv&name=a%00b", "Four people were hurt.")
    #expect(odd.status == 200)
    #expect(odd.head.contains("filename=\"a_b.csv.zip\""))
    #expect(odd.body.count >= plain.body.count)
  }

  @Test func `Names of files stay words`() async throws {
    let live = try server()
    for name in ["../../etc/x", "..", "/", "a\u{1}b", String(repeating: "n", count: 5_000)] {
      for format in ["json", "xlsx", "csv"] {
        let reply = try await live.send(
          "/extract?to=\(format)", [("file", name, "Four people were hurt.")])
        #expect(reply.status == 200, "\(name) \(format)")
        #expect(!reply.head.contains("/etc"))
      }
    }
  }
}
