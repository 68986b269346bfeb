#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether two texts are the same but for white space between words.
func isSameText(_ first: String, _ second: String) -> Bool {
  first == second || isSameText(Array(first.utf8)[...], Array(second.utf8)[...])
}

/// Whether two texts in UTF-8 are the same but for white space between words.
func isSameText(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
  if hasSameBytes(first, second) { return true }
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

/// Nearly all paragraphs of two versions are equal, and the standard library compares byte by byte.
private func hasSameBytes(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
  guard first.count == second.count else { return false }
  return first.withUnsafeBytes { first in
    second.withUnsafeBytes { second in
      guard let one = first.baseAddress, let other = second.baseAddress else { return true }
      return memcmp(one, other, first.count) == 0
    }
  }
}

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
