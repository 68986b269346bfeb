/// Whether two texts are the same but for white space between words.
func isSameText(_ first: String, _ second: String) -> Bool {
  first == second || isSameText(Array(first.utf8)[...], Array(second.utf8)[...])
}

/// Whether two texts in UTF-8 are the same but for white space between words.
func isSameText(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
  if first == second { return true }
  var a = first.drop(while: isSpace)
  var b = second.drop(while: isSpace)
  while let left = a.first, let right = b.first {
    let hasSpace = isSpace(left)
    guard hasSpace == isSpace(right), hasSpace || left == right else { return false }
    a = hasSpace ? a.drop(while: isSpace) : a.dropFirst()
    b = hasSpace ? b.drop(while: isSpace) : b.dropFirst()
  }
  return a.allSatisfy(isSpace) && b.allSatisfy(isSpace)
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
