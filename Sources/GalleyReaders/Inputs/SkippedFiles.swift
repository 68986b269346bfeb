import GalleyModel

/// The files of folders that hold no story, by kind, for a line at the end.
///
///     var skipped = SkippedFiles()
///     skipped.add("wire/map.png")
///     skipped.addWithoutText()
///     skipped.description   // "2 (1 png, 1 without text)"
public struct SkippedFiles: Hashable, Sendable, CustomStringConvertible {
  private var counts: [String: Int] = [:]
  private static let withoutText = "without text"

  /// Makes an empty tally.
  public init() {}

  /// How many there are.
  public var count: Int { counts.values.reduce(0, +) }

  /// Adds a file under its extension.
  public mutating func add(_ path: String) {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    let dot = name.lastIndex(of: UInt8(ascii: "."))
    let kind = dot.map { String(Substring(name[name.index(after: $0)...])).lowercased() } ?? ""
    counts[kind.isEmpty ? "without extension" : kind.readableName, default: 0] += 1
  }

  /// Adds a file that was read and holds no story.
  public mutating func addWithoutText() { counts[Self.withoutText, default: 0] += 1 }

  /// Adds those of another tally.
  public mutating func add(_ other: SkippedFiles) {
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  /// How many, and of which kinds, most first.
  public var description: String {
    let kinds = counts.sorted {
      let (first, second) = ($0.key.hasPrefix("without"), $1.key.hasPrefix("without"))
      if first != second { return second }
      return $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value
    }
    return "\(count) (" + kinds.map { "\($0.value) \($0.key)" }.joined(separator: ", ") + ")"
  }
}
