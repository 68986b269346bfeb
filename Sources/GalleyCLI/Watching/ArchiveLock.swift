import GalleyArchive
import GalleyModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Keeps a second run from telling what this one tells.
///
/// The system ends it with the process.
struct ArchiveLock {
  private let descriptor: Int32
  private let path: String

  /// - Throws: ``ArchiveError/inUse(path:)`` where another run watches for the archive.
  init(_ archive: String) throws(ArchiveError) {
    path = archive + "-watch"
    descriptor = open(path.systemName, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw .database(path: path, reason: String(cString: strerror(errno)))
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw .inUse(path: archive)
    }
  }

  /// Lets another run come.
  func release() {
    unlink(path.systemName)
    close(descriptor)
  }
}
