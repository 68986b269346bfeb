#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Keeps other runs from giving their files names in a folder at the same time.
///
/// The system ends it with the process, however that ends. Where a file system has no such locks, or
/// no file can be opened any more, the run goes on without: each file is whole all the same.
struct FolderLock {
  private let descriptor: Int32

  /// Waits until no other run has the folder.
  init(_ folder: String) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 { while flock(descriptor, LOCK_EX) != 0, errno == EINTR {} }
  }

  /// Lets the next run come.
  func release() {
    if descriptor >= 0 { close(descriptor) }
  }
}
