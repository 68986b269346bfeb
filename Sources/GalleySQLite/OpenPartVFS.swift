#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import GRDBSQLite

/// How SQLite gets at a file that has no name yet.
///
/// `/proc/self/fd/7` opens such a file, but SQLite looks where that link leads, for a file that is not
/// there, and opens no links. This system layer is SQLite's own in all but that: it leaves paths as they
/// are, and a path in `/proc/self/fd` may be a link.
enum OpenPartVFS {
  /// What opens the part at a path; null where this SQLite cannot be told to.
  static func address(of path: String) -> String? {
    guard isThere else { return nil }
    return "file:\(path)?vfs=\(name)"
  }

  private static let name = "galley-part"

  private static let isThere: Bool = {
    // Otherwise SQLite takes an address for a file's name.
    guard sqlite3_compileoption_used("USE_URI") == 1, let own = sqlite3_vfs_find("unix-none"),
      own.pointee.iVersion >= 3, let setSystemCall = own.pointee.xSetSystemCall,
      let name = strdup(name)
    else { return false }
    let open = unsafeBitCast(openPart, to: sqlite3_syscall_ptr.self)
    guard setSystemCall(own, "open", open) == SQLITE_OK else { return false }
    // SQLite keeps both for as long as the program runs.
    let layer = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    layer.initialize(to: own.pointee)
    layer.pointee.pNext = nil
    layer.pointee.zName = UnsafePointer(name)
    layer.pointee.xFullPathname = { _, path, room, full in
      guard let path, let full, strlen(path) < Int(room) else { return SQLITE_CANTOPEN }
      strcpy(full, path)
      return SQLITE_OK
    }
    return sqlite3_vfs_register(layer, 0) == SQLITE_OK
  }()

  /// Opens a file as the system does, in `/proc/self/fd` through the link.
  private static let openPart: @convention(c) (UnsafePointer<CChar>?, CInt, CInt) -> CInt = {
    path, flags, mode in
    guard let path else { return -1 }
    let isPart = strncmp(path, "/proc/self/fd/", 14) == 0
    return open(path, isPart ? flags & ~O_NOFOLLOW : flags, mode_t(mode))
  }
}
