#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import GalleyModel

/// Programs by which Galley is extended: `galley-export-NAME`, `galley-read-EXT`.
package enum ProgramsOnPath {
  /// The paths of the programs in the folders of PATH whose names begin so, sorted by name; of two of
  /// a name the one that a shell would run.
  /// - Parameters:
  ///   - prefix: What the names begin with.
  ///   - path: Folders with colons between; null for those of PATH.
  package static func all(prefix: String, inPath path: String? = nil) -> [String] {
    let folders = path ?? getenv("PATH").map { String(systemName: $0) } ?? ""
    var found: [String: String] = [:]
    for folder in folders.split(separator: ":").map(String.init) {
      for file in files(inFolder: folder, prefix: prefix) where found[file] == nil {
        let place = "\(folder)/\(file)"
        if isProgram(place) { found[file] = place }
      }
    }
    return found.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The name behind the prefix in a program's path; null where there is none of small letters, digits
  /// and hyphens.
  package static func name(of path: String, prefix: String) -> String? {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let name = String(file.dropFirst(prefix.count))
    let isName = name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
      default: byte == UInt8(ascii: "-")
      }
    }
    return file.hasPrefix(prefix) && !name.isEmpty && isName ? name : nil
  }

  private static func files(inFolder folder: String, prefix: String) -> [String] {
    guard let listing = opendir(folder.systemName) else { return [] }
    defer { closedir(listing) }
    var files: [String] = []
    while let entry = readdir(listing) {
      let file = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(systemName: bytes.prefix { $0 != 0 })
      }
      if file.hasPrefix(prefix) { files.append(file) }
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
