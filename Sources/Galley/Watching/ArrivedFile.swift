#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import GalleyModel

/// A file that has come into a watched folder.
public struct ArrivedFile: Hashable, Sendable {
  /// Its path, which begins with the folder's as it was named.
  public let path: String
  /// Its path from the root of the disk, by which it is known from run to run.
  public let place: String
  /// A number that differs once the file is written again, or another one stands in its place.
  public let stamp: Int64
  /// When it was last written, in seconds since 1970.
  let written: Double
  /// When it was last written, named or moved, in seconds since 1970.
  let touched: Double

  /// Looks at a file; null where none stands there.
  public init?(path: String) {
    self.init(path: path, place: Self.place(of: path))
  }

  /// Looks at a file of a folder whose place is known.
  init?(path: String, place: String) {
    var status = stat()
    guard stat(path.systemName, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    self.path = path
    self.place = place
    #if canImport(Darwin)
      let (written, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (written, changed) = (status.st_mtim, status.st_ctim)
    #endif
    self.written = written.seconds
    touched = max(written.seconds, changed.seconds)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in [
      Int64(status.st_size), Int64(written.tv_sec), Int64(written.tv_nsec), Int64(status.st_ino),
    ] {
      for byte in withUnsafeBytes(of: part, Array.init) {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      }
    }
    stamp = Int64(bitPattern: hash)
  }

  /// The path without links and dots.
  static func place(of path: String) -> String {
    guard let resolved = realpath(path.systemName, nil) else { return path }
    defer { free(resolved) }
    return String(systemName: resolved)
  }

  /// Now, in seconds since 1970.
  static var now: Double {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return now.seconds
  }
}

extension timespec {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_nsec) / 1e9 }
}
