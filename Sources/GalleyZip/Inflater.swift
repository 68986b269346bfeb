import CZlib

/// Unpacks a deflate stream (RFC 1951) piece by piece; the only place that speaks to zlib.
struct Inflater: ~Copyable {
  /// What stands around the deflated bytes.
  enum Wrapping: Int32 {
    /// Nothing, as in zip archives.
    case raw = -15
    /// The header of gzip or of zlib, whichever is there.
    case headed = 47
  }

  // zlib keeps the address of its stream, so the stream may not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private let output: UnsafeMutableRawBufferPointer
  /// Whether the end of the stream has come.
  private(set) var isFinished = false

  init(_ wrapping: Wrapping) throws(ZipError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    output = .allocate(byteCount: 1 << 16, alignment: 16)
    let status = inflateInit2_(
      stream, wrapping.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw .unreadable(reason: "not enough memory") }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    output.deallocate()
  }

  /// Unpacks a piece of the stream.
  /// - Parameter receive: Takes the unpacked bytes; false ends the work.
  /// - Returns: How many bytes of the piece were used; fewer than all at the end of the stream.
  @discardableResult
  mutating func feed(
    _ input: ArraySlice<UInt8>, _ receive: (UnsafeRawBufferPointer) -> Bool
  ) throws(ZipError) -> Int {
    let (status, unused) = input.withUnsafeBufferPointer { input in
      stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.pointee.avail_in = UInt32(input.count)
      var status = Z_OK
      var isWanted = true
      repeat {
        stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(output.count)
        status = inflate(stream, Z_NO_FLUSH)
        let count = output.count - Int(stream.pointee.avail_out)
        isWanted = receive(UnsafeRawBufferPointer(rebasing: output[..<count]))
      } while isWanted && status == Z_OK
        && (stream.pointee.avail_in > 0 || stream.pointee.avail_out == 0)
      return (status, Int(stream.pointee.avail_in))
    }
    switch status {
    case Z_STREAM_END: isFinished = true
    // No progress was possible: all input is used up, the next piece goes on from here.
    case Z_OK, Z_BUF_ERROR: break
    default: throw .malformed(detail: "the packed bytes are damaged")
    }
    return input.count - unused
  }

  /// Makes ready for another stream.
  mutating func restart() {
    inflateReset(stream)
    isFinished = false
  }
}
