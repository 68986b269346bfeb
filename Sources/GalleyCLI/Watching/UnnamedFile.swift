#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import GalleyExporters
import GalleyModel

/// Bytes for a program in a file that has no name.
enum UnnamedFile {
  /// A descriptor from which they can be read; null where the system does not let it.
  static func holding(_ bytes: [UInt8]) -> Int32? {
    let folder = getenv("TMPDIR").map { String(systemName: $0) } ?? "/tmp"
    var name = "\(folder)/galley-XXXXXX".systemName
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { return nil }
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    do throws(ExportError) {
      try OpenFile(descriptor: descriptor, path: "input").write(bytes)
    } catch {
      close(descriptor)
      return nil
    }
    lseek(descriptor, 0, SEEK_SET)
    return descriptor
  }
}
