import Foundation
import GalleyServer

/// A server in this process, on a port of its own, as long as a test needs it.
final class LiveServer: Sendable {
  let server: PageServer
  /// Closed to stop the server.
  private let stop: Int32

  init(archive: String? = nil, limits: ServerLimits = ServerLimits()) throws {
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
  func send(
    _ method: String = "POST", _ path: String, headers: [String] = [], _ body: [UInt8] = []
  ) async throws -> Reply {
    try await raw(
      "\(method) \(path) HTTP/1.1", "Host: 127.0.0.1:\(server.port)",
      "Authorization: Bearer \(server.token)", "Content-Length: \(body.count)", "Connection: close",
      headers: headers, body)
  }

  /// Asks for what stands at a path.
  func get(_ path: String) async throws -> Reply { try await send("GET", path, headers: []) }

  /// Sends a text as the body.
  func send(_ path: String, _ text: String) async throws -> Reply {
    try await send("POST", path, Array(text.utf8))
  }

  /// Sends files in a form: names of fields, names of files (null for a field of its own), contents.
  func send(_ path: String, _ parts: [(field: String, file: String?, text: String)]) async throws
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
  func raw(_ lines: String..., headers: [String] = [], _ body: [UInt8] = []) async throws -> Reply {
    let head = (lines + headers).map { $0 + "\r\n" }.joined() + "\r\n"
    return try await bytes(Array(head.utf8) + body)
  }

  /// Sends bytes and reads what comes until the server ends the connection.
  func bytes(_ bytes: [UInt8]) async throws -> Reply {
    let port = server.port
    return try await withCheckedThrowingContinuation { result in
      Thread.detachNewThread {
        result.resume(with: Result { try Client(port: port).exchange(bytes) })
      }
    }
  }
}

/// What came back.
struct Reply: Sendable {
  let status: Int
  /// The lines of the head.
  let head: String
  let body: [UInt8]

  var text: String { String(decoding: body, as: UTF8.self) }

  /// The words of `{"error": …}`.
  var error: String? {
    (try? JSONSerialization.jsonObject(with: Data(body))).flatMap { $0 as? [String: Any] }?["error"]
      as? String
  }

  init(_ bytes: [UInt8]) {
    let text = bytes.split(separator: 0x0D, maxSplits: 1, omittingEmptySubsequences: false)
    status =
      text.first.map { String(decoding: $0, as: UTF8.self) }?.split(separator: " ").dropFirst()
      .first
      .flatMap { Int($0) } ?? 0
    let end = bytes.indices.first { bytes[$0...].starts(with: [0x0D, 0x0A, 0x0D, 0x0A]) }
    head = String(decoding: bytes[..<(end ?? bytes.count)], as: UTF8.self)
    body = end.map { Array(bytes[($0 + 4)...]) } ?? []
  }
}

/// A client that does what it is told, right or wrong.
struct Client {
  private let socket: Int32

  struct Failure: Error {}

  init(port: UInt16) throws {
    #if canImport(Darwin)
      socket = Foundation.socket(AF_INET, SOCK_STREAM, 0)
    #else
      socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0 else { throw Failure() }
    // A server that hangs is to fail the test, not to hang it.
    var patience = timeval(tv_sec: 120, tv_usec: 0)
    setsockopt(
      socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  /// Ends the connection.
  func end() { close(socket) }

  /// Sends what the server takes of it, and reads to the end.
  func exchange(_ bytes: [UInt8]) throws -> Reply {
    defer { close(socket) }
    signal(SIGPIPE, SIG_IGN)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(socket, $0.baseAddress, $0.count) }
      if count <= 0 { break }
      sent += count
    }
    var received: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(socket, &piece, piece.count)
      if count <= 0 { break }
      received += piece[..<count]
    }
    return Reply(received)
  }
}
