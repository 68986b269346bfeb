#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import GalleyModel

/// The folder that an output file goes to, which need not exist before the file is finished.
struct OutputFolder {
  /// The folder's path, `.` for a bare file name.
  let path: String

  init(ofFile path: String) {
    self.path = OutputFolder.parent(of: path)
  }

  /// The folder itself, or the nearest folder above it that exists.
  ///
  /// A part that is written there is on the same file system, and nothing has to be made yet.
  func existing() throws(ExportError) -> String {
    var place = path
    while true {
      var status = stat()
      if stat(place.systemName, &status) == 0 {
        if status.st_mode & S_IFMT == S_IFDIR { return place }
        throw .system(
          path: path, action: "make the folder",
          reason: "a file of that name stands there; choose another folder")
      }
      if errno != ENOENT || place == "." || place == "/" {
        throw .system(path: path, action: "make the folder", errno: errno)
      }
      place = OutputFolder.parent(of: place)
    }
  }

  /// Makes the folder and those above it that are missing.
  func make() throws(ExportError) {
    var missing: [String] = []
    var place = path
    var status = stat()
    while stat(place.systemName, &status) != 0, errno == ENOENT, place != ".", place != "/" {
      missing.append(place)
      place = OutputFolder.parent(of: place)
    }
    for folder in missing.reversed() where mkdir(folder.systemName, 0o777) != 0 && errno != EEXIST {
      throw .system(path: path, action: "make the folder", errno: errno)
    }
  }

  /// What stands before the last slash: `out` of `out/a.csv`, `.` of `a.csv`, `/` of `/a.csv`.
  private static func parent(of path: String) -> String {
    var bytes = path.utf8[...]
    let slash = UInt8(ascii: "/")
    while bytes.last == slash { bytes.removeLast() }
    while let last = bytes.last, last != slash { bytes.removeLast() }
    if bytes.isEmpty { return "." }
    while bytes.count > 1, bytes.last == slash { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
