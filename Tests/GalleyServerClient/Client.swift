import Foundation

/// A client that does what it is told, right or wrong.
package struct Client {
  private let socket: Int32

  package struct Failure: Error {}

  package init(port: UInt16) throws {
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
  package func end() { close(socket) }

  /// Sends what the server takes of it.
  package func send(_ bytes: [UInt8]) {
    signal(SIGPIPE, SIG_IGN)
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(socket, $0.baseAddress, $0.count) }
      // A fuzzer looks at its clock by a signal.
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      sent += count
    }
  }

  /// Sends what the server takes of it, and reads to the end.
  package func exchange(_ bytes: [UInt8]) throws -> Reply { Reply(try received(for: bytes)) }

  /// Sends what the server takes of it, and returns all that comes back until the end.
  /// - Parameter ends: Whether the server is told that nothing more comes.
  package func received(for bytes: [UInt8], ends: Bool = false) throws -> [UInt8] {
    defer { close(socket) }
    send(bytes)
    if ends { shutdown(socket, Int32(SHUT_WR)) }
    var received: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(socket, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { break }
      received += piece[..<count]
    }
    return received
  }
}
