import GalleyGrammar

/// A run of capitalised words: "Tarnish Foreign Minister Omar Lund".
struct NameRun {
  /// All its tokens.
  let tokens: Range<Int>
  /// The person's name at the end of the run: behind the last title or role; null where it is none.
  let person: Range<Int>?

  /// The run that begins at a capitalised word.
  init(startingAt first: Int, in block: Range<Int>, copy: borrowing TokenizedArticle) {
    var end = first + 1
    while end < block.upperBound, end < first + 14 {
      let token = copy.tokens[end]
      if token.kind == .word, token.style.contains(.capitalised), !token.style.contains(.newLine) {
        // "Emma May"
        let isSurname =
          token.classes.contains(.month) && copy.tags[end] == .nnp || copy.isSurnameLikeDay(end)
        if NameRun.isSmall(token.classes) && !isSurname || NameRun.isLabel(end, copy) { break }
        end += 1
      } else if token.kind == .period, token.style.contains(.glued),
        NameRun.isInitial(end - 1, copy)
      {
        end += 1
      } else if token.kind == .hyphen, token.style.contains(.glued), end + 1 < block.upperBound,
        copy.tokens[end + 1].style.contains(.capitalised),
        copy.tokens[end + 1].style.contains(.glued)
      {
        end += 2
      } else if token.kind == .word, NameRun.isParticle(end, copy), end + 1 < block.upperBound,
        copy.tokens[end + 1].style.contains(.capitalised), copy.tokens[end + 1].kind == .word
      {
        end += 2
      } else if token.kind == .word, NameRun.isParticle(end, copy), end + 2 < block.upperBound,
        copy.tokens[end + 1].kind == .hyphen, copy.tokens[end + 2].style.contains(.capitalised)
      {
        // "Omar al-Lund"
        end += 3
      } else {
        break
      }
    }
    tokens = first..<end
    person =
      end == first + 1 || NameRun.describesNext(end, copy)
      ? nil : NameRun.person(in: tokens, copy: copy)
  }

  /// Whether a common noun goes on with the phrase: "United Nations | humanitarian chief".
  private static func describesNext(_ end: Int, _ copy: borrowing TokenizedArticle) -> Bool {
    guard end < copy.tokens.count else { return false }
    let next = copy.tokens[end]
    guard next.kind == .word, !next.style.contains(.capitalised),
      !next.style.contains(.firstInBlock)
    else { return false }
    return next.classes.isDisjoint(with: [
      .verbPast, .verbPresent, .verbGerund, .cue, .preposition, .auxiliary, .conjunction, .adverb,
      .relative, .pronoun, .determiner, .time,
    ]) && !copy.endsInED(end)
  }

  /// The full name at the end of some tokens: at least two words, none of them a body's.
  static func person(in tokens: Range<Int>, copy: borrowing TokenizedArticle) -> Range<Int>? {
    var start = tokens.lowerBound
    for index in tokens where index < tokens.upperBound - 1 {
      let classes = copy.tokens[index].classes
      if isRoleWord(classes), !classes.contains(.firstName) || index > tokens.lowerBound + 3 {
        start = index + 1
      }
    }
    // "Gov." keeps its period with the title.
    while start < tokens.upperBound, copy.tokens[start].kind != .word { start += 1 }
    // A first name that the lexicon holds begins the name: "Marlow campaign | Robby Penn".
    if let first = (start..<max(start, copy.surname(of: tokens))).last(where: {
      copy.tokens[$0].classes.contains(.firstName) && !copy.isInitialBefore($0, in: start)
    }), tokens.upperBound - first <= 7, first > start, tokens.upperBound - start > 2,
      !isThreeNames(start, tokens, copy)
    {
      let before = copy.tokens[first - 1].classes
      if copy.tokens[first - 1].kind == .hyphen { return NameRun.checked(start, tokens, copy) }
      if !before.contains(.firstName) { start = first }
    }
    return checked(start, tokens, copy)
  }

  /// "Moritz Leo Lund": three names of a person, of which the second is a first name too.
  private static func isThreeNames(
    _ start: Int, _ tokens: Range<Int>, _ copy: borrowing TokenizedArticle
  ) -> Bool {
    guard tokens.upperBound - start == 3 else { return false }
    let first = copy.tokens[start]
    return first.kind == .word && copy.tags[start] == .nnp && copy.tags[start + 2] == .nnp
      && !first.style.contains(.allCapitals)
      && first.classes.isDisjoint(with: [.body, .role, .title, .month, .weekday])
      && (start == tokens.lowerBound || isRoleWord(copy.tokens[start - 1].classes))
  }

