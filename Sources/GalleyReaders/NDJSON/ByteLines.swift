/// Cuts an input into lines and holds no more of it than a piece and a line.
struct ByteLines {
  /// A line as far as it could be held.
  enum Line {
    /// A line without its LF.
    case whole(ArraySlice<UInt8>)
    /// A line that is longer than the limit; it has been passed over.
    case tooLong
  }

  private let input: Input
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var isTooLong = false
  private var ended = false

  /// Begins at the next byte that the input gives.
  /// - Parameter limit: The most bytes of a line.
  init(_ input: Input, limit: Int) {
    self.input = input
    self.limit = limit
  }

  /// The next line, also where the last one has no LF; nil at the end.
  mutating func next() throws(ReadError) -> Line? {
    while true {
      let end = buffer.offset(of: UInt8(ascii: "\n"), in: searched..<buffer.count)
      if end < buffer.count {
        defer { (start, searched) = (end + 1, end + 1) }
        return line(to: end)
      }
      searched = buffer.count
      if searched - start > limit {
        isTooLong = true
        start = searched
      }
      if ended {
        defer { start = searched }
        return start < searched || isTooLong ? line(to: searched) : nil
      }
      let piece = try input.next()
      if piece.isEmpty {
        ended = true
      } else {
        buffer.removeFirst(start)
        (start, searched) = (0, searched - start)
        buffer += piece
      }
    }
  }

  private mutating func line(to end: Int) -> Line {
    defer { isTooLong = false }
    return isTooLong || end - start > limit ? .tooLong : .whole(buffer[start..<end])
  }
}
