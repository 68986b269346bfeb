#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where libxlsxwriter keeps its temporary files.
enum TemporaryPlace {
  /// Refuses a folder that cannot take files, named by the caller or by `TMPDIR`.
  ///
  /// The library would go to another folder without a word, which may be too small.
  static func check(_ folder: String?) throws(XLSXError) {
    guard let place = folder ?? getenv("TMPDIR").map({ String(cString: $0) }), !place.isEmpty
    else { return }
    var status = stat()
    var reason: Int32?
    if stat(place, &status) != 0 {
      reason = errno
    } else if status.st_mode & S_IFMT != S_IFDIR {
      reason = ENOTDIR
    } else if access(place, W_OK | X_OK) != 0 {
      reason = errno
    }
    guard let reason else { return }
    throw .refused(
      action: "put temporary files into \(place)", reason: String(cString: strerror(reason)))
  }
}
