#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import GalleyModel

/// The exporters that are programs on PATH.
package enum Executables {
  /// Every program called `galley-export-NAME` in the folders of PATH, sorted by name; of two of a
  /// name the one that a shell would run.
  /// - Parameter path: Folders with colons between; null for those of PATH.
  package static func all(inPath path: String? = nil) -> [ExecutableExporter] {
    let folders = path ?? getenv("PATH").map { String(systemName: $0) } ?? ""
    var found: [String: ExecutableExporter] = [:]
    for folder in folders.split(separator: ":").map(String.init) {
      for file in files(inFolder: folder) {
        let place = "\(folder)/\(file)"
        guard isProgram(place), let exporter = ExecutableExporter(path: place),
          found[exporter.format.name] == nil
        else { continue }
        found[exporter.format.name] = exporter
      }
    }
    return found.values.sorted { $0.format.name < $1.format.name }
  }

  /// The files of a folder whose names begin as those of exporters do.
  private static func files(inFolder folder: String) -> [String] {
    guard let listing = opendir(folder.systemName) else { return [] }
    defer { closedir(listing) }
    var files: [String] = []
    while let entry = readdir(listing) {
      let file = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(systemName: bytes.prefix { $0 != 0 })
      }
      if file.hasPrefix(ExecutableExporter.prefix) { files.append(file) }
    }
    return files
  }

  private static func isProgram(_ path: String) -> Bool {
    var status = stat()
    let name = path.systemName
    guard stat(name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    return access(name, X_OK) == 0
  }
}
