import GalleyExporters
import GalleyModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that only this user may read, and that goes with the value and all that is in it, or with the
/// server where that is ended in the middle of an answer.
struct PrivateFolder: ~Copyable {
  let path: String

  /// Makes the folder, in that of TMPDIR.
  init() throws(HTTPFault) {
    let parent = getenv("TMPDIR").map { String(systemName: $0) } ?? "/tmp"
    var template = "\(parent)/galley-XXXXXX".systemName
    let (path, code) = Unfinished.update { unfinished -> (String?, Int32) in
      guard mkdtemp(&template) != nil else { return (nil, errno) }
      let path = String(systemName: template.dropLast().map { UInt8(bitPattern: $0) })
      unfinished.folders.insert(path)
      return (path, 0)
    }
    guard let path else {
      throw HTTPFault(.failed, "\(parent): \(String(cString: strerror(code))); set TMPDIR")
    }
    self.path = path
  }

  deinit {
    Unfinished.remove(folder: path)
    Unfinished.update { [path] unfinished in _ = unfinished.folders.remove(path) }
  }

  /// The names of the files in it, sorted.
  var names: [String] { Unfinished.names(in: path) }
}
