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
