/// Words on one line that Markdown shows as they are (CommonMark 0.31, 2.4: a backslash before
/// punctuation; `$` besides, which some programs take for mathematics).
///
///     markdown("2 * 3 | <b>")   // "2 \* 3 \| \<b\>"
func markdown(_ text: String) -> String {
  var result = ""
  var isNumber = true  // so far; "1." at the start would begin a list
  for index in text.indices {
    let character = text[index]
    let isStart = result.isEmpty
    switch character {
    case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "&", "$", "!":
      result.append("\\")
      result.append(character)
    case "-", "+", "=":
      if isStart { result.append("\\") }
      result.append(character)
    case ".", ")":
      let rest = text[text.index(after: index)...]
      if isNumber, !isStart, rest.first?.isWhitespace ?? true { result.append("\\") }
      result.append(character)
    default:
      if character.isWhitespace {
        if !isStart { result.append(" ") }
      } else {
        result.append(character.printable)
      }
    }
    if !("0"..."9").contains(character) { isNumber = false }
  }
  return result
}
