import Foundation

/// The README of this package.
enum Readme {
  /// Its lines.
  static func lines() throws -> [String] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let text = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The first block marked with this language, without its fences.
  static func block(_ language: String) throws -> [String] {
    let below = try lines().drop { $0 != "```" + language }.dropFirst()
    return Array(below.prefix { $0 != "```" })
  }
}
