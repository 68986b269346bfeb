#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import GalleyModel

/// Has the system write to the disk what it holds in memory, which it else does when it likes.
///
/// A new name may come to the disk before the bytes behind it: after a power cut a workbook that stood
/// there with a day's checks would be an empty one.
enum DiskSync {
  /// Waits until what is in a file is on the disk.
  /// - Returns: The system's number of what went wrong; 0 where nothing did, or where the file system
  ///   has no such thing.
  static func file(_ descriptor: Int32) -> Int32 {
    while systemSync(descriptor) != 0 {
      if errno == EINTR { continue }
      return [EINVAL, ENOTSUP, EROFS, ENOSYS].contains(errno) ? 0 : errno
    }
    return 0
  }

  /// Waits until the names in a folder are on the disk.
  ///
  /// They are given by then, so what cannot be waited for is not.
  static func folder(_ path: String) {
    let descriptor = open(path.systemName, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor < 0 { return }
    _ = file(descriptor)
    close(descriptor)
  }
}

private func systemSync(_ descriptor: Int32) -> Int32 {
  #if canImport(Darwin)
    // `fsync` leaves it to the disk there when it writes.
    if fcntl(descriptor, F_FULLFSYNC) == 0 { return 0 }
  #endif
  return fsync(descriptor)
}
