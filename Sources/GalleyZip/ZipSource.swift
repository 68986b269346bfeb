/// Where the bytes of an archive are: a file, or memory.
struct ZipSource: ~Copyable {
  private let file: ReadableFile?
  private let memory: [UInt8]
  /// How many bytes there are.
  let size: Int

  init(path: String) throws(ZipError) {
    let file = try ReadableFile(path: path)
    size = file.size
    self.file = consume file
    memory = []
  }

  init(bytes: [UInt8]) {
    file = nil
    memory = bytes
    size = bytes.count
  }

  func bytes(at offset: Int, count: Int) throws(ZipError) -> [UInt8] {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else {
      throw .malformed(detail: "the zip archive is cut short")
    }
    switch file {
    case .some(let file): return try file.bytes(at: offset, count: count)
    case .none: return Array(memory[offset..<offset + count])
    }
  }
}
