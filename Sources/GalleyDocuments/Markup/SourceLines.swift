/// Finds the paragraphs that the lines of a source show within one element.
///
/// Wires put copy that was set in lines into one `<p>`, and leave its blank lines and indents:
///
///     <p>(ANSA) - Rome, October 11 - The minister said
///     no.
///        "We stay," she said.</p>
enum SourceLines {
  /// The paragraphs of a text, each with its line ends as blanks.
  static func paragraphs(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.count > 1 else { return [text[...]] }
    let parts = partsByIndent(lines)
    var paragraphs: [[UInt8]] = []
    var isBehindBlank = false
    for line in lines {
      guard line.contains(where: { $0 > 0x20 }) else {
        isBehindBlank = true
        continue
      }
      let begins =
        isBehindBlank && (paragraphs.last.map { endsSentence($0) } ?? true)
        || parts && indent(of: line) > 1
      if begins || paragraphs.isEmpty {
        paragraphs.append(Array(line))
      } else {
        paragraphs[paragraphs.count - 1] += [0x20] + line
      }
      isBehindBlank = false
    }
    return paragraphs.map { $0[...] }
  }

  /// The paragraphs of a text in which `<br/>` stands between them: each but the last is whole
  /// sentences, and one is longer than the lines of wrapped copy.
  ///
  /// - Parameter lineBreak: The byte that stands for `<br/>`.
  static func paragraphs(of text: ArraySlice<UInt8>, partedBy lineBreak: UInt8) -> [ArraySlice<
    UInt8
  >] {
    let lines = text.split(separator: lineBreak).filter { $0.contains { $0 > 0x20 } }
    guard lines.count > 1, lines.dropLast().allSatisfy({ endsSentence($0) }),
      lines.contains(where: { $0.count > 110 })
    else { return [text] }
    return lines
  }

  /// Whether some of the further lines are indented and others are not.
  private static func partsByIndent(_ lines: [ArraySlice<UInt8>]) -> Bool {
    let indents = lines.dropFirst().filter { $0.contains { $0 > 0x20 } }.map(indent)
    return indents.contains(0) && indents.contains { $0 > 1 }
  }

  private static func indent(of line: ArraySlice<UInt8>) -> Int {
    line.prefix { $0 == 0x20 || $0 == 0x09 }.reduce(0) { $0 + ($1 == 0x09 ? 4 : 1) }
  }

  /// Whether a stop ends it, be it within marks.
  private static func endsSentence(_ text: some BidirectionalCollection<UInt8>) -> Bool {
    let last = text.last { $0 > 0x20 && $0 < 0x80 && !"\"')".utf8.contains($0) }
    return last.map { ".!?:".utf8.contains($0) } ?? true
  }
}
