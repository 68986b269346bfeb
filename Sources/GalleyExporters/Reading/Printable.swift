extension Unicode.Scalar {
  /// The scalar, or one that shows it where it would act on a terminal or turn the text around it.
  ///
  /// Controls become their pictures (U+241B for escape); C1 controls and marks that set the direction
  /// of text (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing) become U+FFFD.
  package var printable: Unicode.Scalar {
    switch value {
    case 0x00...0x1F: Unicode.Scalar(0x2400 + value) ?? self
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: self
    }
  }
}

extension String {
  /// The text with each scalar ``Unicode/Scalar/printable``; line ends and tabs stay.
  package var printable: String {
    var text = self
    let isPrintable = text.withUTF8 { bytes in
      bytes.indices.allSatisfy { index in
        switch bytes[index] {
        case 0x09, 0x0A, 0x0D: true
        case 0x00...0x1F, 0x7F: false
        default: bytes.lengthOfMisleadingScalar(at: index) == nil
        }
      }
    }
    if isPrintable { return text }
    return String(
      String.UnicodeScalarView(
        unicodeScalars.map { ["\t", "\n", "\r"].contains($0) ? $0 : $0.printable }))
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes a C1 control or a mark that turns text has, where valid UTF-8 has one.
  func lengthOfMisleadingScalar(at index: Int) -> Int? {
    switch self[index] {
    case 0xC2: self[index + 1] < 0xA0 ? 2 : nil
    case 0xE2:
      switch (self[index + 1], self[index + 2]) {
      case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): 3
      default: nil
      }
    default: nil
    }
  }
}
