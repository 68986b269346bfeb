#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension OutputFile {
  /// A file for the same place with the bytes that this one has now, which nobody else has open.
  ///
  /// What a program has started may still write to this one when the program itself has ended.
  func copied() throws(ExportError) -> OutputFile {
    let copy = try OutputFile(path: path)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw readFailure() }
    var offset: off_t = 0
    while offset < status.st_size {
      var got = 0
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 18) { buffer, count in
        let wanted = min(buffer.count, Int(status.st_size - offset))
        got = pread(descriptor, buffer.baseAddress, wanted, offset)
        count = max(0, got)
      }
      if got < 0, errno == EINTR { continue }
      if got < 0 { throw readFailure() }
      if got == 0 { break }  // It has become shorter meanwhile.
      try copy.write(piece)
      offset += off_t(got)
    }
    return copy
  }

  private func readFailure() -> ExportError {
    .system(path: path, action: "read back", errno: errno)
  }
}
