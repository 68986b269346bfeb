#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

import GalleyModel
import Synchronization

/// What an interrupt would leave behind: parts of files that have a name, folders for them, programs at
/// work.
///
/// Whatever comes or goes does so inside ``update(_:)``, so that an interrupt finds it either noted
/// or not there.
package struct Unfinished: Sendable {
  /// The paths of parts.
  var parts: Set<String> = []
  /// The paths of folders that go with all that is in them.
  package var folders: Set<String> = []
  /// The programs, each of which leads a process group.
  var programs: Set<pid_t> = []

  private static let current = Mutex(Unfinished())

  /// Makes or finishes something while no interrupt can come in between.
  package static func update<Result: Sendable, Failure: Error>(
    _ body: (inout sending Unfinished) throws(Failure) -> sending Result
  ) throws(Failure) -> Result {
    try current.withLock(body)
  }

  /// Removes the parts and the folders and stops the programs, as nobody is going to finish them.
  /// - Parameter end: Ends the process, before anything new can be begun.
  package static func clear(andThen end: () -> Void) {
    current.withLock { unfinished in
      for part in unfinished.parts { unlink(part.systemName) }
      for folder in unfinished.folders { remove(folder: folder) }
      for program in unfinished.programs { kill(-program, SIGKILL) }
      unfinished = Unfinished()
      end()
    }
  }

  /// The names of what is in a folder, sorted.
  package static func names(in folder: String) -> [String] {
    guard let listing = opendir(folder.systemName) else { return [] }
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

  /// Removes a folder and the files in it.
  package static func remove(folder: String) {
    for name in names(in: folder) { unlink("\(folder)/\(name)".systemName) }
    rmdir(folder.systemName)
  }
}
