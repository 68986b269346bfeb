#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import GalleyModel

/// The name of a folder without what leads to it, also for `.` and `..`.
///
///     folderName(of: "wire/monday/")   // "monday"
func folderName(of path: String) -> String {
  var name = lastName(in: path)
  if name == "." || name == "..", let resolved = realpath(path.systemName, nil) {
    name = lastName(in: String(systemName: resolved))
    free(resolved)
  }
  return name.isEmpty ? "galley" : name
}

private func lastName(in path: String) -> String {
  path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
}
