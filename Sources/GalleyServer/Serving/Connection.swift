import FlyingSocks

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

/// The answer to a request whose body is not read.
private struct Refusal: Error {
  let response: HTTPResponse
}

/// A client that sends requests and gets their answers, one after the other.
struct Connection: Sendable {
  let socket: AsyncSocket
  let number: Int
  let register: ConnectionRegister
  let jobs: JobQueue
  let router: Router

  /// Serves the client to its end.
  func serve() async {
    var stream = ByteStream(socket) { [register, number] in register.isOverdue(number) }
    do {
      while try await answerNext(&stream) {}
    } catch {
      // The client went, or was too slow to be told anything.
    }
    register.leave(number)
    try? socket.close()
  }

  /// Answers a request.
  /// - Returns: Whether another one may follow.
  private func answerNext(_ stream: inout ByteStream) async throws -> Bool {
    guard register.note(number, .idle), try await stream.begin() else { return false }
    guard register.note(number, .request) else { return false }
    let memory = HeldMemory(register)
    var response: HTTPResponse
    var closes = true
    var hasBody = true
    do {
      let request = try await read(&stream, memory)
      hasBody = request.method != "HEAD"
      closes = !request.head.keepsAlive
      register.note(number, .work)
      response = try await jobs.run { [router] in router.answer(request) }
    } catch let fault as HTTPFault {
      response = fault.response
    } catch let refusal as Refusal {
      response = refusal.response
    } catch is TimeOut {
      response = HTTPFault(.requestTimeout, "the request took too long to come in").response
    }
    closes = !register.note(number, .answer) || closes
    try await socket.write(Data(response.bytes(closes: closes, hasBody: hasBody)))
    withExtendedLifetime(memory) {}
    if closes { await end(stream) }
    return !closes
  }

  /// Reads a request; who may not ask is refused before the body is read.
  private func read(
    _ stream: inout ByteStream, _ memory: HeldMemory
  ) async throws -> HTTPRequest {
    let head = try await stream.head(atMost: register.limits.headBytes)
    do throws(HTTPFault) {
      try router.rule.check(head)
    } catch {
      throw Refusal(response: Router.answer(to: head, error))
    }
    if case .bytes(let count) = head.length { try take(count, memory) }
    if head.expectsContinue { try await socket.write(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8)) }
    let body: [UInt8]
    switch head.length {
    case .bytes(let count): body = try await stream.body(count)
    case .chunked: body = try await stream.chunkedBody { try take($0, memory) }
    }
    return HTTPRequest(head: head, body: body)
  }

  private func take(_ count: Int, _ memory: HeldMemory) throws(HTTPFault) {
    let most = register.limits.bodyBytes
    guard memory.count + count <= most else {
      throw HTTPFault(
        .contentTooLarge,
        "more than \(most >> 20) MB; send fewer or shorter files at a time")
    }
    guard memory.take(count) else {
      throw HTTPFault(.busy, "galley is busy with long files; try again")
    }
  }

  /// Lets the client read the answer before the connection is cut, though it may still be sending.
  private func end(_ stream: ByteStream) async {
    register.note(number, .end)
    shutdown(socket.socket.file.rawValue, Int32(SHUT_WR))
    var stream = stream
    try? await stream.drain()
  }
}
