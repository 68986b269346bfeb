import Foundation

/// A file of readable cases: copy, and below it, indented, the rows that Galley should make of it.
///
///     # Ranges
///     Between 5 and 10 people were hurt.
///       5 and 10 → 5…10 (people)
///
/// Lines with `#` are comments. A line with `+ ` is a further paragraph of the case above. Two
/// versions are lines with `-` (in the old one), `+` (in the new one) and `=` (in both), of which
/// the first is no `+`; they are kept as they stand. A case without rows expects none. `GALLEY_ACCEPT=1 swift test --filter Case` rewrites the rows of all
/// case files with what Galley makes of them today; read the difference before you commit it.
public struct CaseFile: Sendable, CustomStringConvertible {
  /// One case.
  public struct Case: Sendable {
    /// The comments and blank lines before the case.
    public var preamble: [String]
    /// The copy, one paragraph a line.
    public var text: String
    /// The expected rows.
    public var rows: [String]
    /// The line of the file on which the copy stands, 1…n.
    public var line: Int
  }

  /// The path of the file.
  public let path: String
  /// The cases in order.
  public private(set) var cases: [Case] = []
  private var epilogue: [String] = []

  /// The name of the file without its extension.
  public var description: String {
    URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
  }

  /// All case files in a folder beside a test, sorted by name.
  public static func all(in folder: String, beside test: String = #filePath) -> [CaseFile] {
    let directory = URL(fileURLWithPath: test).deletingLastPathComponent()
      .appendingPathComponent(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted()
      .compactMap { try? CaseFile(path: directory.appendingPathComponent($0).path) }
  }

  init(path: String) throws {
    self.init(path: path, text: try String(contentsOfFile: path, encoding: .utf8))
  }

  /// Reads the cases of a text.
  package init(path: String, text: String) {
    self.path = path
    var preamble: [String] = []
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    for (number, line) in lines.enumerated() {
      if line.isEmpty || line.hasPrefix("#") {
        preamble.append(line)
      } else if line.hasPrefix("  ") {
        if !cases.isEmpty { cases[cases.count - 1].rows.append(String(line.dropFirst(2))) }
      } else if let last = cases.indices.last, preamble.isEmpty, isOfVersions(cases[last].text),
        isOfVersions(line) || line.hasPrefix("+ ")
      {
        cases[last].text += "\n" + line
      } else if line.hasPrefix("+ "), !cases.isEmpty {
        cases[cases.count - 1].text += "\n" + line.dropFirst(2)
      } else {
        cases.append(Case(preamble: preamble, text: line, rows: [], line: number + 1))
        preamble = []
      }
    }
    epilogue = preamble
  }

  /// Compares every case with what `rows` makes of its copy.
  /// - Returns: A line per case that differs; none where all agree, or where the file was rewritten.
  public func differences(_ rows: (String) -> [String]) throws -> [String] {
    var accepted = self
    var differences: [String] = []
    for index in cases.indices {
      let wanted = cases[index].rows
      let got = rows(cases[index].text)
      accepted.cases[index].rows = got
      guard wanted != got else { continue }
      differences.append(
        """
        \(description):\(cases[index].line): \(cases[index].text)
          wanted: \(wanted.joined(separator: "\n          "))
          got:    \(got.joined(separator: "\n          "))
        """)
    }
    guard ProcessInfo.processInfo.environment["GALLEY_ACCEPT"] == "1" else { return differences }
    try accepted.text.write(toFile: path, atomically: true, encoding: .utf8)
    return []
  }

  private var text: String {
    var lines: [String] = []
    for entry in cases {
      lines += entry.preamble
      lines.append(
        isOfVersions(entry.text)
          ? entry.text : entry.text.split(separator: "\n").joined(separator: "\n+ "))
      lines += entry.rows.map { "  " + $0 }
    }
    return (lines + epilogue).joined(separator: "\n") + "\n"
  }
}

/// Whether a line is a paragraph of the old version or of both.
private func isOfVersions(_ line: String) -> Bool {
  line.hasPrefix("- ") || line.hasPrefix("= ")
}
