/// A zip archive whose parts are not packed.
enum StoredZip {
  /// The bytes of an archive.
  static func bytes(_ parts: [(name: String, text: String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for (name, text) in parts {
      let sizes = number(text.utf8.count, 4) + number(text.utf8.count, 4)
      let common = number(20, 2) + number(0, 12) + sizes + number(name.utf8.count, 2)
      directory += number(0x0201_4B50, 4) + number(20, 2) + common
      directory += number(0, 12) + number(bytes.count, 4) + Array(name.utf8)
      bytes += number(0x0403_4B50, 4) + common + number(0, 2) + Array(name.utf8) + Array(text.utf8)
    }
    return bytes + directory + number(0x0605_4B50, 4) + number(0, 4) + number(parts.count, 2)
      + number(parts.count, 2) + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
  }

  private static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * min($0, 7))) }
  }
}
