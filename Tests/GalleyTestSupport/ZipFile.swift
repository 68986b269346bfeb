/// Writes zip archives for tests, each part stored as it is.
public enum ZipFile {
  /// The bytes of an archive.
  /// - Parameters:
  ///   - parts: Names and contents in order.
  ///   - comment: What stands behind the directory.
  public static func bytes(_ parts: [(name: String, content: [UInt8])], comment: String = "")
    -> [UInt8]
  {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let name = Array(part.name.utf8)
      let offset = bytes.count
      // Version, flags, method, time, date, checksum (which no reader of Galley looks at), sizes.
      let fields =
        number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(0, 4)
        + number(part.content.count, 4) + number(part.content.count, 4) + number(name.count, 2)
        + number(0, 2)
      bytes += number(0x0403_4B50, 4) + fields + name + part.content
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + fields + number(0, 2) + number(0, 2) + number(0, 2)
        + number(0, 4) + number(offset, 4) + name
    }
    let end =
      number(0x0605_4B50, 4) + number(0, 4) + number(parts.count, 2) + number(parts.count, 2)
      + number(directory.count, 4) + number(bytes.count, 4) + number(comment.utf8.count, 2)
    return bytes + directory + end + Array(comment.utf8)
  }

  /// The bytes of an archive of texts.
  public static func bytes(texts: [(String, String)], comment: String = "") -> [UInt8] {
    bytes(texts.map { ($0.0, Array($0.1.utf8)) }, comment: comment)
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
