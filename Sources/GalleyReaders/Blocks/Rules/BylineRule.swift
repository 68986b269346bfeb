import GalleyModel

/// Who wrote the article, where and when: `By Ann Lee and Bo Chan`, `Published: 22:00 GMT …`,
/// `Jo Moss, political correspondent`.
struct BylineRule: BlockRule {
  private static let longest = 160

  func apply(to copy: inout Copy) {
    for index in copy.passages.indices where copy.passages[index].kind == nil {
      let passage = copy.passages[index]
      guard passage.range.count <= Self.longest, !passage.isBullet,
        passage.ending == .word || beginsLikeByline(passage, in: copy)
      else { continue }
      let words = copy.words(of: passage)
      let followsByline = index > 0 && copy.passages[index - 1].kind == .byline
      if namesAuthor(words, of: passage, in: copy) || isTimeStamp(words)
        || Lexicon.bylines.matches(passage, in: copy.bytes)
        || passage.ending == .word && isAuthorWithRole(words, in: copy)
        || passage.ending == .word && followsByline && isRole(words)
      {
        copy.passages[index].kind = .byline
      }
    }
    labelNeighbours(of: &copy)
  }

  /// `Ann Lee Health policy editor` could be a title, but for the byline or time stamp beside it.
  private func labelNeighbours(of copy: inout Copy) {
    for index in copy.openIndices where index > 0 {
      let passage = copy.passages[index]
      let isBeside =
        copy.passages[index - 1].kind == .byline
        || index + 1 < copy.passages.count && copy.passages[index + 1].kind == .byline
      guard isBeside, passage.ending == .word, passage.range.count <= Self.longest else { continue }
      let words = copy.words(of: passage)
      if (3...8).contains(words.count), words[0].isCapitalized, words[1].isCapitalized,
        words.last.map(Lexicon.authorRoles.contains) ?? false
      {
        copy.passages[index].kind = .byline
      }
    }
  }

  /// Whether a line that ends in a stop is worth a look.
  private func beginsLikeByline(_ passage: Passage, in copy: Copy) -> Bool {
    guard let first = copy.bytes.firstWord(in: passage.range) else { return false }
    return first.isNumber || Lexicon.by.contains(first) || Lexicon.timeWords.contains(first)
  }

  /// `By` and names, with what belongs to them: no verb, no full stop.
  private func namesAuthor(_ words: [Word], of passage: Passage, in copy: Copy) -> Bool {
    guard words.count > 1, words.count <= 20, Lexicon.by.contains(words[0]), words[0].isCapitalized,
      !words[0].endsClause, words[1].isCapitalized, !Lexicon.timeWords.contains(words[1])
    else { return false }
    if passage.ending == .sentence, let last = words.last, last.range.count > 3 { return false }
    if passage.ending == .colon || passage.ending == .question { return false }
    return words.dropFirst().allSatisfy { word in
      word.isCapitalized || word.isNumber || Lexicon.nameParticles.contains(word)
        || Lexicon.timeWords.contains(word) || Lexicon.authorRoles.contains(word)
    }
  }

  /// Nothing but words of date and time, a number among them.
  private func isTimeStamp(_ words: [Word]) -> Bool {
    words.count > 1 && words.contains(where: \.isNumber)
      && words.contains { Lexicon.timeWords.contains($0) }
      && words.allSatisfy { Lexicon.timeWords.contains($0) || $0.isNumber || $0.key == nil }
  }

  /// `Ann Lee, BBC diplomatic correspondent`.
  private func isAuthorWithRole(_ words: [Word], in copy: Copy) -> Bool {
    guard (3...10).contains(words.count), words[0].isCapitalized, words[1].isCapitalized,
      !words[0].endsClause, let last = words.last, Lexicon.authorRoles.contains(last)
    else { return false }
    return words.dropFirst().prefix(3).contains(where: \.endsClause)
  }

  /// The line below a byline: `Associated Press Writer`, `BBC News, Berlin`.
  private func isRole(_ words: [Word]) -> Bool {
    words.count <= 8
      && words.contains { Lexicon.authorRoles.contains($0) || Lexicon.agencies.contains($0) }
  }
}
