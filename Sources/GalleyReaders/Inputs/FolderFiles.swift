#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import GalleyModel

/// The files of a folder that one of the readers takes, by their extensions in any case or, where
/// these say nothing, by their content.
///
/// Hidden files are left out, and so are the folders in it unless they are asked for.
///
///     try FolderFiles(in: "wire", for: ContentReader([PlainTextReader()])).paths
///     // wire/a.txt, wire/b.txt
public struct FolderFiles: Sendable {
  /// The paths, which begin with the folder's, sorted by name.
  public private(set) var paths: [String] = []
  /// What has the name of such a file and is none, sorted by name.
  public private(set) var passedOver: [PassedOver] = []
  /// The files that no reader takes.
  public private(set) var skipped = SkippedFiles()
  /// The folders that were listed, the first one first.
  public private(set) var folders: [String] = []

  private let format: ReadFormat
  private let reader: (any Reader)?

  /// Lists a folder.
  /// - Parameters:
  ///   - folder: The path of a folder.
  ///   - reader: Who is to read the files.
  ///   - isRecursive: Whether the folders in it are listed, too; links to folders are not followed.
  /// - Throws: ``ReadError/system(action:reason:)`` where the folder cannot be listed.
  public init(
    in folder: String, for reader: any Reader, recursive isRecursive: Bool = false
  ) throws(ReadError) {
    self.reader = reader
    format = reader.format
    try list(folder, recursive: isRecursive)
  }

  /// Lists the files of a folder that have an extension of a format.
  /// - Throws: ``ReadError/system(action:reason:)`` where the folder cannot be listed.
  package init(in folder: String, named format: ReadFormat) throws(ReadError) {
    self.format = format
    reader = nil
    try list(folder, recursive: false)
  }

  /// Looks at some paths as if they were found in a folder, as when the system tells that files came.
  package init(at paths: [String], for reader: any Reader) {
    self.reader = reader
    format = reader.format
    var inner: [String] = []
    for path in paths { add(path, &inner) }
  }

  private mutating func list(_ folder: String, recursive isRecursive: Bool) throws(ReadError) {
    var waiting = [folder]
    while let folder = waiting.popLast() {
      let inner = try list(folder)
      if isRecursive { waiting += inner }
    }
    paths.sort()
    passedOver.sort { $0.path < $1.path }
  }

  /// Adds the files of a folder and gives the folders in it.
  private mutating func list(_ folder: String) throws(ReadError) -> [String] {
    guard let listing = opendir(folder.systemName) else { throw .lastSystemError("list") }
    defer { closedir(listing) }
    folders.append(folder)
    var inner: [String] = []
    let prefix = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(systemName: bytes.prefix { $0 != 0 })
      }
      guard name.utf8.first != UInt8(ascii: ".") else { continue }
      add(prefix + name, &inner)
    }
    return inner
  }

  /// Adds a file; a link that leads nowhere too, so that its reading tells.
  private mutating func add(_ path: String, _ inner: inout [String]) {
    var status = stat()
    guard stat(path.systemName, &status) == 0 else {
      if format.isMeant(for: path) { paths.append(path) }
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      if isReadable(path) { paths.append(path) } else { skipped.add(path) }
    case S_IFDIR:
      var link = stat()
      if lstat(path.systemName, &link) == 0, link.st_mode & S_IFMT == S_IFDIR { inner.append(path) }
    case S_IFIFO: pass(path, .fifo)
    case S_IFSOCK: pass(path, .socket)
    default: pass(path, .device)
    }
  }

  private mutating func pass(_ path: String, _ kind: PassedOver.Kind) {
    if format.isMeant(for: path) { passedOver.append(PassedOver(path: path, kind: kind)) }
  }

  private func isReadable(_ path: String) -> Bool {
    if format.isMeant(for: path) { return true }
    // "story.v3" or a name without an extension: many wires come so.
    guard let reader, let head = try? Input(file: path).peeked().head else { return false }
    return reader.recognizes(head)
  }
}
