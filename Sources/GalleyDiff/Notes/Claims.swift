import GalleyModel

/// Takes a note apart into what it says was done.
enum Claims {
  /// Whether a note tells of changes at all: "(Adds quote)" does, "(more)" does not.
  static func tellsOfChanges(_ text: String) -> Bool {
    Stem.words(of: text).prefix(12).contains(where: ChangeWords.verbs.contains)
  }

  /// What a note says was done, one claim a thing; places such as "paragraph 4" belong to the
  /// claim before them.
  static func of(_ note: VersionNote) -> [String] {
    if note.kind == .withdrawal { return [] }
    let text = withoutBrackets(note.text)
    let pieces = note.kind == .correction ? sentences(text) : things(text)
    var claims: [String] = []
    for piece in pieces {
      if isPlace(piece), let last = claims.popLast() {
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
    text.split(separator: "; ").flatMap { $0.split(separator: ". ") }.map(String.init)
  }

  private static func things(_ text: Substring) -> [String] {
    text.split(whereSeparator: { $0 == ";" || $0.isNewline })
      .flatMap { $0.split(separator: ", ") }
      .flatMap { $0.split(separator: ". ") }
      .flatMap { $0.split(separator: " and ") }
      .map { piece in
        var piece = piece
        while piece.first?.isWhitespace == true { piece.removeFirst() }
        while let last = piece.last, last.isWhitespace || last == "." || last == "," {
          piece.removeLast()
        }
        return String(piece)
      }
  }

  private static func isPlace(_ piece: String) -> Bool {
    let words = Stem.words(of: piece)
    return !words.isEmpty
      && words.allSatisfy {
        ChangeWords.places.contains($0) || $0.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x2D }
      }
  }
}
