#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import GalleyModel

/// What the system tells of files that come into folders (`inotify`), where it can.
///
/// Of folders on other machines it does not tell what happens there, so these want to be looked at again
/// and again all the same; they are told by the kind of their file system.
public final class FolderEvents {
  /// What has happened.
  public struct News: Sendable {
    /// Files that were closed after writing, or moved in.
    public var complete: [String] = []
    /// Whether something else has happened, so that a look at the folders is due.
    public var wantsScan = false

    /// Nothing.
    public init() {}
  }

  /// What can be waited for; null where the system tells nothing.
  public let descriptor: Int32?
  /// A line for people on each kind of file system of which the system does not tell everything, with
  /// the first folder that lies on one.
  public private(set) var remarks: [String] = []
  private var remoteKinds: Set<String> = []
  private var folders: [Int32: String] = [:]
  /// The kinds of the folders that were looked at.
  private var kinds: [String: FileSystemKind] = [:]
  private let kind: (String) -> FileSystemKind

  /// Begins to listen, if the system has something to say.
  /// - Parameter kind: Finds the kind of file system on which a folder lies.
  public init(kind: @escaping (String) -> FileSystemKind = FileSystemKind.init(path:)) {
    self.kind = kind
    #if os(Linux)
      let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      self.descriptor = descriptor < 0 ? nil : descriptor
    #else
      descriptor = nil
    #endif
  }

  deinit {
    if let descriptor { close(descriptor) }
  }

  /// Listens to folders, too; those that it listens to already stay.
  /// - Returns: Whether the system tells of all of them, and they are on this machine.
  @discardableResult
  public func listen(to paths: [String]) -> Bool {
    #if os(Linux)
      guard let descriptor else { return false }
      var isTold = true
      for path in paths {
        let mask =
          UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_CREATE) | UInt32(IN_MOVE_SELF)
          | UInt32(IN_DELETE_SELF) | UInt32(IN_ONLYDIR)
        let watch = inotify_add_watch(descriptor, path.systemName, mask)
        if watch < 0 { isTold = false } else { folders[watch] = path }
        if isRemote(path) { isTold = false }
      }
      return isTold
    #else
      return false
    #endif
  }

  /// Whether a folder lies where others write unknown to the system.
  private func isRemote(_ path: String) -> Bool {
    let found = kinds[path] ?? kind(path)
    kinds[path] = found
    guard case .network(let name) = found else { return false }
    if remoteKinds.insert(name).inserted {
      remarks.append(
        "\(path.readableName): lies on \(name), where the system does not tell of every file that comes; "
          + "the folder is looked at every 2 seconds, or as --poll says")
    }
    return true
  }

  /// What has happened since the last time; never waits.
  public func news() -> News {
    var news = News()
    #if os(Linux)
      guard let descriptor else { return news }
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { break }
        buffer[..<count].withUnsafeBytes { add($0, to: &news) }
      }
    #endif
    return news
  }

  #if os(Linux)
    private func add(_ bytes: UnsafeRawBufferPointer, to news: inout News) {
      let headSize = MemoryLayout<inotify_event>.size
      var start = 0
      while start + headSize <= bytes.count {
        let event = bytes.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
        let name = bytes[(start + headSize)..<min(bytes.count, start + headSize + Int(event.len))]
        start += headSize + Int(event.len)
        let isFolder = event.mask & UInt32(IN_ISDIR) != 0
        let isComplete = event.mask & (UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO)) != 0
        guard isComplete, !isFolder, let folder = folders[event.wd] else {
          // Folders, hard links (which nobody closes), more events than the system could keep.
          news.wantsScan = true
          continue
        }
        let file = String(systemName: name.prefix { $0 != 0 })
        if file.utf8.first == UInt8(ascii: ".") { continue }
        news.complete.append(
          folder.utf8.last == UInt8(ascii: "/") ? folder + file : "\(folder)/\(file)")
      }
    }
  #endif
}
