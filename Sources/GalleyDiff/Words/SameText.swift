/// Whether two texts are the same but for white space.
func isSameText(_ first: String, _ second: String) -> Bool {
  first == second
    || first.split(whereSeparator: \.isWhitespace) == second.split(whereSeparator: \.isWhitespace)
}
