import FlyingSocks
import Galley

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

/// The local page and its contract for programs, on 127.0.0.1 alone.
///
/// Nothing that is sent is kept, and nothing of it is logged.
///
///     let server = try PageServer()
///     print(server.address)   // http://127.0.0.1:41873/?token=…
///     server.run(until: stop)
package struct PageServer: Sendable {
  private let listener: Socket
  private let limits: ServerLimits
  private let router: Router

  /// Takes the port, on which from now on clients wait.
  /// - Parameters:
  ///   - port: The port; 0 for one that is free.
  ///   - archive: The path of an archive whose stories the page shows, or null.
  ///   - limits: How much is taken at a time.
  /// - Throws: ``ServerError/port(_:reason:)`` where the port cannot be had.
  package init(
    port: UInt16 = 0, archive: String? = nil, limits: ServerLimits = ServerLimits()
  ) throws(ServerError) {
    let rule: AccessRule
    do {
      let socket = try Socket(domain: AF_INET, type: .stream)
      _ = fcntl(socket.file.rawValue, F_SETFD, FD_CLOEXEC)
      do {
        try socket.setValue(true, for: .localAddressReuse)
        try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
        try socket.listen()
        guard case .ip4(_, let taken) = try socket.sockname() else {
          throw SocketError.unsupportedAddress
        }
        rule = AccessRule(port: taken, token: AccessToken())
      } catch {
        try? socket.close()
        throw error
      }
      listener = socket
    } catch SocketError.failed(_, let code, _) {
      throw .port(port, reason: String(cString: strerror(code)))
    } catch {
      throw .port(port, reason: "\(error)")
    }
    self.limits = limits
    router = Router(rule: rule, archive: archive)
  }

  /// The address of the page, with the token that it asks for.
  package var address: String { router.rule.address }

  /// The port.
  package var port: UInt16 { router.rule.port }

  /// The token, for programs.
  package var token: String { router.rule.token.text }

  /// Serves on threads of its own until it is asked to stop, while this one waits; requests under way are
  /// answered then.
  /// - Parameter stop: A descriptor that can be read from once the server is to stop; null to serve for
  ///   ever.
  /// - Returns: What went wrong; null where the server was asked to stop.
  package func run(until stop: Int32?) -> String? {
    let loop = EventLoop()
    defer { loop.close() }
    let end = Monitor<String??>(nil)
    Task(executorPreference: loop) {
      do {
        try await serve(on: loop, until: stop)
        end.withLock { $0 = .some(nil) }
      } catch {
        end.withLock { $0 = "\(error)" }
      }
    }
    return end.wait { $0 }
  }

  private func serve(on loop: EventLoop, until stop: Int32?) async throws {
    let pool: some AsyncSocketPool = .make(maxEvents: limits.connections)
    try await pool.prepare()
    let register = ConnectionRegister(limits)
    let jobs = JobQueue(mostWaiting: limits.waitingJobs)
    let listener = try AsyncSocket(socket: listener, pool: pool)
    defer { try? listener.close() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await pool.run() }
      group.addTask { try await accept(listener, register, jobs, on: loop) }
      group.addTask { await Self.watch(register, until: stop) }
      defer { group.cancelAll() }
      // Whatever has ended, the others end with it.
      defer { register.stop() }
      try await group.next()
      register.stop()
      await Self.settle(register, limits.stopTime)
    }
  }

  private func accept(
    _ listener: AsyncSocket, _ register: ConnectionRegister, _ jobs: JobQueue,
    on loop: EventLoop
  ) async throws {
    while true {
      let socket: AsyncSocket
      do {
        socket = try await listener.accept()
      } catch SocketError.failed(_, let code, _) where Self.mayPass(code) {
        await Self.pause(microseconds: 50_000)
        continue
      }
      _ = fcntl(socket.socket.file.rawValue, F_SETFD, FD_CLOEXEC)
      guard let number = register.enter(socket.socket.file.rawValue) else {
        // Whoever cannot be told at once sees the end of the connection.
        _ = try? socket.socket.write(Data(Self.tooMany.bytes(closes: true)))
        try? socket.close()
        continue
      }
      let connection = Connection(
        socket: socket, number: number, register: register, jobs: jobs, router: router)
      Task(executorPreference: loop) { await connection.serve() }
    }
  }

  /// Whether a connection may be had later: one that went again, or files that are all in use.
  private static func mayPass(_ code: Int32) -> Bool {
    [EMFILE, ENFILE, ENOBUFS, ENOMEM, ECONNABORTED, EINTR, EPROTO].contains(code)
  }

  private static var tooMany: HTTPResponse {
    HTTPFault(.busy, "too many connections are open; try again").response
  }

  /// Looks after the time of connections, on a thread of its own, until something can be read or the
  /// server stops for another reason.
  private static func watch(_ register: ConnectionRegister, until stop: Int32?) async {
    await withCheckedContinuation { end in
      let isStarted = startThread {
        while !register.isStopping {
          var asked = pollfd(fd: stop ?? -1, events: Int16(POLLIN), revents: 0)
          if poll(&asked, 1, 50) > 0 { break }
          register.shutOverdue()
        }
        end.resume()
      }
      if !isStarted { end.resume() }
    }
  }

  /// Lets time pass on a thread of its own.
  ///
  /// A task that sleeps wakes up on the threads that tasks share. The system makes those when they are
  /// first wanted and opens files for them, and where no more may be opened it ends the program.
  private static func pause(microseconds: UInt32) async {
    await withCheckedContinuation { end in
      let isStarted = startThread {
        usleep(microseconds)
        end.resume()
      }
      if !isStarted { end.resume() }
    }
  }

  /// Waits for the requests under way, then ends them.
  private static func settle(_ register: ConnectionRegister, _ limit: Duration) async {
    let end = ContinuousClock.now + limit
    while !register.isEmpty, ContinuousClock.now < end {
      await pause(microseconds: 10_000)
    }
    register.shutAll()
  }
}

/// Why there is no page.
package enum ServerError: Error, Hashable, CustomStringConvertible {
  /// The port cannot be had.
  case port(UInt16, reason: String)

  /// What is wrong and what to do next.
  package var description: String {
    switch self {
    case .port(let port, let reason):
      "port \(port) cannot be had: \(reason); choose another one with --port, or leave it out"
    }
  }
}
