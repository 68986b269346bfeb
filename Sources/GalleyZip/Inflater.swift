import CZlib

/// Unpacks a raw deflate stream (RFC 1951) piece by piece; the only place that speaks to zlib.
struct Inflater: ~Copyable {
  // zlib keeps the address of its stream, so the stream may not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private let output: UnsafeMutableRawBufferPointer
  /// Whether the end of the stream has come.
  private(set) var isFinished = false

  init() throws(ZipError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    output = .allocate(byteCount: 1 << 16, alignment: 16)
    // A negative window size asks for a raw stream, as zip archives hold them.
    let status = inflateInit2_(
      stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else { throw .unreadable(reason: "not enough memory") }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    output.deallocate()
  }

  /// Unpacks a piece of the stream.
  mutating func feed(
    _ input: [UInt8], _ receive: (UnsafeRawBufferPointer) -> Void
  ) throws(ZipError) {
    let status = input.withUnsafeBufferPointer { input in
      stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.pointee.avail_in = UInt32(input.count)
      var status = Z_OK
      repeat {
        stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(output.count)
        status = inflate(stream, Z_NO_FLUSH)
        let count = output.count - Int(stream.pointee.avail_out)
        receive(UnsafeRawBufferPointer(rebasing: output[..<count]))
      } while status == Z_OK && (stream.pointee.avail_in > 0 || stream.pointee.avail_out == 0)
      return status
    }
    switch status {
    case Z_STREAM_END: isFinished = true
    // No progress was possible: all input is used up, the next piece goes on from here.
    case Z_OK, Z_BUF_ERROR: break
    default: throw .malformed(detail: "the packed bytes are damaged")
    }
  }
}
