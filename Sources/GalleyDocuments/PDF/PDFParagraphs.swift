/// Joins the lines of a document's columns into paragraphs.
struct PDFParagraphs {
  /// A paragraph with the size of its letters.
  struct Paragraph {
    var text: String
    var size: Double
    var page: Int
    var words: Int
  }

  private(set) var paragraphs: [Paragraph] = []
  /// The last line that was taken.
  private var last: PDFLine?
  private var lastRight = 0.0
  /// Words with hyphens that stand whole in a line: "long-term" keeps its own where a line ends.
  private let hyphenated: Set<String>

  /// Joins lines in reading order.
  init(_ lines: [PDFLine]) {
    hyphenated = Set(
      lines.flatMap { line in
        line.words.lazy.filter { $0.contains("-") && !$0.hasSuffix("-") }.map(Self.bare)
      })
    var start = 0
    while start < lines.count {
      var end = start + 1
      while end < lines.count, lines[end].block == lines[start].block { end += 1 }
      add(lines[start..<end])
      start = end
    }
  }

  /// The lines of a block.
  private mutating func add(_ block: ArraySlice<PDFLine>) {
    let left = block.reduce(Double.infinity) { min($0, $1.left) }
    let right = block.reduce(0) { max($0, $1.right) }
    let pitches = zip(block, block.dropFirst()).map { $1.top - $0.top }.filter { $0 > 0 }.sorted()
    let pitch = pitches.isEmpty ? 0 : pitches[pitches.count / 2]
    // Where first lines are indented, only an indentation begins a paragraph.
    let indented = block.count { $0.left - left > 0.6 * $0.size }
    let usesIndents = block.count > 3 && indented > 0 && indented * 2 < block.count
    for line in block {
      if let last, goesOn(last, line, left: left, pitch: pitch, usesIndents: usesIndents) {
        join(line)
      } else {
        paragraphs.append(
          Paragraph(
            text: line.text, size: line.size, page: line.page, words: line.words.count))
      }
      last = line
      lastRight = right
    }
  }

  /// Whether a line goes on with the paragraph of the one before.
  private func goesOn(
    _ last: PDFLine, _ line: PDFLine, left: Double, pitch: Double, usesIndents: Bool
  ) -> Bool {
    if isBullet(paragraphs.last?.text ?? "") { return true }
    guard abs(line.size - last.size) <= 0.1 * max(line.size, last.size),
      let before = paragraphs.last?.text, let first = line.words.first?.first
    else { return false }
    if Self.bullets.contains(first) { return false }
    let endsSentence = Self.endsSentence(before)
    let isIndented = line.left - left > 0.6 * line.size
    let isFull = last.right + (line.firstWordRight - line.left) + 0.2 * line.size > lastRight
    if line.block != last.block {
      // The foot of a column or page in the middle of a sentence.
      if before.hasSuffix("-") || first.isLowercase { return !endsSentence }
      let isBreak = line.page != last.page || line.top < last.top
      return isBreak && !endsSentence && isFull && !isIndented && last.words.count > 3
    }
    if pitch > 0, line.top - last.top > 1.5 * pitch { return false }
    if isIndented, last.left - left <= 0.6 * line.size, endsSentence { return false }
    return usesIndents || !(endsSentence && !isFull)
  }

  /// A bullet that stands in a column of its own, beside its item.
  private func isBullet(_ text: String) -> Bool {
    text.first.map(Self.bullets.contains) ?? false && text.dropFirst().isEmpty
  }

  private mutating func join(_ line: PDFLine) {
    let index = paragraphs.count - 1
    if isBullet(paragraphs[index].text) { paragraphs[index].size = line.size }
    paragraphs[index].words += line.words.count
    append(line, to: &paragraphs[index].text)
  }

  private func append(_ line: PDFLine, to text: inout String) {
    guard let end = text.last, end == "-" || end == "\u{AD}" || end == "‐",
      line.words.first?.first?.isLowercase ?? false, text.dropLast().last?.isLetter ?? false
    else {
      let isRange = text.hasSuffix("-") || text.hasSuffix("–") && text.dropLast().last != " "
      if !isRange { text += " " }
      text += line.text
      return
    }
    text.removeLast()
    let stem = String(text.reversed().prefix { !$0.isWhitespace }.reversed())
    if hyphenated.contains(Self.bare(stem + "-" + (line.words.first ?? ""))) { text += "-" }
    text += line.text
  }

  /// What stands before the items of lists.
  static let bullets: Set<Character> = ["•", "‣", "◦", "▪", "■", "●", "–", "\u{F0B7}"]

  private static func endsSentence(_ text: String) -> Bool {
    text.last { !"\"'”’»)]".contains($0) }.map { ".!?:".contains($0) } ?? false
  }

  private static func bare(_ word: String) -> String {
    String(word.lowercased().drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed())
  }
}
