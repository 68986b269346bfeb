import GalleyModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where a program that was told of a version leaves how it ended, also when the run that has started
/// it is no longer there.
///
/// A shell starts the program, waits for it, and writes its status. As long as the shell lives it has
/// the file locked.
struct Receipt {
  private let path: String

  /// What a receipt says.
  enum Content: Equatable {
    /// Nothing of this version: the program was never started.
    case nothing
    /// The program is still at work.
    case running(process: Int32)
    /// The program has ended with a status.
    case ended(status: Int32)
    /// The program was started, and nobody knows how it ended.
    case lost
  }

  /// The shell's part: its input, then its descriptor 3 is the receipt.
  static let script = """
    echo "process $$" >&3; "$0" 3>&-; echo "status $?" >&3
    """

  init(archive: String) { path = archive + "-receipt" }

  /// Makes a receipt for the next try, locked; null where the system does not let it.
  func begin(_ version: Int64, tries: Int) -> Int32? {
    let descriptor = open(path.systemName, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { return nil }
    let head = "version \(version) \(tries)\n"
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, ftruncate(descriptor, 0) == 0,
      write(descriptor, head, head.utf8.count) == head.utf8.count
    else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  /// What it says of a try.
  func content(of version: Int64, tries: Int) -> Content {
    let descriptor = open(path.systemName, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return .nothing }
    defer { close(descriptor) }
    let isLocked = flock(descriptor, LOCK_EX | LOCK_NB) != 0
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    let lines = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
      .split(separator: "\n").map { $0.split(separator: " ") }
    guard lines.first?.dropFirst().map(String.init) == ["\(version)", "\(tries)"] else {
      return .nothing
    }
    func number(_ name: String) -> Int32? {
      lines.first { $0.first ?? "" == name && $0.count == 2 }.flatMap { Int32($0[1]) }
    }
    if let status = number("status") { return .ended(status: status) }
    if isLocked { return .running(process: number("process") ?? 0) }
    return number("process") == nil ? .nothing : .lost
  }

  /// Leaves nothing behind.
  func remove() { unlink(path.systemName) }
}
