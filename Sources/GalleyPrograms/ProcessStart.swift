#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#else
  @preconcurrency import Darwin
#endif
import GalleyModel
import Synchronization

/// A program to start: what it is, what it gets and what it belongs to.
package struct ProcessStart {
  /// Where the program is.
  package enum Program {
    /// A file.
    case path(String)
    /// A name that is looked for on PATH, or a path.
    case name(String)

    fileprivate var name: String {
      switch self {
      case .path(let path): path
      case .name(let name): name
      }
    }
  }

  private let program: Program
  private let descriptors: [(from: Int32, to: Int32)]
  /// What stands behind its name.
  package var arguments: [String] = []
  /// Variables as `NAME=value` besides this process's own.
  package var environment: [String] = []
  /// Whether what it says on standard error is Galley's own, and not dropped.
  package var isHeard = true
  /// Whether it leads a process group of its own, which can be ended with all that it has started; else
  /// an interrupt of this process ends it, too.
  package var leadsGroup = true

  /// - Parameter descriptors: Which files of this process become which of the program.
  package init(_ program: Program, descriptors: [(from: Int32, to: Int32)]) {
    self.program = program
    self.descriptors = descriptors
  }

  /// Starts it.
  /// - Returns: The system's error, 0 for none, and the process.
  package func run() -> (code: Int32, process: Int32) {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (from, to) in descriptors { posix_spawn_file_actions_adddup2(&actions, from, to) }
    let messages = StandardError.descriptor.load(ordering: .relaxed)
    if !isHeard {
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    } else if messages != 2 {
      posix_spawn_file_actions_adddup2(&actions, messages, 2)
    }

    // The program itself is to end where nobody reads what it writes, or where it writes too much, as
    // programs expect, though this process may not.
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    sigaddset(&signals, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let group = leadsGroup ? POSIX_SPAWN_SETPGROUP : 0
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | group))

    let words = ([program.name] + arguments).map { strdup($0.systemName) }
    let variables = environment.map { strdup($0) }
    defer { for word in words + variables { free(word) } }
    var argv: [UnsafeMutablePointer<CChar>?] = words + [nil]
    var inherited: [UnsafeMutablePointer<CChar>?] = []
    var next = environ
    while let variable = next.pointee {
      inherited.append(variable)
      next += 1
    }
    var envp = variables + inherited + [nil]
    var process: pid_t = 0
    func spawn() -> Int32 {
      switch program {
      case .path(let path):
        posix_spawn(&process, path.systemName, &actions, &attributes, &argv, &envp)
      case .name(let name):
        posix_spawnp(&process, name.systemName, &actions, &attributes, &argv, &envp)
      }
    }
    var code = spawn()
    // A program that has only just been written may be open for writing a moment longer, in a process
    // that is itself being started; on a busy machine that takes its time.
    for _ in 0..<200 where code == ETXTBSY {
      usleep(10_000)
      code = spawn()
    }
    return (code, process)
  }
}
