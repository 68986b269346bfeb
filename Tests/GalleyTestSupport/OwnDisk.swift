import Foundation

/// A disk in memory, the folder `disk`, that only the commands of one run see.
package enum OwnDisk {
  /// Whether the machine lets this user make one.
  package static let isPossible: Bool =
    (try? shell("true", options: "size=4k", in: TemporaryFolder()).status == 0) == true

  /// Why a test was skipped.
  package static let absence = "this machine lets nobody make a disk of their own (unshare -rm)"

  /// Runs a line of shell beside the disk; `$GALLEY` is the program.
  /// - Parameter options: What the disk is like: `size=4k`, `ro`.
  package static func shell(
    _ script: String, options: String, in folder: TemporaryFolder
  ) throws -> GalleyProgram.Run {
    folder.write("script", script)
    return try GalleyProgram.shell(line("exec sh script", options: options), in: folder.path)
  }

  /// A line of shell that becomes another one beside the disk.
  package static func line(_ line: String, options: String) -> String {
    """
    mkdir -p disk; export LINE='\(line)'
    exec unshare -rm sh -c 'mount -t tmpfs -o \(options) none disk && eval "$LINE"'
    """
  }
}
