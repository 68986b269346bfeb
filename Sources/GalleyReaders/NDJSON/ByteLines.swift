/// Cuts an input into lines and holds no more of it than a piece and a line.
struct ByteLines {
  private let input: Input
  private var buffer: [UInt8] = []
  private var start = 0
  private var searched = 0
  private var ended = false

  /// Begins at the next byte that the input gives.
  init(_ input: Input) {
    self.input = input
  }

  /// The next line without its LF, also where the last one has none; nil at the end.
  mutating func next() throws(ReadError) -> ArraySlice<UInt8>? {
    while true {
      let end = buffer.offset(of: UInt8(ascii: "\n"), in: searched..<buffer.count)
      if end < buffer.count {
        defer { (start, searched) = (end + 1, end + 1) }
        return buffer[start..<end]
      }
      searched = buffer.count
      if ended {
        defer { start = searched }
        return start < searched ? buffer[start...] : nil
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
}
