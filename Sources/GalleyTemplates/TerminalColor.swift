/// Colours a rendered report for a terminal (ECMA-48, SGR).
///
/// The words between `[-` and `-]` and between `{+` and `+}` take a colour of their own, and so do
/// headings; marks and words stay, so that nobody depends on the colour.
enum TerminalColor {
  private static let removed = "\u{1B}[33;9m"  // amber, struck through
  private static let added = "\u{1B}[34;4m"  // blue, underlined
  private static let bold = "\u{1B}[1m"
  private static let plain = "\u{1B}[0m"

  /// The text with colour.
  static func paint(_ text: String) -> String {
    var color: String?
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { paint($0, &color) }.joined(separator: "\n")
  }

  /// A line, which begins inside the marks that the line before left open.
  private static func paint(_ line: Substring, _ color: inout String?) -> String {
    if color == nil, isHeading(line) { return bold + line + plain }
    var result = ""
    var rest = line
    if let color {
      // The margin of a wrapped line is neither struck nor underlined.
      let margin = rest.prefix { $0 == " " }
      result += margin + color
      rest = rest[margin.endIndex...]
    }
    while !rest.isEmpty {
      if color == nil, let opened = opening(rest) {
        color = opened
        result += opened + rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if color != nil, rest.hasPrefix("-]") || rest.hasPrefix("+}") {
        color = nil
        result += rest.prefix(2) + plain
        rest = rest.dropFirst(2)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return color == nil ? result : result + plain
  }

  private static func opening(_ text: Substring) -> String? {
    text.hasPrefix("[-") ? removed : text.hasPrefix("{+") ? added : nil
  }

  /// "FIGURES  3 changed": a word in capitals, or DO NOT USE.
  private static func isHeading(_ line: Substring) -> Bool {
    let word = line.prefix { $0 != " " }
    return word.count > 1 && word.allSatisfy(\.isUppercase)
  }
}
