import GalleyModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that only this user may read, and that goes with the value and all that is in it.
struct PrivateFolder: ~Copyable {
  let path: String

  /// Makes the folder, in that of TMPDIR.
  init() throws(HTTPFault) {
    let parent = getenv("TMPDIR").map { String(systemName: $0) } ?? "/tmp"
    var template = "\(parent)/galley-XXXXXX".systemName
    guard mkdtemp(&template) != nil else {
      throw HTTPFault(.failed, "\(parent): \(String(cString: strerror(errno))); set TMPDIR")
    }
    path = String(systemName: template.dropLast().map { UInt8(bitPattern: $0) })
  }

  deinit {
    for name in names { unlink("\(path)/\(name)".systemName) }
    rmdir(path.systemName)
  }

  /// The names of the files in it, sorted.
  var names: [String] {
    guard let listing = opendir(path.systemName) else { return [] }
    defer { closedir(listing) }
    var names: [String] = []
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(systemName: bytes.prefix { $0 != 0 })
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
