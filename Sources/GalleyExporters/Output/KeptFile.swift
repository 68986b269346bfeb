#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import GalleyModel

/// A file that stands where another is to be written, and what is to become of it.
///
///     let kept = KeptFile(path: "desk/story.xlsx") { isOurs($0) }
///     try file.commit(keeping: kept)   // desk/story.xlsx, desk/story.before.xlsx
package struct KeptFile {
  /// Whether it is kept beside the new one.
  package var isKept = false
  /// The path.
  let path: String
  /// Tells of a file that came later whether it may be replaced.
  let isUntouched: (String) -> Bool
  private let state: State

  /// What tells a file that somebody has saved from the one before.
  private struct State: Hashable {
    var device: UInt64
    var number: UInt64
    var size: Int64
    var seconds: Int
    var nanoseconds: Int

    init?(path: String) {
      var status = stat()
      guard stat(path.systemName, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        return nil
      }
      device = UInt64(status.st_dev)
      number = UInt64(status.st_ino)
      size = Int64(status.st_size)
      #if canImport(Darwin)
        (seconds, nanoseconds) = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
      #else
        (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
      #endif
    }
  }

  /// Notes what stands at a path; null where no plain file does.
  /// - Parameter isUntouched: Whether nobody but Galley has written to a file.
  package init?(path: String, isUntouched: @escaping (String) -> Bool) {
    guard let state = State(path: path) else { return nil }
    self.path = path
    self.state = state
    self.isUntouched = isUntouched
  }

  /// The first bytes of a file; none where it cannot be read.
  package static func head(of path: String, count: Int) -> [UInt8] {
    let descriptor = open(path.systemName, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { return [] }
    defer { close(descriptor) }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, read(descriptor, buffer.baseAddress, count))
    }
  }

  /// Whether the file that stands there now must be kept: also one that somebody has saved since.
  var mustBeKept: Bool {
    guard let now = State(path: path) else { return false }
    return isKept || now != state && !isUntouched(path)
  }
}

extension OutputFile {
  /// Gives the file its name, and before that another one to the file that stands there, if it is to
  /// be kept: `NAME.before.xlsx`, `NAME.before-2.xlsx` where that is taken.
  package func commit(keeping kept: KeptFile?) throws(ExportError) -> [WrittenFile] {
    guard let kept, kept.mustBeKept else { return [try commit()] }
    let beside = try nameBefore(kept.path)
    // The earlier file has its second name for good before it loses the first.
    DiskSync.folder(OutputFolder(ofFile: beside).path)
    do {
      return [try commit(), WrittenFile(path: beside)]
    } catch {
      unlink(beside.systemName)
      throw error
    }
  }

  /// Gives a file a second name, which no other has, and returns it.
  private func nameBefore(_ path: String) throws(ExportError) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let start = slash.map { path.utf8.index(after: $0) } ?? path.startIndex
    let dot = path[start...].utf8.lastIndex(of: UInt8(ascii: ".")) ?? path.endIndex
    let original = resolved(path)
    for number in 1...9999 {
      let name = path[..<dot] + ".before" + (number == 1 ? "" : "-\(number)") + path[dot...]
      let status = link(original.systemName, String(name).systemName)
      if status == 0 { return String(name) }
      if errno == EEXIST { continue }
      // Not every file system has second names.
      return try copy(original, to: String(name))
    }
    throw .system(path: path, action: "keep the file beside", errno: EEXIST)
  }

  /// The path with symbolic links followed.
  private func resolved(_ path: String) -> String {
    guard let resolved = realpath(path.systemName, nil) else { return path }
    defer { free(resolved) }
    return String(systemName: resolved)
  }

  /// Copies a file to a name that is free.
  private func copy(_ original: String, to name: String) throws(ExportError) -> String {
    let input = open(original.systemName, O_RDONLY | O_CLOEXEC)
    if input < 0 { throw .system(path: original, action: "read", errno: errno) }
    defer { close(input) }
    let output = try OutputFile(path: name)
    while true {
      var got = 0
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        got = read(input, buffer.baseAddress, buffer.count)
        count = max(0, got)
      }
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw .system(path: original, action: "read", errno: errno) }
      if got == 0 { break }
      try output.write(piece)
    }
    return try output.commit(syncing: true).path
  }
}
