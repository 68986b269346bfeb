import Foundation
import GalleyServerClient
import GalleyTestSupport
import Testing

/// `galley serve` while it runs.
struct ServedPage {
  let port: UInt16
  let token: String
  let process: Int32

  /// Starts a server, does something with it, and ends it by SIGTERM if it is still there.
  /// - Parameter line: The line of shell that becomes the server.
  static func run(
    _ line: String = "exec \"$GALLEY\" serve", in folder: TemporaryFolder,
    _ body: (ServedPage) throws -> Void
  ) throws -> GalleyProgram.Run {
    folder.write("address", "")
    return try GalleyProgram.shell("exec >address; \(line)", in: folder.path) { process in
      for _ in 0..<1_000 where process.isRunning && folder.text("address") == "" { usleep(20_000) }
      defer { if process.isRunning { kill(process.processIdentifier, SIGTERM) } }
      let address = folder.text("address") ?? ""
      guard let match = address.firstMatch(of: /:([0-9]+)\/\?token=([0-9a-f]+)/),
        let port = UInt16(match.1)
      else { return }
      try body(
        ServedPage(port: port, token: String(match.2), process: process.processIdentifier))
    }
  }

  /// A request as it is sent.
  func request(_ line: String, _ body: String = "") -> [UInt8] {
    Array(
      """
      \(line) HTTP/1.1\r
      Host: 127.0.0.1:\(port)\r
      Authorization: Bearer \(token)\r
      Content-Length: \(body.utf8.count)\r
      Connection: close\r
      \r
      \(body)
      """.utf8)
  }

  /// Sends a request and returns the answer.
  func ask(_ line: String, _ body: String = "") throws -> Reply {
    try Client(port: port).exchange(request(line, body))
  }

  /// Whether the server is there.
  var isRunning: Bool { kill(process, 0) == 0 }
}
