import Foundation
import GalleyServer
import GalleyServerClient
import GalleyTestSupport

extension Target {
  /// Any bytes as what a client sends to `galley serve`, through the whole of the server.
  ///
  /// `PORT` and `TOKEN` in an input stand for those of the server, `LENGTH` for the number of bytes
  /// behind the first empty line.
  static let serve = Target(
    "serve", fragments: Fragments.copy + Fragments.http,
    starts: { HTTPStarts.all(texts: $0) }, subject: Answered.init,
    checks: [
      Check("answers", answers),
      Check("fault", fault),
      Check("json", json),
      Check("twice", twice),
    ])

  @Sendable private static func twice(_ answered: Answered) -> String? {
    guard answered.bytes != answered.again else { return nil }
    let shared = zip(answered.bytes, answered.again).prefix { $0 == $1 }.count
    func piece(_ bytes: [UInt8]) -> String {
      "\(bytes.count) bytes, \(String(reflecting: String(decoding: bytes.dropFirst(shared).prefix(200), as: UTF8.self)))"
    }
    return "the same bytes are answered in another way, from byte \(shared) on: "
      + "\(piece(answered.bytes)); \(piece(answered.again))"
  }

  /// What comes back is answers, each as long as it says, and nothing else.
  @Sendable private static func answers(_ answered: Answered) -> String? {
    answered.replies == nil
      ? "no answers: \(String(decoding: answered.bytes.prefix(300), as: UTF8.self))" : nil
  }

  /// A client can do wrong, the server cannot; and it is not busy with one client.
  @Sendable private static func fault(_ answered: Answered) -> String? {
    (answered.replies ?? []).firstMessage { reply in
      [500, 503].contains(reply.status)
        ? "\(reply.status): \(String(decoding: reply.body.prefix(300), as: UTF8.self))" : nil
    }
  }

  /// JSON decodes; what tells a fault tells it in words.
  @Sendable private static func json(_ answered: Answered) throws -> String? {
    try (answered.replies ?? []).firstMessage { reply in
      guard reply.headers["content-type"] == "application/json", !reply.body.isEmpty else {
        return nil
      }
      let value = try JSONSerialization.jsonObject(with: Data(reply.body))
      guard reply.status >= 400 else { return nil }
      let words = (value as? [String: Any])?["error"] as? String ?? ""
      return words.isEmpty ? "\(reply.status) without words" : nil
    }
  }
}

/// What the server answers to some bytes, asked twice.
private struct Answered: Sendable {
  let bytes: [UInt8]
  let again: [UInt8]
  /// The answers; null where the bytes are none.
  let replies: [HTTPAnswer]?

  init(_ input: [UInt8]) throws {
    let live = try Self.live.get()
    let sent = Self.filled(input, live)
    bytes = try Client(port: live.server.port).received(for: sent, ends: true)
    again = try Client(port: live.server.port).received(for: sent, ends: true)
    replies = HTTPAnswer.all(in: bytes, mayLackBodies: sent.holds("HEAD "))
  }

  /// One server for all inputs, with a story of two versions in its archive.
  private static let live: Result<LiveServer, any Error> = Result {
    let desk = try FiledDesk(FiledDesk.sample)
    // The folder stays as long as the server.
    _ = Unmanaged.passRetained(desk.folder)
    return try LiveServer(archive: desk.path)
  }

  private static func filled(_ input: [UInt8], _ live: LiveServer) -> [UInt8] {
    let end = input.firstRange(of: Array("\r\n\r\n".utf8))?.upperBound ?? input.count
    let names: [(String, String)] = [
      ("PORT", "\(live.server.port)"), ("TOKEN", live.server.token),
      ("LENGTH", "\(input.count - end)"),
    ]
    var head = Array(input[..<end])
    for (name, value) in names {
      head = head.replacing(Array(name.utf8), with: Array(value.utf8))
    }
    return head + input[end...]
  }
}

extension [UInt8] {
  /// Whether some words stand in it.
  fileprivate func holds(_ words: String) -> Bool { firstRange(of: Array(words.utf8)) != nil }
}
