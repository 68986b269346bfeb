import GalleyModel
public import GalleyReaders

/// Folders into which files come, of which each is to be taken when it is complete.
///
/// A file is complete when somebody who wrote it has closed it, when it was moved in, or else when
/// nothing about it has changed for a while. Names of files under way (`.part`, `.tmp`, `~` …) are
/// passed over, as are hidden ones.
///
///     var folders = try WatchedFolders(["wire"])
///     folders.scan { archive.knows($0) }
///     folders.takeComplete()   // [ArrivedFile]
public struct WatchedFolders {
  private let folders: [String]
  private let places: [String: String]
  private let reader: any Reader
  private let isRecursive: Bool
  private let settling: Double
  /// What is known by path and stamp, 8 bytes a file.
  private var known: Set<Int> = []
  /// What has come and may not be complete: when it was first seen as it is.
  private var waiting: [String: (file: ArrivedFile, since: ContinuousClock.Instant)] = [:]
  /// What the system said to be complete.
  private var closed: Set<String> = []
  /// The folders that could not be listed the last time.
  public private(set) var problems: [Problem] = []

  /// Watches folders.
  /// - Parameters:
  ///   - reader: Who is to read the files.
  ///   - isRecursive: Whether the folders in them count, too.
  ///   - settling: How long a file must have been left alone, in seconds.
  public init(
    _ folders: [String], reader: any Reader = Readers.byContent,
    recursive isRecursive: Bool = false, settling: Double = 2
  ) {
    self.folders = folders
    places = Dictionary(
      folders.map { ($0, ArrivedFile.place(of: $0)) }, uniquingKeysWith: { first, _ in first })
    self.reader = reader
    self.isRecursive = isRecursive
    self.settling = settling
  }

  /// Whether files have come that may not be complete.
  public var isWaiting: Bool { !waiting.isEmpty }

  /// Lists all folders, and the folders in them.
  /// - Parameter isKnown: Whether a file was taken before.
  /// - Returns: The folders that were listed.
  public mutating func scan(_ isKnown: (ArrivedFile) -> Bool) -> [String] {
    var listed: [String] = []
    var failed: [Problem] = []
    for folder in folders {
      do throws(ReadError) {
        let files = try FolderFiles(in: folder, for: reader, recursive: isRecursive)
        listed += files.folders
        note(files.paths, isKnown)
      } catch {
        failed.append(.input(source: folder.readableName, error))
      }
    }
    problems = failed
    return listed
  }

  /// Looks at files of which the system says that they are complete.
  public mutating func look(at paths: [String], _ isKnown: (ArrivedFile) -> Bool) {
    let stories = FolderFiles(at: paths.filter { !Self.isUnderWay($0) }, for: reader).paths
    note(stories, isKnown)
    closed.formUnion(stories.filter { waiting[$0] != nil })
  }

  /// The files that are complete by now, the one that was written first before the others.
  ///
  /// They count as known from then on.
  public mutating func takeComplete() -> [ArrivedFile] {
    let now = ContinuousClock.now
    var complete: [ArrivedFile] = []
    for (path, entry) in waiting {
      guard let file = ArrivedFile(path: path, place: entry.file.place) else {
        waiting[path] = nil
        closed.remove(path)
        continue
      }
      if file.stamp != entry.file.stamp {
        waiting[path] = (file, now)
        if !closed.contains(path) { continue }
      }
      let isSettled =
        now - (waiting[path]?.since ?? now) >= .seconds(settling)
        || ArrivedFile.now - file.touched >= settling
      guard closed.contains(path) || isSettled else { continue }
      complete.append(file)
    }
    for file in complete {
      waiting[file.path] = nil
      closed.remove(file.path)
      known.insert(Self.key(of: file))
    }
    return complete.sorted { ($0.written, $0.path) < ($1.written, $1.path) }
  }

  /// Lets a file come again that could not be taken.
  public mutating func giveBack(_ file: ArrivedFile) {
    known.remove(Self.key(of: file))
  }

  private mutating func note(_ paths: [String], _ isKnown: (ArrivedFile) -> Bool) {
    for path in paths where !Self.isUnderWay(path) && waiting[path] == nil {
      guard let file = ArrivedFile(path: path, place: place(of: path)),
        !known.contains(Self.key(of: file))
      else { continue }
      if isKnown(file) {
        known.insert(Self.key(of: file))
      } else {
        waiting[path] = (file, ContinuousClock.now)
      }
    }
  }

  private func place(of path: String) -> String {
    for (folder, place) in places where path.utf8.starts(with: folder.utf8) {
      let rest = path.utf8.dropFirst(folder.utf8.count).drop { $0 == UInt8(ascii: "/") }
      return place + "/" + String(Substring(rest))
    }
    return ArrivedFile.place(of: path)
  }

  private static func key(of file: ArrivedFile) -> Int {
    var hasher = Hasher()
    hasher.combine(file.place)
    hasher.combine(file.stamp)
    return hasher.finalize()
  }

  /// Whether a file has a name that programs give to what they have not finished.
  private static func isUnderWay(_ path: String) -> Bool {
    let name = (path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...])
      .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return name.last == UInt8(ascii: "~")
      || endings.contains { name.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  private static let endings = [
    ".part", ".partial", ".tmp", ".temp", ".filepart", ".crdownload", ".download", ".swp", ".swx",
  ]
}
