#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The name of a folder without what leads to it, also for `.` and `..`.
///
///     folderName(of: "wire/monday/")   // "monday"
func folderName(of path: String) -> String {
  var name = path.split(separator: "/").last.map(String.init) ?? ""
  if name == "." || name == "..", let resolved = realpath(path, nil) {
    name = String(cString: resolved).split(separator: "/").last.map(String.init) ?? ""
    free(resolved)
  }
  return name.isEmpty ? "galley" : name
}
