/// The paragraphs of copy without markup, as wires and records hold it.
package enum PlainParagraphs {
  /// The paragraphs in order, the lines of each joined where the copy was wrapped at a width.
  ///
  ///     PlainParagraphs.paragraphs(of: "Two people\ndied.\n\nOne was a child.")
  ///     // ["Two people died.", "One was a child."]
  package static func paragraphs(of text: String) -> [String] {
    let bytes = Array(text.utf8)
    let lines = Lines.lines(of: bytes)
    return HardWrap(lines, in: bytes).passages(of: lines).map { passage in
      String(
        decoding: bytes[passage.range].map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
    }
  }
}
