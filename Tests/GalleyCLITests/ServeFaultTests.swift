import Foundation
import GalleyServerClient
import GalleyTestSupport
import Testing

/// `galley serve` when it is killed, or has no room.
@Suite struct ServeFaultTests {
  private let folder = TemporaryFolder()
  private static let story = "At least 38 people died when the storm hit Marrow, police said.\n"
  /// A story whose workbook takes a while.
  private static let long = String(repeating: story + "\n", count: 3_000)

  /// Sends a request whose answer takes a while, and does something in the middle of it.
  private func meanwhile(_ page: ServedPage, _ body: () throws -> Void) throws -> [UInt8] {
    let request = page.request("POST /extract?to=xlsx", Self.long)
    let client = try Client(port: page.port)
    let answer = Answer()
    Thread.detachNewThread { answer.set(try? client.received(for: request)) }
    usleep(100_000)
    try body()
    return answer.wait()
  }

  @Test func `Killed in the middle of an answer, it leaves nothing that others may read`() throws {
    var port: UInt16 = 0
    let serve = "export TMPDIR=\"$PWD\"; exec \"$GALLEY\" serve"
    let killed = try ServedPage.run(serve, in: folder) { page in
      port = page.port
      let answer = try meanwhile(page) { kill(page.process, SIGKILL) }
      #expect(answer.isEmpty)
    }
    #expect(killed.status == -SIGKILL)
    for name in folder.everything where name.hasPrefix("galley-") && !name.contains("/") {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(name))
      #expect(attributes[.posixPermissions] as? Int == 0o700)
    }
    let next = try ServedPage.run("\(serve) --port \(port)", in: folder) { page in
      let reply = try page.ask("POST /extract?to=text", Self.story)
      #expect(reply.text.contains("38"))
    }
    #expect(next.status == 0)
    #expect(next.errors == "")
  }

  @Test(.enabled(if: OwnDisk.isPossible, "\(OwnDisk.absence)"))
  func `Without room for a workbook it says so, and answers on`() throws {
    let disk = OwnDisk.line(
      "export TMPDIR=\"$PWD/disk\"; exec \"$GALLEY\" serve", options: "size=16k")
    let run = try ServedPage.run(disk, in: folder) { page in
      for _ in 0..<3 {
        let full = try page.ask("POST /extract?to=xlsx", Self.story)
        #expect(full.status == 500)
        #expect(full.error?.contains("free some disk space") == true)
      }
      let reply = try page.ask("POST /extract?to=text", Self.story)
      #expect(reply.status == 200)
      #expect(reply.text.contains("38"))
    }
    #expect(run.status == 0)
    #expect(run.errors == "")
  }

  /// What a client gets, for whoever waits for it.
  private final class Answer: @unchecked Sendable {
    private let done = DispatchSemaphore(value: 0)
    private var bytes: [UInt8] = []

    func set(_ bytes: [UInt8]?) {
      self.bytes = bytes ?? []
      done.signal()
    }

    func wait() -> [UInt8] {
      done.wait()
      return bytes
    }
  }
}
