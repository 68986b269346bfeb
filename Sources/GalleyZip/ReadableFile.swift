#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import GalleyModel

/// A file that is open for reading at any place.
struct ReadableFile: ~Copyable {
  private let descriptor: Int32
  let size: Int

  init(path: String) throws(ZipError) {
    descriptor = open(path.systemName, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(reason: String(cString: strerror(errno))) }
    size = Int(lseek(descriptor, 0, SEEK_END))
  }

  deinit { close(descriptor) }

  func bytes(at offset: Int, count: Int) throws(ZipError) -> [UInt8] {
    guard offset >= 0, count >= 0, offset + count <= size else {
      throw .malformed(detail: "the zip archive is cut short")
    }
    var reason: String?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = pread(
          descriptor, buffer.baseAddress?.advanced(by: filled), count - filled,
          off_t(offset + filled))
        if got < 0, errno == EINTR { continue }
        guard got > 0 else {
          reason = got < 0 ? String(cString: strerror(errno)) : "the file shrank meanwhile"
          return
        }
        filled += got
      }
    }
    if let reason { throw .unreadable(reason: reason) }
    return bytes
  }
}
