import CZlib

/// Packs files into one zip archive as they are (PKWARE APPNOTE 4.3, method 0: stored).
///
/// The same files give the same bytes: each is dated 1980-01-01, the first day that zip knows.
package struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Begins an archive without files.
  package init() {}

  /// Adds a file.
  /// - Parameter name: Its name with its folders, `storm.figures.csv`.
  package mutating func add(_ name: String, _ contents: [UInt8]) {
    let offset = bytes.count
    let name = Array(name.utf8)
    let sum = contents.withUnsafeBufferPointer { buffer in
      crc32(0, buffer.baseAddress, UInt32(clamping: buffer.count))
    }
    // Version 2.0, names in UTF-8, stored, time, day, check sum, both sizes, lengths of names.
    var fields: [UInt8] = []
    fields.add(20, bytes: 2)
    fields.add(0x0800, bytes: 2)
    fields.add(0, bytes: 4)
    fields.add(0x21, bytes: 2)
    fields.add(Int(sum), bytes: 4)
    fields.add(contents.count, bytes: 4)
    fields.add(contents.count, bytes: 4)
    fields.add(name.count, bytes: 2)
    fields.add(0, bytes: 2)
    bytes.add(0x0403_4B50, bytes: 4)
    bytes += fields + name + contents
    directory.add(0x0201_4B50, bytes: 4)
    directory.add(20, bytes: 2)
    directory += fields
    // No remark, first disk, no attributes.
    directory += [UInt8](repeating: 0, count: 10)
    directory.add(offset, bytes: 4)
    directory += name
    count += 1
  }

  /// The archive with the files that were added.
  package var archive: [UInt8] {
    var end: [UInt8] = []
    end.add(0x0605_4B50, bytes: 4)
    end.add(0, bytes: 4)
    end.add(count, bytes: 2)
    end.add(count, bytes: 2)
    end.add(directory.count, bytes: 4)
    end.add(bytes.count, bytes: 4)
    end.add(0, bytes: 2)
    return bytes + directory + end
  }
}

extension [UInt8] {
  /// Adds a number, its low byte first.
  fileprivate mutating func add(_ number: Int, bytes count: Int) {
    for place in 0..<count { append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }
}
