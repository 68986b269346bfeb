#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import GalleyModel
import Synchronization

extension Input {
  /// An input that reads a file.
  ///
  /// The file is opened when the first bytes are asked for and closed at its end, so that a
  /// thousand inputs may wait in a list.
  ///
  ///     Input(file: "wire/v1.txt").id   // "v1"
  public init(file path: String) {
    let file = OpenFile(path: path)
    self.init(source: path.readableName, id: Self.stem(of: path).readableName) {
      () throws(ReadError) in try file.next()
    }
    self.path = path
  }

  /// An input that reads standard input; its source is `-`, its id `stdin`.
  public static var standardInput: Input {
    let file = OpenFile(descriptor: 0)
    return Input(source: "-", id: "stdin") { () throws(ReadError) in try file.next() }
  }

  /// What outputs are named after: the file's name without its folder and its last extension.
  package var stem: String { path.map(Self.stem) ?? id }

  static func stem(of path: String) -> String {
    guard let name = path.utf8.split(separator: UInt8(ascii: "/")).last else { return "file" }
    let dot = name.lastIndex(of: UInt8(ascii: ".")) ?? name.startIndex
    return String(Substring(dot > name.startIndex ? name[..<dot] : name))
  }
}

/// A file descriptor that closes itself.
private final class OpenFile: Sendable {
  private enum State {
    case closed(path: String)
    case open(descriptor: Int32)
    case ended

    mutating func end() {
      if case .open(let descriptor) = self, descriptor > 2 { close(descriptor) }
      self = .ended
    }
  }

  private static let pieceSize = 256 * 1024
  private let state: Mutex<State>

  init(path: String) {
    state = Mutex(.closed(path: path))
  }

  init(descriptor: Int32) {
    state = Mutex(.open(descriptor: descriptor))
  }

  deinit {
    state.withLock { $0.end() }
  }

  /// The next bytes; none at the end.
  func next() throws(ReadError) -> [UInt8] {
    try state.withLock { state throws(ReadError) in
      if case .closed(let path) = state {
        let descriptor = open(path.systemName, O_RDONLY | O_CLOEXEC)
        if descriptor < 0 { throw errno == ENOENT ? Self.missing(path) : .lastSystemError("read") }
        state = .open(descriptor: descriptor)
      }
      guard case .open(let descriptor) = state else { return [] }
      let (piece, failure) = Self.read(from: descriptor)
      if piece.isEmpty { state.end() }
      if let failure { throw failure }
      return piece
    }
  }

  /// What is to be said of a file that is not there.
  private static func missing(_ path: String) -> ReadError {
    if path.hasPrefix("http://") || path.hasPrefix("https://") || path.hasPrefix("www.") {
      return .webAddress
    }
    // A link that leads nowhere is there.
    var status = stat()
    if lstat(path.systemName, &status) == 0 {
      return .system(action: "read", reason: String(cString: strerror(ENOENT)))
    }
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) }
    let folder = String(path[..<(slash ?? path.startIndex)])
    guard let listing = opendir((folder.isEmpty ? "." : folder).systemName) else {
      return .missing(nearest: nil)
    }
    defer { closedir(listing) }
    var names: [String] = []
    while names.count < 1000, let entry = readdir(listing) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(systemName: bytes.prefix { $0 != 0 })
      }
      if name.utf8.first != UInt8(ascii: ".") { names.append(name) }
    }
    let nearest = nearestName(to: String(path[(slash ?? path.startIndex)...]), in: names.sorted())
    return .missing(nearest: nearest.map { (folder + $0).readableName })
  }

  private static func read(from descriptor: Int32) -> (piece: [UInt8], failure: ReadError?) {
    var failure: ReadError?
    let piece = [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, count in
      var got = 0
      repeat {
        #if canImport(Glibc)
          got = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
        #else
          got = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
        #endif
      } while got < 0 && errno == EINTR
      if got < 0 { failure = .lastSystemError("read") }
      count = max(0, got)
    }
    return (piece, failure)
  }
}

extension ReadError {
  /// What the system refused just now, from `errno`.
  static func lastSystemError(_ action: String) -> ReadError {
    let code = errno
    if code == EMFILE || code == ENFILE { return .tooManyFiles }
    return .system(action: action, reason: String(cString: strerror(code)))
  }
}
