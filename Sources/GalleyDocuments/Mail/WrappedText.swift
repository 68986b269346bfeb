/// Text whose lines a mail program has wrapped without saying so.
enum WrappedText {
  /// Mail programs wrap at 65 to 80 columns, desks at up to 100; copy with longer lines was not wrapped.
  private static let widest = 100
  /// A shorter line ends where its writer wanted.
  private static let shortestFull = 45

  /// The text with a line a paragraph where its lines are wrapped: each line is so full that the next
  /// word had no room on it.
  static func unwrapped(_ lines: [MailLine]) -> String {
    let width = lines.reduce(0) { max($0, $1.text.count) }
    guard width <= widest, width >= shortestFull else {
      return lines.map(\.text).joined(separator: "\n")
    }
    var result = ""
    var last: Substring?
    for line in lines {
      let text = line.text[...]
      if let last {
        let word = text.prefix { !$0.isWhitespace }.count
        let isFull = last.count >= shortestFull && last.count + 1 + word > width
        result += isFull && word > 0 ? (last.last == " " ? "" : " ") : "\n"
      }
      result += text
      last = text
    }
    return result
  }
}
