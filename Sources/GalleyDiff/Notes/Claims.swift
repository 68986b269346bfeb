import GalleyModel

/// Takes a note apart into what it says was done.
enum Claims {
  /// Whether a note tells of changes at all: "(Adds quote)" does, "(more)" does not.
  static func tellsOfChanges(_ text: String) -> Bool {
    Stem.words(of: text).prefix(12).contains { ChangeWords.deed(of: $0) != nil }
  }

  /// What a note says was done, one claim a thing; places such as "paragraph 4" belong to the
  /// claim before them.
  static func of(_ note: VersionNote) -> [String] {
    if note.kind == .withdrawal { return [] }
    let text = withoutBrackets(note.text)
    let pieces = note.kind == .correction ? sentences(text).flatMap(errors) : things(text)
    var claims: [String] = []
    for piece in pieces {
      if isPlace(piece) || goesOn(piece), let last = claims.popLast() {
        claims.append(last + ", " + piece)
      } else if !piece.isEmpty {
        claims.append(piece)
      }
    }
    return claims
  }

  private static func withoutBrackets(_ text: String) -> Substring {
    var text = text[...]
    while let last = text.last, last == ")" || last == "." || last.isWhitespace {
      text.removeLast()
    }
    while let first = text.first, first == "(" || first.isWhitespace { text.removeFirst() }
    // "Eds: UPDATES: with details": what stands before the last colon is addressee and verb.
    if let colon = text.prefix(40).lastIndex(of: ":") {
      text = text[text.index(after: colon)...]
      while text.first?.isWhitespace == true { text.removeFirst() }
    }
    return text
  }

  private static func sentences(_ text: Substring) -> [String] {
    text.split(separator: "; ").flatMap { sentences(of: $0) }
  }

  /// The errors that a sentence tells of: "gave the cost as 6 billion, and gave the wrong year",
  /// "the toll was corrected, as was the name of the mayor".
  private static func errors(of sentence: String) -> [String] {
    var errors: [String] = []
    for part in sentence.split(separator: ", ") {
      let words = part.split(separator: " ").prefix(2)
      let isNext =
        words.count == 2
        && (words[0] == "and" && ClaimReading.tells(String(words[1]))
          || words[0] == "as" && (words[1] == "was" || words[1] == "were"))
      if isNext || errors.isEmpty {
        errors.append(String(isNext && words[0] == "and" ? part.dropFirst(4) : part))
      } else {
        errors[errors.count - 1] += ", " + part
      }
    }
    return errors
  }

  /// The sentences of a text, as the differ cuts those of the story: not behind "Mr." or "Jan.".
  private static func sentences(of text: Substring) -> [String] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    WordReader(bytes: bytes).read(bytes.indices, into: &words)
    let ends = SentenceEnds(bytes: bytes)
    var sentences: [String] = []
    var start = 0
    for (word, next) in zip(words, words.dropFirst()) where ends.isEnd(between: word, and: next) {
      sentences.append(String(decoding: bytes[start..<Int(word.end)], as: UTF8.self))
      start = Int(next.start)
    }
    return sentences + [String(decoding: bytes[start...], as: UTF8.self)]
  }

  private static func things(_ text: Substring) -> [String] {
    text.split(whereSeparator: { $0 == ";" || $0.isNewline })
      .flatMap { $0.split(separator: ", ") }
      .flatMap { $0.split(separator: ". ") }
      .flatMap(withoutAnd)
      .map { piece in
        var piece = piece
        while piece.first?.isWhitespace == true { piece.removeFirst() }
        while let last = piece.last, last.isWhitespace || last == "." || last == "," {
          piece.removeLast()
        }
        return String(piece)
      }
  }

  /// Cuts a list at its "and", but not between numbers: "5 and 10".
  private static func withoutAnd(_ text: Substring) -> [Substring] {
    let parts = text.split(separator: " and ")
    let isNumbers = parts.dropFirst().contains {
      $0.first.map { ("0"..."9").contains($0) } ?? false
    }
    return isNumbers ? [text] : parts
  }

  /// Whether a piece is no thing of its own: "40 homes, not 30, were lost".
  private static func goesOn(_ piece: String) -> Bool {
    let words = Stem.words(of: piece)
    guard let first = words.first else { return false }
    return contrasts.contains(first) || first.first.map { $0 &- 0x30 < 10 } ?? false
      || ChangeWords.months.contains(first) && words.count > 1
  }

  /// What goes on with the thing before it, or tells more of it.
  private static let contrasts = ChangeWords.stems(
    """
    not from instead rather was were is are had have has been be did died than but people who which
    """)

  private static func isPlace(_ piece: String) -> Bool {
    let words = Stem.words(of: piece)
    return !words.isEmpty
      && words.allSatisfy {
        ChangeWords.places.contains($0) || $0.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x2D }
      }
  }
}
