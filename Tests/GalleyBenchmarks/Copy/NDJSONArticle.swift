import Foundation

/// A line of NDJSON as Galley reads it.
struct NDJSONArticle: Codable {
  var id: String
  var text: String
}

extension NewsCopy {
  /// Writes articles to a file, a line each, until there are enough of them or of bytes.
  /// - Returns: What is wrong, or null.
  mutating func write(
    ndjson path: String, articles: Int = .max, bytes: Int = .max
  ) -> String? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      try Data().write(to: URL(fileURLWithPath: path))
      let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      var lines = Data()
      var written = 0
      var number = 0
      while number < articles, written < bytes {
        number += 1
        let start = lines.count
        lines += try encoder.encode(NDJSONArticle(id: "a\(number)", text: next()))
        lines.append(UInt8(ascii: "\n"))
        written += lines.count - start
        if lines.count > 1 << 20 {
          try file.write(contentsOf: lines)
          lines.removeAll(keepingCapacity: true)
        }
      }
      try file.write(contentsOf: lines)
      try file.close()
      return nil
    } catch {
      return "cannot write \(path): \(error)"
    }
  }
}
