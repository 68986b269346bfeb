import Foundation

/// The README or an article of the documentation, with its blocks of code.
///
/// Where the line above a block ends in a colon and names a file in code marks, the block is that
/// file: "Take this story, `storm.txt`:".
package struct Document: Sendable, CustomStringConvertible {
  /// A block of code.
  package struct Block: Sendable {
    /// What stands behind the opening fence; empty for none.
    package var language: String
    /// The file that the block is; null for none.
    package var file: String?
    /// The lines between the fences.
    package var lines: [String] = []

    /// The lines as the content of a file.
    package var text: String { lines.map { $0 + "\n" }.joined() }
  }

  /// The file's name without its extension.
  package let description: String
  /// The file itself.
  package let path: String
  /// Its lines.
  package let lines: [String]

  /// The README of this package.
  package static func readme() throws -> Document {
    try Document(path: root.appendingPathComponent("README.md").path)
  }

  /// An article of the documentation.
  package static func article(_ name: String) throws -> Document {
    try Document(path: catalog.appendingPathComponent("\(name).md").path)
  }

  /// Every article of the documentation, sorted by name.
  package static var articles: [Document] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: catalog.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted()
      .compactMap { try? Document(path: catalog.appendingPathComponent($0).path) }
  }

  /// The text of a file of this package.
  package static func source(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The bytes of a file of this package.
  package static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appendingPathComponent(path)))
  }

  /// Where a file of this package is.
  package static func path(_ path: String) -> String { root.appendingPathComponent(path).path }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let catalog = root.appendingPathComponent("Sources/Galley/Galley.docc")

  private init(path: String) throws {
    let file = URL(fileURLWithPath: path)
    self.path = path
    description = file.deletingPathExtension().lastPathComponent
    lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The blocks in order.
  package var blocks: [Block] {
    var blocks: [Block] = []
    var isInside = false
    var above = ""
    for line in lines {
      if line.hasPrefix("```") {
        isInside.toggle()
        guard isInside else { continue }
        blocks.append(Block(language: String(line.dropFirst(3)), file: fileName(namedIn: above)))
      } else if isInside {
        blocks[blocks.count - 1].lines.append(line)
      } else if !line.isEmpty {
        above = line
      }
    }
    return blocks
  }

  /// The blocks of a language.
  package func blocks(_ language: String) -> [Block] {
    blocks.filter { $0.language == language }
  }

  /// What stands in the last code marks of a line that ends in a colon.
  private func fileName(namedIn line: String) -> String? {
    guard line.hasSuffix(":") else { return nil }
    let pieces = line.split(separator: "`", omittingEmptySubsequences: false)
    guard pieces.count > 2 else { return nil }
    let name = pieces[pieces.count - (pieces.count.isMultiple(of: 2) ? 3 : 2)]
    return name.contains(" ") ? nil : String(name)
  }
}
