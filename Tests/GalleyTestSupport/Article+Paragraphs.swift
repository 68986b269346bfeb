public import GalleyModel

extension Article {
  /// An article whose lines are its body paragraphs: what a case of a rule needs.
  ///
  ///     Article(paragraphs: "One line.\nAnother line.").blocks.count   // 2
  public init(paragraphs text: String) {
    var blocks: [Block] = []
    var start = 0
    var offset = 0
    for byte in Array(text.utf8) + [0x0A] {
      if byte == 0x0A {
        if offset > start {
          blocks.append(Block(kind: .paragraph, number: blocks.count + 1, range: start..<offset))
        }
        start = offset + 1
      }
      offset += 1
    }
    self.init(id: "case", source: "case", format: "text", text: text, blocks: blocks)
  }
}
