import Foundation
package import GalleyServer

/// A server in this process, on a port of its own, as long as a test needs it.
package final class LiveServer: Sendable {
  package let server: PageServer
  /// Closed to stop the server.
  private let stop: Int32

  package init(archive: String? = nil, limits: ServerLimits = ServerLimits()) throws {
    let server = try PageServer(archive: archive, limits: limits)
    self.server = server
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw Client.Failure() }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    stop = ends[1]
    // Not a task: other tests block the threads of tasks.
    Thread.detachNewThread { [end = ends[0]] in
      _ = server.run(until: end)
      close(end)
    }
  }

  deinit { close(stop) }

  /// Sends a request with the token and returns the answer.
  package func send(
    _ method: String = "POST", _ path: String, headers: [String] = [], _ body: [UInt8] = []
  ) async throws -> Reply {
    try await raw(
      "\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(server.port)",
      "Authorization: Bearer \(server.token)", "Content-Length: \(body.count)", "Connection: close",
      headers: headers, body)
  }

  /// Asks for what stands at a path.
  package func get(_ path: String) async throws -> Reply {
    try await send("GET", path, headers: [])
  }

  /// Sends a text as the body.
  package func send(_ path: String, _ text: String) async throws -> Reply {
    try await send("POST", path, Array(text.utf8))
  }

  /// Sends files in a form: names of fields, names of files (null for a field of its own), contents.
  package func send(_ path: String, _ parts: [(field: String, file: String?, text: String)])
    async throws
    -> Reply
  {
    var body = ""
    for part in parts {
      body += "--edge\r\nContent-Disposition: form-data; name=\"\(part.field)\""
      if let file = part.file { body += "; filename=\"\(file)\"" }
      body += "\r\n\r\n\(part.text)\r\n"
    }
    return try await send(
      "POST", path, headers: ["Content-Type: multipart/form-data; boundary=edge"],
      Array((body + "--edge--\r\n").utf8))
  }

  /// Sends lines as they stand, each with its end, an empty line, and a body.
  package func raw(_ lines: String..., headers: [String] = [], _ body: [UInt8] = []) async throws
    -> Reply
  {
    let head = (lines + headers).map { $0 + "\r\n" }.joined() + "\r\n"
    return try await bytes(Array(head.utf8) + body)
  }

  /// Sends bytes and reads what comes until the server ends the connection.
  package func bytes(_ bytes: [UInt8]) async throws -> Reply {
    let port = server.port
    return try await withCheckedThrowingContinuation { result in
      Thread.detachNewThread {
        result.resume(with: Result { try Client(port: port).exchange(bytes) })
      }
    }
  }
}
