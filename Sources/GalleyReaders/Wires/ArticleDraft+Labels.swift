import GalleyModel

extension ArticleDraft {
  /// Bullets between the headline and the story: "* Q3 net profit 214 mln crowns".
  mutating func labelHighlights() {
    let story = blocks.indices.filter { blocks[$0].kind == nil }
    let bullets = story.prefix { index in
      let text = blocks[index].text.trimmingSpaces
      return text.hasPrefix("* ") || text.hasPrefix("• ")
    }
    guard bullets.count > 1, bullets.count < story.count else { return }
    for index in bullets { blocks[index].kind = .highlight }
  }

  /// `- Media offices destroyed -` between paragraphs is a subhead.
  mutating func labelHeadings() {
    for index in blocks.indices where blocks[index].kind == nil || blocks[index].kind == .heading {
      let text = blocks[index].text.trimmingSpaces
      guard text.utf8.count < 100, let first = text.first, let last = text.last,
        Self.dashes.contains(first), text.count > 4
      else { continue }
      guard Self.dashes.contains(last) || blocks[index].kind == .heading else { continue }
      blocks[index].kind = .heading
      blocks[index].text = String(
        text.drop { Self.dashes.contains($0) || $0.isWhitespace }.reversed().drop {
          Self.dashes.contains($0) || $0.isWhitespace
        }.reversed())
    }
  }

  /// A short line that is no sentence between two paragraphs of prose, as plain wires have subheads.
  mutating func labelLines() {
    for index in blocks.indices.dropFirst().dropLast()
    where blocks[index].kind == nil && Self.isProse(blocks[index - 1])
      && Self.isProse(blocks[index + 1])
    {
      let text = blocks[index].text.trimmingSpaces
      guard text.utf8.count < 60, let first = text.first, let last = text.last,
        first.isUppercase, last.isLetter || last.isNumber, text.contains(where: \.isLetter)
      else { continue }
      blocks[index].kind = .heading
    }
  }

  private static let dashes: Set<Character> = ["-", "–", "—"]
}