  /// The name from a token to the end of the run, where it can be a person's.
  private static func checked(
    _ start: Int, _ tokens: Range<Int>, _ copy: borrowing TokenizedArticle
  )
    -> Range<Int>?
  {
    guard start < tokens.upperBound else { return nil }
    var words = 0
    var holdsBody = false
    var last: WordClass = []
    for index in start..<tokens.upperBound where copy.tokens[index].kind == .word {
      // "Moe-Lund" is one word.
      if index == start || copy.tokens[index - 1].kind != .hyphen { words += 1 }
      last = copy.tokens[index].classes
      if last.contains(.body) { holdsBody = true }
    }
    let first = copy.tokens[start]
    // "Emma King", "Tom Banks", "Mayor Ilsa Church"
    let surname = copy.tokens[copy.surname(of: start..<tokens.upperBound)].classes
    let isSurname =
      surname.contains(.surname)
      && (first.classes.contains(.firstName)
        || first.classes.isEmpty && (!surname.contains(.body) || isTitled(start, copy)))
    if isSurname { holdsBody = false }
    guard words >= 2, words <= 5, !holdsBody, isSurname || !last.contains(.role) else { return nil }
    if !first.classes.isDisjoint(with: [.weekday, .month]), !first.classes.contains(.firstName) {
      return nil
    }
    guard !first.classes.contains(.firstName) else { return start..<tokens.upperBound }
    // Without a known first name the determiner tells: "the Red Cross" is nobody.
    if start > 0, start == tokens.lowerBound,
      copy.tokens[start - 1].classes.contains(.determiner)
    {
      return nil
    }
    // Asked last, since it costs the tags of the sentence.
    return copy.tags[start].isAdjective ? nil : start..<tokens.upperBound
  }

  /// Whether a title stands right before a name, without an article: "Mayor | Ilsa Church".
  private static func isTitled(_ start: Int, _ copy: borrowing TokenizedArticle) -> Bool {
    var title = start - 1
    if title > 0, copy.tokens[title].kind == .period { title -= 1 }
    guard title >= 0, copy.tokens[title].classes.contains(.title) else { return false }
    return title == 0 || !copy.tokens[title - 1].classes.contains(.determiner)
  }

  /// A label behind a name: "Name: Jane Doe Age: 27".
  static func isLabel(_ index: Int, _ copy: borrowing TokenizedArticle) -> Bool {
    index + 1 < copy.tokens.count && copy.tokens[index + 1].kind == .colon
      && copy.tokens[index].word != 0
  }

  static func isRoleWord(_ classes: WordClass) -> Bool {
    !classes.isDisjoint(with: [.role, .title, .body])
  }

  static func isSmall(_ classes: WordClass) -> Bool {
    !classes.isDisjoint(with: [
      .determiner, .pronoun, .preposition, .conjunction, .relative, .auxiliary, .weekday,
    ]) && !classes.contains(.firstName)
  }

  static func isInitial(_ index: Int, _ copy: borrowing TokenizedArticle) -> Bool {
    let token = copy.tokens[index]
    return token.end - token.start == 1 || token.classes.contains(.abbreviation)
  }

  /// de, van, von, bin, al, el, la: small words inside names.
  static func isParticle(_ index: Int, _ copy: borrowing TokenizedArticle) -> Bool {
    let token = copy.tokens[index]
    return token.classes.contains(.nameParticle) && !token.style.contains(.capitalised)
  }
}

extension TokenizedArticle {
  /// Whether a word ends like a past form.
  func endsInED(_ index: Int) -> Bool {
    let end = Int(tokens[index].end)
    return tokens[index].end - tokens[index].start > 3 && bytes[end - 1] == UInt8(ascii: "d")
      && bytes[end - 2] == UInt8(ascii: "e")
  }

  /// Whether the short form of a day is a surname: no copy cuts a day short right before a verb, as
  /// "Li Sun said" would.
  func isSurnameLikeDay(_ index: Int) -> Bool {
    let token = tokens[index]
    guard token.classes.contains(.weekday), token.end - token.start < 5, index > 0,
      token.style.contains(.capitalised), tokens[index - 1].kind == .word,
      tokens[index - 1].style.contains(.capitalised), index + 1 < tokens.count
    else { return false }
    switch tags[index + 1] {
    case .vbd, .vbz: return true
    default: return false
    }
  }

  /// Whether an initial or first name stands right before a token: "Tom H." before "Lund".
  func isInitialBefore(_ index: Int, in start: Int) -> Bool {
    guard index - 1 >= start else { return false }
    return tokens[index - 1].kind == .period || tokens[index - 1].classes.contains(.firstName)
  }
}
