/// Why a zip archive cannot be read.
package enum ZipError: Error, Hashable, Sendable {
  /// The operating system refused; its reason.
  case unreadable(reason: String)
  /// The bytes are no whole archive; what is wrong.
  case malformed(detail: String)
}
