#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whether two texts read the same: blanks between words are one, whatever their kind and number, and
/// what prints nothing counts for nothing.
func isSameText(_ first: String, _ second: String) -> Bool {
  first == second || isSameText(Array(first.utf8)[...], Array(second.utf8)[...])
}

/// Whether two texts in UTF-8 read the same.
func isSameText(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
  if hasSameBytes(first, second) { return true }
  var a = SeenBytesInOrder(first)
  var b = SeenBytesInOrder(second)
  while let left = a.next() {
    guard left == b.next() else { return false }
  }
  return b.next() == nil
}

/// The bytes of a text as they are seen, with a single space for every run of blanks inside it.
private struct SeenBytesInOrder: IteratorProtocol {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var ligature: ArraySlice<UInt8> = []

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
    _ = passBlanks()
  }

  mutating func next() -> UInt8? {
    if let letter = ligature.popFirst() { return letter }
    let hasBlank = passBlanks()
    guard index < bytes.endIndex else { return nil }
    if hasBlank { return 0x20 }
    ligature = SeenText.ligature(bytes, index, bytes.endIndex)[...]
    if let letter = ligature.popFirst() {
      index += 3
      return letter
    }
    defer { index += 1 }
    return bytes[index]
  }

  /// Passes over blanks and what prints nothing, and tells whether there was a blank.
  private mutating func passBlanks() -> Bool {
    var hasBlank = false
    while index < bytes.endIndex {
      let blank = SeenText.blankLength(bytes, index, bytes.endIndex)
      let length =
        blank > 0 ? blank : SeenText.unseenLength(bytes, index, bytes.endIndex)
      if length == 0 { break }
      hasBlank = hasBlank || blank > 0
      index += length
    }
    return hasBlank
  }
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
