/// Requests that a run may start from.
enum HTTPStarts {
  /// What programs and the page send, made of sample texts.
  static func all(texts: [[UInt8]]) -> [[UInt8]] {
    let stories = texts.filter { $0.count < 2_500 }.prefix(6)
    let (old, new) = (stories.first ?? [], stories.last ?? [])
    var all = ["/", "/?token=TOKEN", "/galley.js", "/stories", "/story?name=story", "/nowhere"]
      .map { request("GET \($0)", []) }
    all.append(request("HEAD /", []))
    all += stories.flatMap { story in
      ["json", "csv", "xlsx", "html&name=a%2Fb"].map { request("POST /extract?to=\($0)", story) }
    }
    for path in ["/diff?to=json&outlets", "/timeline?to=text", "/check?to=json", "/desk"] {
      all.append(form("POST \(path)", [("old", old), ("new", new)]))
    }
    all.append(form("POST /check?to=html", [("file", old), ("against", new)]))
    all.append(form("POST /desk", [("copy", old), ("status-f1", Array("OK".utf8))]))
    all.append(form("POST /desk", [("kept", Array("a.txt\nNCBtZW4=".utf8))]))
    all.append(chunked("POST /extract?to=ndjson", old))
    return all
  }

  private static func head(_ line: String, _ headers: String) -> [UInt8] {
    Array(
      "\(line) HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\nAuthorization: Bearer TOKEN\r\n\(headers)\r\n"
        .utf8
    )
  }

  private static func request(_ line: String, _ body: [UInt8]) -> [UInt8] {
    head(line, "Content-Length: LENGTH\r\n") + body
  }

  private static func chunked(_ line: String, _ body: [UInt8]) -> [UInt8] {
    var bytes = head(line, "Transfer-Encoding: chunked\r\n")
    bytes += Array("\(String(body.count, radix: 16))\r\n".utf8)
    bytes += body
    bytes += Array("\r\n0\r\n\r\n".utf8)
    return bytes
  }

  private static func form(_ line: String, _ parts: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var body: [UInt8] = []
    for part in parts {
      let isField = ["copy", "kept"].contains(part.name) || part.name.contains("-")
      let file = isField ? "" : "; filename=\"\(part.name).txt\""
      body += Array(
        "--edge\r\nContent-Disposition: form-data; name=\"\(part.name)\"\(file)\r\n\r\n".utf8)
      body += part.bytes + Array("\r\n".utf8)
    }
    body += Array("--edge--\r\n".utf8)
    return head(
      line,
      "Content-Type: multipart/form-data; boundary=edge\r\nContent-Length: LENGTH\r\n")
      + body
  }
}
