/// The letters and digits of a text in small letters, by which a line that is printed twice is known.
package enum FoldedText {
  /// The folded text.
  ///
  ///     FoldedText.fold("Storm: “12 dead”")   // "storm12dead"
  package static func fold(_ text: some StringProtocol) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter(isWord))).lowercased()
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? Bytes.isWord(UInt8(scalar.value))
      : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
