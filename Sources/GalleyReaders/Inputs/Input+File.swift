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

  private static func stem(of path: String) -> String {
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
        if descriptor < 0 { throw .lastSystemError("read") }
        state = .open(descriptor: descriptor)
      }
      guard case .open(let descriptor) = state else { return [] }
      let (piece, failure) = Self.read(from: descriptor)
      if piece.isEmpty { state.end() }
      if let failure { throw failure }
      return piece
    }
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
