#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import GalleyModel

/// The files of a folder that one of the readers is meant for.
///
/// Only files directly in the folder count, told by their extensions in any case; hidden files and
/// folders are left out.
///
///     try TextFiles(inFolder: "wire", readableAs: [PlainTextReader().format]).paths
///     // wire/a.txt, wire/b.txt
public struct TextFiles: Sendable {
  /// The paths, which begin with the folder's, sorted by name.
  public private(set) var paths: [String] = []
  /// What has the name of such a file and is none, sorted by name.
  public private(set) var passedOver: [PassedOver] = []

  /// Lists a folder.
  /// - Parameters:
  ///   - folder: The path of a folder.
  ///   - formats: What can be read.
  /// - Throws: ``ReadError/system(action:reason:)`` where the folder cannot be listed.
  public init(inFolder folder: String, readableAs formats: [ReadFormat]) throws(ReadError) {
    guard let listing = opendir(folder.systemName) else { throw .lastSystemError("list") }
    defer { closedir(listing) }
    let prefix = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
    while let entry = readdir(listing) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(systemName: bytes.prefix { $0 != 0 })
      }
      if Self.isReadable(name, as: formats) { add(prefix + name) }
    }
    paths.sort()
    passedOver.sort { $0.path < $1.path }
  }

  /// Whether a file of this name, in a folder that is read, is taken for an article.
  package static func isReadable(_ name: String, as formats: [ReadFormat]) -> Bool {
    name.utf8.first != UInt8(ascii: ".") && formats.contains { $0.isMeant(for: name) }
  }

  /// Adds a file; a link that leads nowhere too, so that its reading tells.
  private mutating func add(_ path: String) {
    var status = stat()
    guard stat(path.systemName, &status) == 0 else { return paths.append(path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: paths.append(path)
    case S_IFDIR: break
    case S_IFIFO: passedOver.append(PassedOver(path: path, kind: .fifo))
    case S_IFSOCK: passedOver.append(PassedOver(path: path, kind: .socket))
    default: passedOver.append(PassedOver(path: path, kind: .device))
    }
  }
}

/// Something in a folder that might keep its reader waiting for ever.
public struct PassedOver: Hashable, Sendable, CustomStringConvertible {
  /// What is no regular file.
  public enum Kind: String, Hashable, Sendable {
    /// A named pipe.
    case fifo = "a FIFO"
    /// A socket, which cannot be read as a file.
    case socket = "a socket"
    /// A terminal, a disk, `/dev/zero` …
    case device = "a device"
  }

  /// Its path, which begins with the folder's.
  public let path: String
  /// What it is.
  public let kind: Kind

  /// One line for people: the path, why it is not read, what to do next.
  public var description: String {
    let reason = "\(path): is passed over, being \(kind.rawValue) and no regular file"
    return kind == .socket ? reason : "\(reason); name it itself if it is to be read"
  }
}
