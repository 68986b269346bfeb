/// Words in lines of so many columns; a longer word has a line of its own.
///
///     wrapped("38 people died", width: 10)   // ["38 people", "died"]
/// - Parameters:
///   - indent: What the first line begins with.
///   - hanging: What the others begin with.
package func wrapped(
  _ text: String, indent: String = "", hanging: String = "", width: Int = 80
) -> [String] {
  var lines: [String] = []
  var line = indent
  var isFresh = true
  for word in text.split(separator: " ") {
    if !isFresh, line.count + 1 + word.count > width {
      lines.append(line)
      line = hanging
      isFresh = true
    }
    line += (isFresh ? "" : " ") + word
    isFresh = false
  }
  lines.append(line)
  return lines
}
