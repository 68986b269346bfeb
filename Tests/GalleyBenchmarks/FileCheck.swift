import Foundation

/// Looks at what programs have written.
enum FileCheck {
  /// What is wrong with a file of extractions, or null: it must have one for each line of the input,
  /// in the same order.
  static func fault(extractions path: String, of input: String) -> String? {
    guard let written = lines(path), let read = lines(input) else { return "wrote no file" }
    if written.count != read.count { return "\(written.count) of \(read.count) articles" }
    for (line, article) in zip(written, read) {
      guard let id = try? JSONDecoder().decode(Name.self, from: article).id else {
        return "the input is broken"
      }
      let start = "{\"schema\":\"galley/extraction/1\",\"id\":\"\(id)\","
      if !line.starts(with: start.utf8) || line.last != UInt8(ascii: "}") {
        return "has no extraction of \(id) in its place"
      }
    }
    return nil
  }

  /// The lines of a file that ends with a line end.
  static func lines(_ path: String) -> [Data]? {
    guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    else { return nil }
    guard bytes.last == UInt8(ascii: "\n") else { return nil }
    return bytes.split(separator: UInt8(ascii: "\n"))
  }

  /// What is wrong with a text that a program printed, or null.
  /// - Parameter words: What must stand in it.
  static func fault(output place: Place, holds words: String) -> String? {
    let text = (try? String(contentsOfFile: place.standardOutput, encoding: .utf8)) ?? ""
    return text.contains(words) ? nil : "printed \(text.isEmpty ? "nothing" : "\(text.prefix(60))")"
  }

  private struct Name: Decodable {
    let id: String
  }
}
