#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file descriptor that is written to; the system's answer to every write is looked at.
package struct OpenFile {
  let descriptor: Int32
  /// What messages call it.
  let path: String
  /// How long a file that does not block may take nothing, in milliseconds; -1 for ever.
  private let patience: Int32

  /// Takes a file that is open; messages call it by the path.
  /// - Parameter patience: How long a file that does not block may take nothing; null for ever.
  package init(descriptor: Int32, path: String, patience: Duration? = nil) {
    self.descriptor = descriptor
    self.path = path
    self.patience = patience.map { Int32(min(max($0 / .milliseconds(1), 0), 1e9)) } ?? -1
  }

  /// Writes all bytes, however many calls that takes.
  package func write(_ bytes: borrowing [UInt8]) throws(ExportError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...]))
      }
      if count > 0 {
        written += count
      } else if count < 0, errno == EAGAIN {
        try waitUntilWritable()
      } else if count < 0, errno != EINTR {
        throw failure()
      } else if count == 0 {
        throw .system(path: path, action: "write", reason: "the system took no bytes")
      }
    }
  }

  /// Closes the file; some systems report only here that a write failed.
  package func close() throws(ExportError) {
    if systemClose(descriptor) != 0, errno != EINTR { throw failure() }
  }

  private func failure() -> ExportError {
    errno == EPIPE ? .brokenPipe : .system(path: path, action: "write", errno: errno)
  }

  /// Standard output may be a pipe that somebody set not to block.
  private func waitUntilWritable() throws(ExportError) {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    if poll(&request, 1, patience) == 0 { throw .outOfPatience(path: path) }
  }
}

// Inside a type with methods of these names the system's functions cannot be called plainly.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

private func systemClose(_ descriptor: Int32) -> Int32 {
  close(descriptor)
}

extension ExportError {
  /// What the system said, for people.
  static func system(path: String, action: String, errno code: Int32) -> ExportError {
    .system(path: path, action: action, reason: reason(errno: code))
  }

  /// The system's reason, and what to do where that is known.
  package static func reason(errno code: Int32) -> String {
    let advice =
      switch code {
      case ENOSPC, EDQUOT: "; free some disk space and run again"
      case EFBIG: "; raise the limit (ulimit -f), or write less at a time"
      case ENAMETOOLONG: "; give what is read a shorter name"
      case EMFILE, ENFILE: "; raise the limit (ulimit -n) and run again"
      default: ""
      }
    return String(cString: strerror(code)) + advice
  }
}
