import GalleyServer
import GalleyServerClient
import Testing

/// Who is answered.
@Suite struct AccessTests {
  private let live: LiveServer
  private var host: String { "127.0.0.1:\(live.server.port)" }
  private var token: String { live.server.token }

  init() throws { live = try LiveServer() }

  private func get(_ path: String, _ headers: String...) async throws -> Reply {
    try await live.raw("GET \(path) HTTP/1.1", headers: headers + ["Connection: close"])
  }

  @Test func `The address is of this machine alone and has the token`() {
    #expect(live.server.address == "http://\(host)/?token=\(token)")
    #expect(token.count == 32)
  }

  @Test func `Without the token nobody is answered`() async throws {
    for path in ["/", "/extract", "/galley.js", "/nowhere"] {
      #expect(try await get(path, "Host: \(host)").status == 401)
    }
    let almost = token.dropLast() + (token.last == "0" ? "1" : "0")
    for header in [
      "Authorization: Bearer \(almost)", "Authorization: Bearer", "Authorization: Basic \(token)",
      "Cookie: galley-\(live.server.port)=\(almost)", "Cookie: galley=\(token)",
    ] {
      #expect(try await get("/", "Host: \(host)", header).status == 401, "\(header)")
    }
    #expect(try await get("/?token=\(almost)", "Host: \(host)").status == 401)
  }

  @Test func `The address hands the browser a cookie that no script and no other site gets`()
    async throws
  {
    let reply = try await get("/?token=\(token)", "Host: \(host)")
    #expect(reply.status == 200)
    let cookie = "galley-\(live.server.port)=\(token)"
    #expect(reply.head.contains("Set-Cookie: \(cookie); Path=/; HttpOnly; SameSite=Strict"))
    #expect(try await get("/", "Host: \(host)", "Cookie: other=1; \(cookie)").status == 200)
  }

  @Test(arguments: ["evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1.evil.example", ""])
  func `Another name for this machine is refused`(name: String) async throws {
    let reply = try await get("/", "Host: \(name)", "Authorization: Bearer \(token)")
    #expect(reply.status == 421)
  }

  @Test(arguments: ["http://evil.example", "null", "https://127.0.0.1", "http://localhost:1"])
  func `A page of another site is refused`(origin: String) async throws {
    let authorization = "Authorization: Bearer \(token)"
    let reply = try await live.raw(
      "POST /extract HTTP/1.1",
      headers: [
        "Host: \(host)", authorization, "Origin: \(origin)", "Content-Length: 4",
        "Connection: close",
      ], Array("Four".utf8))
    #expect(reply.status == 403)
    let fetched = try await get(
      "/galley.js", "Host: \(host)", authorization, "Sec-Fetch-Site: cross-site")
    #expect(fetched.status == 403)
  }

  @Test func `A link may lead to the page, and to nothing else`() async throws {
    let visit = [
      "Host: \(host)", "Cookie: galley-\(live.server.port)=\(token)",
      "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate", "Connection: close",
    ]
    for (line, status) in [("GET /", 200), ("GET /galley.js", 403), ("POST /", 403)] {
      let reply = try await live.raw("\(line) HTTP/1.1", headers: visit + ["Content-Length: 0"])
      #expect(reply.status == status, "\(line)")
    }
  }

  @Test func `The page itself may send`() async throws {
    for host in [host, "localhost:\(live.server.port)"] {
      let reply = try await live.raw(
        "POST /extract HTTP/1.1",
        headers: [
          "Host: \(host)", "Authorization: Bearer \(token)", "Origin: http://\(host)",
          "Sec-Fetch-Site: same-origin", "Content-Length: 4", "Connection: close",
        ], Array("Four".utf8))
      #expect(reply.status == 200)
    }
  }

  @Test func `Every answer forbids what comes from elsewhere`() async throws {
    for path in ["/", "/galley.js", "/nowhere"] {
      let reply = try await get(path, "Host: \(host)", "Authorization: Bearer \(token)")
      #expect(reply.head.contains("Content-Security-Policy: default-src 'none'; script-src 'self'"))
      #expect(reply.head.contains("frame-ancestors 'none'"))
      #expect(reply.head.contains("Cache-Control: no-store"))
      #expect(!reply.head.contains("Access-Control"))
    }
  }
}
