#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import GalleyModel

/// What tells a file from every other, whatever path leads to it.
package struct FileIdentity: Hashable {
  private let device: UInt64
  private let inode: UInt64
  /// Whether it is a folder.
  package let isFolder: Bool

  /// Looks at what stands at a path; null where nothing does.
  package init?(path: String) {
    var status = stat()
    guard stat(path.systemName, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Looks at what an argument names that is to be read, `-` being standard input, which a shell may
  /// have opened a file for: `galley extract - <stdin.ndjson`.
  package init?(input argument: String) {
    guard argument == "-" else {
      self.init(path: argument)
      return
    }
    var status = stat()
    guard fstat(0, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    isFolder = status.st_mode & S_IFMT == S_IFDIR
  }
}
