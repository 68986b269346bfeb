/// Names of files in strings.
///
/// To the system a name is bytes, which need not be UTF-8: `café.txt` from an old disk has the byte
/// E9 in it. Such bytes stand in a string as private-use scalars, U+10FE80…U+10FEFF, so that nothing
/// of the name is lost on its way from the command line or a folder back to the system. All other
/// names stand as they are.
///
///     String(systemName: [0x63, 0xE9]).systemName      // [99, -23, 0]
///     String(systemName: [0x63, 0xE9]).readableName    // c\xE9
extension String {
  /// Takes a name as the system gives it.
  package init(systemName bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    if let text = String(validating: bytes, as: UTF8.self), !text.mayHoldBytes {
      self = text
      return
    }
    self = ""
    var index = 0
    while index < bytes.count {
      // The first scalar, which ends where the bytes so far are UTF-8.
      let lengths = 1...min(4, bytes.count - index)
      let scalar = lengths.lazy.compactMap { length in
        String(validating: bytes[index..<index + length], as: UTF8.self)
      }.first?.unicodeScalars.first
      if let scalar, scalar.heldByte == nil {
        unicodeScalars.append(scalar)
        index += UTF8.width(scalar)
      } else {
        Unicode.Scalar(heldByteBase + UInt32(bytes[index])).map { unicodeScalars.append($0) }
        index += 1
      }
    }
  }

  /// Takes a name as the system gives it, which ends in a NUL.
  package init(systemName name: UnsafePointer<CChar>) {
    var bytes: [UInt8] = []
    var next = name
    while next.pointee != 0 {
      bytes.append(UInt8(bitPattern: next.pointee))
      next += 1
    }
    self.init(systemName: bytes)
  }

  /// The name as the system takes it, with a NUL at its end.
  package var systemName: [CChar] {
    if !mayHoldBytes { return Array(utf8CString) }
    return unicodeScalars.flatMap { scalar in
      let bytes = scalar.heldByte.map { [$0] } ?? Array(UTF8.encode(scalar) ?? .init())
      return bytes.map { CChar(bitPattern: $0) }
    } + [0]
  }

  /// The text with bytes that are not UTF-8 in digits, for people and for formats of text.
  package var readableName: String {
    if !mayHoldBytes { return self }
    return unicodeScalars.map { scalar in
      scalar.heldByte.map { "\\x" + String($0, radix: 16, uppercase: true) } ?? String(scalar)
    }.joined()
  }

  /// True where a byte stands that all scalars beyond U+FFFFF begin with.
  private var mayHoldBytes: Bool { utf8.contains(0xF4) }
}

private let heldByteBase: UInt32 = 0x10FE00

extension Unicode.Scalar {
  /// The byte that stands for itself, where the scalar is one that holds such a byte.
  fileprivate var heldByte: UInt8? {
    (heldByteBase + 0x80...heldByteBase + 0xFF).contains(value)
      ? UInt8(truncatingIfNeeded: value) : nil
  }
}
