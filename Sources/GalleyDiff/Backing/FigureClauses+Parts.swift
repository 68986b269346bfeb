import GalleyModel

/// Where one thing told in a sentence ends and the next begins.
extension FigureClauses {
  /// A stretch of words between commas, brackets and conjunctions.
  struct Part {
    var words: Range<Int>
    var figures: [Int]
    /// Whether it begins with a bracket, a line, or ends with a colon.
    var opensBracket = false
    var closesBracket = false
    var opensLine = false
    var isLabel = false
  }

  func parts(of words: Range<Int>) -> [Part] {
    var parts: [Part] = []
    var start = words.lowerBound
    var opensBracket = false
    var closesBracket = false
    var opensLine = true
    func close(_ end: Int, isLabel: Bool) {
      guard start < end else { return }
      let figures = (start..<end).compactMap { word -> Int? in
        let figure = wording.words[word].figure
        return figure >= 0 ? Int(figure) : nil
      }
      parts.append(
        Part(
          words: start..<end, figures: figures, opensBracket: opensBracket,
          closesBracket: closesBracket, opensLine: opensLine, isLabel: isLabel && figures.isEmpty))
      start = end
      opensBracket = false
      opensLine = false
    }
    for word in words.dropFirst() where wording.words[word].figure != Word.numberGoesOn {
      let gap = wording.bytes[Int(wording.words[word - 1].end)..<Int(wording.words[word].start)]
      let isLine = gap.contains(UInt8(ascii: "\n")) && isShortLine(before: word)
      let isStop = gap.contains { Self.stops.contains($0) }
      guard isLine || isStop || Self.conjunctions.contains(wording.letters(ofWord: word)) else {
        continue
      }
      close(word, isLabel: gap.contains(UInt8(ascii: ":")))
      opensBracket = gap.contains(UInt8(ascii: "("))
      closesBracket = gap.contains(UInt8(ascii: ")"))
      opensLine = isLine
    }
    close(words.upperBound, isLabel: false)
    return parts
  }

  /// Whether a line ends before the margin that others are wrapped at: it is an entry of a list.
  private func isShortLine(before word: Int) -> Bool {
    let end = Int(wording.words[word - 1].end)
    let line = wording.bytes[max(0, end - 60)..<end]
    return line.contains(UInt8(ascii: "\n")) || end < 60
  }

  private static let stops = Set(",;:()[]|".utf8)
  private static let conjunctions: Set<String> = [
    "and", "but", "while", "than", "whereas", "where",
  ]
}
