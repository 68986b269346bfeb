import FlyingSocks
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A client that sends requests and gets their answers, one after the other.
struct Connection: Sendable {
  let socket: AsyncSocket
  let number: Int
  let register: ConnectionRegister
  let limits: ServerLimits
  let rule: AccessRule
  let jobs: JobQueue
  let router: Router

  /// Serves the client to its end.
  func serve() async {
    var stream = ByteStream(socket)
    do {
      while try await answerNext(&stream) {}
    } catch {
      // The client went, or was too slow to be told anything.
    }
    try? socket.close()
  }

  /// Answers a request.
  /// - Returns: Whether another one may follow.
  private func answerNext(_ stream: inout ByteStream) async throws -> Bool {
    guard try await begin(&stream), register.note(number, isIdle: false) else { return false }
    let memory = HeldMemory(register)
    var response: HTTPResponse
    var closes = true
    var hasBody = true
    var isRead = false
    do {
      let before = stream
      let (request, rest) = try await within(limits.requestTime) {
        try await read(before, memory)
      }
      stream = rest
      isRead = true
      hasBody = request.method != "HEAD"
      closes = !request.head.keepsAlive
      let router = router
      response = try await jobs.run { router.answer(request) }
    } catch let fault as HTTPFault {
      response = fault.response
      closes = closes || !isRead
    } catch is TimeOut {
      response = HTTPFault(.requestTimeout, "the request took too long to come in").response
    }
    closes = !register.note(number, isIdle: false) || closes
    let bytes = Data(response.bytes(closes: closes, hasBody: hasBody))
    try await within(limits.answerTime) { [socket] in try await socket.write(bytes) }
    withExtendedLifetime(memory) {}
    if closes { await end(stream) }
    return !closes && register.note(number, isIdle: true)
  }

  private func begin(_ stream: inout ByteStream) async throws -> Bool {
    let before = stream
    let (isThere, after) = try await within(limits.idleTime) {
      var stream = before
      return (try await stream.begin(), stream)
    }
    stream = after
    return isThere
  }

  /// Reads a request; who may not ask is refused before the body is read.
  private func read(
    _ stream: ByteStream, _ memory: HeldMemory
  ) async throws -> (HTTPRequest, ByteStream) {
    var stream = stream
    let head = try await stream.head(atMost: limits.headBytes)
    try rule.check(head)
    if case .bytes(let count) = head.length { try take(count, memory) }
    if head.expectsContinue { try await socket.write(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8)) }
    let body: [UInt8]
    switch head.length {
    case .bytes(let count): body = try await stream.body(count)
    case .chunked:
      body = try await stream.chunkedBody { count throws(HTTPFault) in try take(count, memory) }
    }
    return (HTTPRequest(head: head, body: body), stream)
  }

  private func take(_ count: Int, _ memory: HeldMemory) throws(HTTPFault) {
    guard memory.count + count <= limits.bodyBytes else {
      throw HTTPFault(
        .contentTooLarge,
        "more than \(limits.bodyBytes >> 20) MB; send fewer or shorter files at a time")
    }
    guard memory.take(count) else {
      throw HTTPFault(.busy, "galley is busy with long files; try again")
    }
  }

  /// Lets the client read the answer before the connection is cut, though it may still be sending.
  private func end(_ stream: ByteStream) async {
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    try? await within(.seconds(2)) {
      var stream = stream
      try await stream.drain()
    }
  }
}

/// Memory that is set aside for a body as long as somebody refers to it.
private final class HeldMemory: Sendable {
  private let register: ConnectionRegister
  private let bytes = Mutex(0)

  init(_ register: ConnectionRegister) { self.register = register }

  deinit { register.release(count) }

  var count: Int { bytes.withLock { $0 } }

  /// Sets more aside; false where there is too little.
  func take(_ count: Int) -> Bool {
    guard register.hold(count) else { return false }
    bytes.withLock { $0 += count }
    return true
  }
}
