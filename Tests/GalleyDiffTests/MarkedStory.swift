import Foundation

/// A story of several versions in which each number and quote bears the name of its thread.
///
///     == 1
///     A bus fell, killing {at least 4|dead} of {31|aboard} people.
///     == 2
///     A bus fell, killing {7|dead} of {31|aboard} people.
///
/// Lines with `#` before the first version are comments.
struct MarkedStory: Sendable, CustomStringConvertible {
  /// A number or quote.
  struct Mention: Sendable {
    /// The thread that it belongs to, as a person sees it.
    let thread: String
    /// Where it stands, in UTF-8 bytes of the text.
    let range: Range<Int>
    let isQuote: Bool
  }

  /// A version without its marks.
  struct Version: Sendable {
    var text = ""
    var mentions: [Mention] = []
  }

  let description: String
  private(set) var versions: [Version] = []

  /// Reads a story of the text of a file.
  init(name: String, _ file: String) {
    description = name
    var pages: [[Substring]] = []
    for line in file.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("== ") {
        pages.append([])
      } else if !pages.isEmpty {
        pages[pages.count - 1].append(line)
      }
    }
    versions = pages.map { Self.version(of: $0.joined(separator: "\n")) }
  }

  /// All stories of a folder beside this file, by name.
  static func all(in folder: String) -> [MarkedStory] {
    let directory = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().compactMap { name in
      let file = directory.appendingPathComponent(name)
      return (try? String(contentsOf: file, encoding: .utf8)).map {
        MarkedStory(name: String(name.dropLast(4)), $0)
      }
    }
  }

  private static func version(of page: String) -> Version {
    var version = Version()
    for (index, piece) in page.split(separator: "{", omittingEmptySubsequences: false).enumerated()
    {
      let parts = piece.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
      let mark = parts[0].split(separator: "|", maxSplits: 1)
      guard index > 0, parts.count == 2, mark.count == 2 else {
        version.text += piece
        continue
      }
      let start = version.text.utf8.count
      version.text += mark[0]
      version.mentions.append(
        Mention(
          thread: String(mark[1]), range: start..<version.text.utf8.count,
          isQuote: mark[0].hasPrefix("“")))
      version.text += parts[1]
    }
    return version
  }
}
