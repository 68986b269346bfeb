import GalleyReaders
import GalleyZip

/// The bytes of an input, line by line or in runs of a known length, packed or not.
///
/// Memory holds no more than a piece of the input and what was asked for.
struct InputBuffer: ~Copyable {
  /// Packed bytes are unpacked in runs so short that a bomb grows to few megabytes at once.
  private static let packedRun = 4096
  private static let mostUnpacked = packedRun * 1100

  private let input: Input
  private var bytes: [UInt8] = []
  private var start = 0
  private var isEnded = false
  private var packed: ArraySlice<UInt8> = []
  private var gunzip: Gunzip?

  /// Begins with an input.
  /// - Parameter isPacked: Whether it is to be unpacked where it is gzip.
  init(_ input: Input, unpacking isPacked: Bool = false) throws(ReadError) {
    self.input = input
    guard isPacked else { return }
    var head: [UInt8] = []
    while head.count < 2 {
      let piece = try input.next()
      if piece.isEmpty { break }
      head += piece
    }
    if head.starts(with: [0x1F, 0x8B]) {
      do throws(ZipError) { gunzip = try Gunzip() } catch { throw ReadError(error) }
      packed = head[...]
    } else {
      bytes = head
    }
  }

  /// The next line with its end; a piece of it where it is longer than a limit, and null at the end.
  mutating func line(atMost limit: Int) throws(ReadError) -> [UInt8]? {
    var looked = start
    while true {
      if let end = bytes[looked...].firstIndex(of: 0x0A), end - start < limit {
        return take(end + 1 - start)
      }
      looked = bytes.count
      if looked - start >= limit { return take(limit) }
      let before = start
      guard try fill() else { break }
      looked -= before - start
    }
    return start < bytes.count ? take(bytes.count - start) : nil
  }

  /// The next bytes; fewer at the end.
  mutating func run(of count: Int) throws(ReadError) -> [UInt8] {
    while bytes.count - start < count, try fill() {}
    return take(min(count, bytes.count - start))
  }

  /// Passes over bytes.
  mutating func skip(_ count: Int) throws(ReadError) {
    var left = count
    while left > 0 {
      if start == bytes.count {
        guard try fill() else { return }
      }
      let step = min(left, bytes.count - start)
      start += step
      left -= step
    }
  }

  private mutating func take(_ count: Int) -> [UInt8] {
    defer { start += count }
    return Array(bytes[start..<start + count])
  }

  /// Reads on; false at the end.
  private mutating func fill() throws(ReadError) -> Bool {
    if start > 0, start * 2 >= bytes.count {
      bytes.removeFirst(start)
      start = 0
    }
    while !isEnded {
      let piece = try nextPiece()
      if !piece.isEmpty {
        bytes += piece
        return true
      }
    }
    return false
  }

  private mutating func nextPiece() throws(ReadError) -> [UInt8] {
    guard gunzip != nil else {
      let piece = try input.next()
      isEnded = piece.isEmpty
      return piece
    }
    if packed.isEmpty {
      packed = try input.next()[...]
      if packed.isEmpty {
        isEnded = true
        return []
      }
    }
    let run = packed.prefix(Self.packedRun)
    packed = packed.dropFirst(run.count)
    do throws(ZipError) {
      return try gunzip?.unpack(Array(run), atMost: Self.mostUnpacked) ?? []
    } catch {
      // What was unpacked before the damage may hold whole records.
      isEnded = true
      return []
    }
  }
}
