/// Why a zip archive cannot be read.
package enum ZipError: Error, Hashable, Sendable {
  /// The operating system refused; its reason.
  case unreadable(reason: String)
  /// The bytes are no whole archive; what is wrong.
  case malformed(detail: String)
  /// The archive uses what this reader does not read: encryption, ZIP64, a rare way of packing.
  case unsupported(detail: String)
  /// A part unpacks to more bytes than it may.
  case tooLong(name: String, limit: Int)
}
