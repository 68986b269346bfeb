#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import GalleyModel

/// Keeps other runs from giving their files names in a folder at the same time.
///
/// The system ends it with the process, however that ends. Where a file system has no such locks, no
/// file can be opened any more, or somebody keeps the folder to himself (`flock desk galley extract
/// wire --out desk`), the run goes on without: each file is whole all the same.
struct FolderLock {
  /// To give names takes a run milliseconds; whoever has the folder for 5 seconds does something else.
  private static let (pause, mostPauses): (useconds_t, Int) = (10_000, 500)

  private let descriptor: Int32

  /// Waits until no other run has the folder, but not for long.
  init(_ folder: String) {
    descriptor = open(folder.systemName, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    for _ in 0..<Self.mostPauses {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      guard errno == EWOULDBLOCK || errno == EINTR else { return }
      usleep(Self.pause)
    }
  }

  /// Lets the next run come.
  func release() {
    if descriptor >= 0 { close(descriptor) }
  }
}
