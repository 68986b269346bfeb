import FlyingSocks

/// A client has taken more time than it may.
struct TimeOut: Error {}

/// What a client sends, read into requests; holds what has come of the next one.
struct ByteStream: Sendable {
  private let socket: AsyncSocket
  private let isOverdue: @Sendable () -> Bool
  private var buffer: [UInt8] = []

  /// Begins to read.
  /// - Parameter isOverdue: Whether the client has taken more time than it may.
  init(_ socket: AsyncSocket, isOverdue: @escaping @Sendable () -> Bool) {
    self.socket = socket
    self.isOverdue = isOverdue
  }

  /// Waits for the first bytes of a request; false at the end of what the client sends.
  mutating func begin() async throws -> Bool {
    if buffer.isEmpty { try await fill() }
    return !buffer.isEmpty
  }

  /// Reads the lines before a body.
  /// - Throws: ``HTTPFault`` for what is no request, or too long.
  mutating func head(atMost limit: Int) async throws -> RequestHead {
    var seen = 0
    while true {
      if let end = Self.blankLine(in: buffer, from: seen) {
        guard end <= limit else { throw Self.headTooLarge(limit) }
        let head = try RequestHead(buffer[..<(end + 2)])
        buffer.removeFirst(end + 4)
        return head
      }
      guard buffer.count <= limit else { throw Self.headTooLarge(limit) }
      seen = max(0, buffer.count - 3)
      let count = buffer.count
      try await fill()
      if buffer.count == count { throw SocketError.disconnected }
    }
  }

  /// Reads a body whose length is told.
  mutating func body(_ count: Int) async throws -> [UInt8] {
    buffer.reserveCapacity(count)
    while buffer.count < count {
      let before = buffer.count
      try await fill()
      if buffer.count == before { throw SocketError.disconnected }
    }
    let body = Array(buffer.prefix(count))
    buffer.removeFirst(count)
    return body
  }

  /// Reads a body in chunks (RFC 9112, 7.1); what stands behind the last one is passed over.
  /// - Parameter room: Asked for memory before each chunk is read.
  mutating func chunkedBody(_ room: (Int) throws -> Void) async throws -> [UInt8] {
    var body: [UInt8] = []
    while true {
      let line = try await line()
      let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 }
      guard !digits.isEmpty, digits.count < 9,
        let count = Int(String(decoding: digits, as: UTF8.self), radix: 16), count >= 0
      else { throw HTTPFault.malformed("a chunk has no length") }
      if count == 0 { break }
      try room(count)
      body += try await self.body(count)
      guard try await self.line().isEmpty else {
        throw HTTPFault.malformed("a chunk is longer than it says")
      }
    }
    var trailers = 0
    while try await !line().isEmpty {
      trailers += 1
      if trailers > 100 { throw HTTPFault.malformed("too many lines behind the body") }
    }
    return body
  }

  /// Passes over what comes until the client ends.
  mutating func drain() async throws {
    repeat {
      buffer = []
      try await fill()
    } while !buffer.isEmpty
  }

  private mutating func line() async throws -> [UInt8] {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        guard end > 0, buffer[end - 1] == 0x0D else {
          throw HTTPFault.malformed("a line ends without CR LF")
        }
        let line = Array(buffer[..<(end - 1)])
        buffer.removeFirst(end + 1)
        return line
      }
      guard buffer.count < 4_096 else { throw HTTPFault.malformed("a chunk has no length") }
      let count = buffer.count
      try await fill()
      if buffer.count == count { throw SocketError.disconnected }
    }
  }

  /// Adds what has come; nothing at the end.
  private mutating func fill() async throws {
    do {
      buffer += try await socket.read(atMost: 4_096)
    } catch SocketError.disconnected {
      // The end, which is also what a socket that was shut comes to.
    }
    if isOverdue() { throw TimeOut() }
  }

  private static func blankLine(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { $0.firstPlace(of: [0x0D, 0x0A, 0x0D, 0x0A], from: start) }
  }

  private static func headTooLarge(_ limit: Int) -> HTTPFault {
    HTTPFault(.headTooLarge, "the lines before the body have more than \(limit) bytes")
  }
}
