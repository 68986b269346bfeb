#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import GalleyModel

/// A file that comes into being whole: written beside its place, given its name at ``commit()``.
///
/// Until then nothing stands at the path, or what stood there stays as it was; when the value goes
/// away uncommitted, nothing is left. On Linux the part has no name at all, so that even a killed
/// process leaves nothing; file systems that have no unnamed files get a part named
/// `.NAME.part-…`. Folders that are missing are made at the commit, too.
///
/// What replaces another file is on the disk before it takes its name, so that a power cut leaves the
/// one or the other. Where none stands there is nothing to lose, and nobody waits for the disk.
package final class OutputFile {
  /// The path of the finished file, as it was given.
  package let path: String
  /// A path under which the part can be opened for writing, for libraries that open files
  /// themselves.
  package let partPath: String

  /// The part, for programs that write themselves.
  var descriptor: Int32 { part.descriptor }

  /// Whether the part has no name, so that ``partPath`` is a link to it in `/proc`.
  package var isUnnamed: Bool { !isNamed }

  private let part: OpenFile
  private let isNamed: Bool
  private let folder: OutputFolder
  /// Where the finished file goes: the path, or what it leads to where it is a symbolic link.
  private let target: String
  private var isOpen = true
  /// Whether all that was written is on the disk.
  private var isSynced = false
  private var isCommitted = false

  /// Begins a file.
  /// - Parameter unnamed: Whether the part may be without a name where the file system can do that.
  /// - Throws: ``ExportError/system(path:action:reason:)`` where a folder or a write-protected file
  ///   stands at the path, or where the part cannot be made.
  package init(path: String, unnamed: Bool = true) throws(ExportError) {
    let standing = try OutputFile.whatStands(at: path)
    folder = OutputFolder(ofFile: standing.target)
    let place = try folder.existing()
    if unnamed, let descriptor = openUnnamed(in: place) {
      part = OpenFile(descriptor: descriptor, path: path)
      partPath = "/proc/self/fd/\(descriptor)"
      isNamed = false
    } else {
      let name = place + "/" + partName(of: standing.target)
      let (descriptor, code) = Unfinished.update { unfinished in
        unfinished.parts.insert(name)
        return (open(name.systemName, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666), errno)
      }
      if descriptor < 0 { throw .system(path: path, action: "write", errno: code) }
      partPath = name
      part = OpenFile(descriptor: descriptor, path: path)
      isNamed = true
    }
    if let mode = standing.mode { fchmod(part.descriptor, mode) }
    self.path = path
    target = standing.target
  }

  deinit {
    if isOpen { try? part.close() }
    guard isNamed else { return }
    Unfinished.update { unfinished in
      if !isCommitted { unlink(partPath.systemName) }
      unfinished.parts.remove(partPath)
    }
  }

  /// Adds bytes at the end.
  /// - Throws: ``ExportError/system(path:action:reason:)``, for example on a full disk.
  package func write(_ bytes: borrowing [UInt8]) throws(ExportError) {
    try part.write(bytes)
  }

  /// Gives the file its name; what stood there before is replaced in one step.
  package func commit() throws(ExportError) -> WrittenFile {
    try commit(syncing: isReplacing)
  }

  /// Gives the file its name.
  /// - Parameter isSyncing: Whether it is to be on the disk before, and its name after that.
  func commit(syncing isSyncing: Bool) throws(ExportError) -> WrittenFile {
    try complete(syncing: isSyncing)
    try Unfinished.update { _ throws(ExportError) in try giveName() }
    isCommitted = true
    if isSynced { DiskSync.folder(folder.path) }
    return WrittenFile(path: path)
  }

  /// Gives several files their names together: an interrupt comes before all of them or after.
  ///
  /// Before the first takes its name every part has one in its folder, so that what can fail, on a
  /// full disk for example, fails while all that stood there before is still there. Another run
  /// that writes to the folder of the first waits meanwhile, so that in the end all are of one run.
  package static func commit(_ files: [OutputFile]) throws(ExportError) -> [WrittenFile] {
    guard files.count > 1 else {
      return try files.map { file throws(ExportError) in try file.commit() }
    }
    // Of a set none is to be older than the others, so all of it is on the disk before.
    let isSyncing = files.contains(where: \.isReplacing)
    for file in files { try file.complete(syncing: isSyncing) }
    let lock = FolderLock(files[0].folder.path)
    defer { lock.release() }
    try Unfinished.update { _ throws(ExportError) in
      var names: [String] = []
      do throws(ExportError) {
        for file in files { names.append(try file.nameBeside()) }
        for (file, name) in zip(files, names) { try file.rename(name) }
      } catch {
        for (file, name) in zip(files, names) where !file.isNamed { unlink(name.systemName) }
        throw error
      }
    }
    for file in files { file.isCommitted = true }
    if isSyncing {
      for folder in Set(files.map(\.folder.path)) { DiskSync.folder(folder) }
    }
    return files.map { WrittenFile(path: $0.path) }
  }

  /// Whether a file stands where this one is to take its name.
  private var isReplacing: Bool { access(target.systemName, F_OK) == 0 }

  /// Makes the folder, and the part ready for its name.
  private func complete(syncing isSyncing: Bool) throws(ExportError) {
    try folder.make()
    if isSyncing { try sync() }
    if isNamed {
      isOpen = false
      try part.close()
    }
  }

  /// Waits until what was written is on the disk.
  private func sync() throws(ExportError) {
    let code = DiskSync.file(part.descriptor)
    if code != 0 { throw .system(path: path, action: "write", errno: code) }
    isSynced = true
  }

  private func giveName() throws(ExportError) {
    if isNamed { return try rename(partPath) }
    if link(partPath, to: target) == 0 { return }
    guard errno == EEXIST else { throw failure() }
    // It may have come only now.
    if !isSynced { try sync() }
    // An unnamed file cannot replace another in one step: it needs a name for a moment.
    let moment = try nameBeside()
    do { try rename(moment) } catch {
      unlink(moment.systemName)
      throw error
    }
  }

  /// A name for the part in the folder of the finished file.
  private func nameBeside() throws(ExportError) -> String {
    if isNamed { return partPath }
    let name = folder.path + "/" + partName(of: target)
    if link(partPath, to: name) != 0 { throw failure() }
    return name
  }

  private func rename(_ part: String) throws(ExportError) {
    if systemRename(part, target) != 0 { throw failure() }
  }

  private func failure() -> ExportError {
    .system(path: path, action: "write", errno: errno)
  }

  /// The path with symbolic links followed and the permissions of the file that is to be replaced.
  private static func whatStands(
    at path: String
  ) throws(ExportError) -> (target: String, mode: mode_t?) {
    var status = stat()
    guard stat(path.systemName, &status) == 0 else {
      // Better told now than when all is written.
      let name = path.systemName.split(separator: CChar(bitPattern: UInt8(ascii: "/"))).last
      if let name, name.count - 1 > NAME_MAX {
        throw .system(path: path, action: "write", errno: ENAMETOOLONG)
      }
      return (path, nil)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR:
      throw .system(path: path, action: "write", reason: "a folder of that name stands there")
    default:
      throw .system(path: path, action: "write", reason: "what stands there is no plain file")
    }
    if access(path.systemName, W_OK) != 0 {
      throw .system(path: path, action: "write", errno: errno)
    }
    let mode = status.st_mode & 0o777
    guard let resolved = realpath(path.systemName, nil) else { return (path, mode) }
    defer { free(resolved) }
    return (String(systemName: resolved), mode)
  }
}

/// Opens a file without a name in a folder; null where the file system has no such thing, or where
/// it could not be given a name later.
private func openUnnamed(in folder: String) -> Int32? {
  #if os(Linux)
    // `O_TMPFILE`, a C macro that Swift does not import.
    let unnamed = 0o20000000 | O_DIRECTORY
    let descriptor = open(folder.systemName, unnamed | O_RDWR | O_CLOEXEC, 0o666)
    if descriptor < 0 { return nil }
    if access("/proc/self/fd/\(descriptor)", W_OK) == 0 { return descriptor }
    close(descriptor)
  #endif
  return nil
}

/// A name that no other file has, not even one of a run in another container: `.NAME.part-…`.
private func partName(of path: String) -> String {
  let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
  let short = String(decoding: name.prefix(200), as: UTF8.self)
  return ".\(short).part-" + String(UInt64.random(in: 0 ... .max), radix: 36)
}

private func systemRename(_ old: String, _ new: String) -> Int32 {
  rename(old.systemName, new.systemName)
}

/// Gives an open file without a name one.
private func link(_ part: String, to name: String) -> Int32 {
  linkat(AT_FDCWD, part.systemName, AT_FDCWD, name.systemName, AT_SYMLINK_FOLLOW)
}
