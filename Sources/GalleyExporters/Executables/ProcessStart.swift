#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#else
  @preconcurrency import Darwin
#endif
import GalleyModel
import Synchronization

/// Starts a program with this process's standard error, as the leader of a process group.
/// - Parameters:
///   - arguments: What stands behind its name.
///   - environment: Variables as `NAME=value` besides this process's own.
///   - descriptors: Which files of this process become which of the program.
/// - Returns: The system's error, 0 for none, and the process.
package func startProcess(
  _ path: String, arguments: [String] = [], environment own: [String] = [],
  descriptors: [(from: Int32, to: Int32)]
) -> (code: Int32, process: Int32) {
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
  if messages != 2 { posix_spawn_file_actions_adddup2(&actions, messages, 2) }

  // The program itself is to end where nobody reads what it writes, or where it writes too much, as
  // programs expect.
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
  posix_spawnattr_setflags(
    &attributes,
    Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))

  let words = ([path] + arguments).map { strdup($0.systemName) }
  let variables = own.map { strdup($0) }
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
  var code = posix_spawn(&process, path.systemName, &actions, &attributes, &argv, &envp)
  // A program that has only just been written may be open for writing a moment longer, in a process
  // that is itself being started; on a busy machine that takes its time.
  for _ in 0..<200 where code == ETXTBSY {
    usleep(10_000)
    code = posix_spawn(&process, path.systemName, &actions, &attributes, &argv, &envp)
  }
  return (code, process)
}
