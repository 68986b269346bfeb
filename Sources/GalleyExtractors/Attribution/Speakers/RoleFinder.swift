/// Finds the title or role that stands with a name.
struct RoleFinder {
  let copy: TokenizedArticle

  /// The tokens of the role before or behind a name, or an empty range.
  func role(of name: Range<Int>, run: NameRun, in block: Range<Int>) -> Range<Int> {
    let before = roleBefore(name, in: block)
    if !before.isEmpty { return before }
    let behind = roleBehind(name, in: block)
    return behind.isEmpty ? roleAhead(name, in: block) : behind
  }

  /// "The prime minister, Tom Lind, …": what stands before the comma, without its determiner.
  private func roleAhead(_ name: Range<Int>, in block: Range<Int>) -> Range<Int> {
    let comma = name.lowerBound - 1
    guard comma > block.lowerBound, name.upperBound < block.upperBound,
      copy.tokens[comma].kind == .comma, copy.tokens[name.upperBound].kind == .comma,
      copy.tokens[comma - 1].classes.contains(.role)
    else { return 0..<0 }
    var start = comma - 1
    while start > block.lowerBound, start > comma - 6 {
      let before = copy.tokens[start - 1]
      if !before.classes.isDisjoint(with: [.determiner, .pronoun]) { return start..<comma }
      guard before.kind == .word, !NameRun.isSmall(before.classes) else { break }
      start -= 1
    }
    return 0..<0
  }

  /// "UN humanitarian chief" + "Vidar O'Moen"; honorifics are no roles.
  func roleBefore(_ name: Range<Int>, in block: Range<Int>) -> Range<Int> {
    var start = name.lowerBound
    var hasRole = false
    while start > block.lowerBound, name.lowerBound - start < 9 {
      let token = copy.tokens[start - 1]
      switch token.kind {
      case .word:
        if NameRun.isSmall(token.classes) || !token.classes.isDisjoint(with: [.month, .time]) {
          return finish(start, name, hasRole)
        }
        let isRole = token.classes.contains(.role) || token.classes.contains(.title)
        if isRole { hasRole = true }
        if !token.style.contains(.capitalised), !isRole,
          !hasRole || isVerb(token.classes) && !opensRole(start - 1)
        {
          return finish(start, name, hasRole)
        }
        if !hasRole, !isRole { return finish(start, name, hasRole) }
        start -= 1
      case .hyphen, .slash, .ampersand, .clitic:
        guard hasRole else { return finish(start, name, hasRole) }
        start -= 1
      case .period:
        guard token.style.contains(.glued), start - 2 >= block.lowerBound,
          copy.tokens[start - 2].classes.contains(.abbreviation)
            || copy.tokens[start - 2].classes.contains(.title)
        else { return finish(start, name, hasRole) }
        start -= 1
      default:
        return finish(start, name, hasRole)
      }
    }
    return finish(start, name, hasRole)
  }

  /// "managing director", "acting mayor": forms in -ing that are a part of the office.
  private func opensRole(_ index: Int) -> Bool {
    let word = copy.bytes[copy.tokens[index].range]
    return Self.officeWords.contains { $0.elementsEqual(word) }
  }

  private static let officeWords = ["managing", "acting", "founding"].map { Array($0.utf8) }

  private func isVerb(_ classes: WordClass) -> Bool {
    !classes.isDisjoint(with: [.verbPast, .verbPresent, .verbGerund]) && !classes.contains(.role)
  }

  private func finish(_ start: Int, _ name: Range<Int>, _ hasRole: Bool) -> Range<Int> {
    guard hasRole else { return 0..<0 }
    var first = start
    var end = name.lowerBound
    while first < end, !copy.tokens[first].kind.isWordLike { first += 1 }
    // Honorifics are dropped, from either side; "their manager" is a manager.
    while first < end, isHonorific(first) || copy.tokens[first].classes.contains(.pronoun) {
      first += 1
    }
    while end > first,
      isHonorific(end - 1) || copy.tokens[end - 1].kind == .period && isHonorific(end - 2)
    {
      end -= 1
    }
    return first < end ? first..<end : 0..<0
  }

  /// Mr, Mrs, Ms, Miss, Dr, Prof, Sir and the like, with or without a period.
  func isHonorific(_ index: Int) -> Bool {
    guard copy.tokens.indices.contains(index) else { return false }
    let token = copy.tokens[index]
    if token.kind == .period { return index > 0 && isHonorific(index - 1) }
    return token.classes.contains(.honorific)
  }

  /// "Jane Doe, the chairman of the board,": from the comma to the next.
  func roleBehind(_ name: Range<Int>, in block: Range<Int>) -> Range<Int> {
    let comma = name.upperBound
    guard comma + 1 < block.upperBound, copy.tokens[comma].kind == .comma else { return 0..<0 }
    let start = comma + 1
    var end = start
    var hasRole = false
    scan: while end < block.upperBound, end < start + 36 {
      let token = copy.tokens[end]
      switch token.kind {
      case .word:
        if token.classes.contains(.relative), end > start { break scan }
        if end == start, !opensRole(token) { return 0..<0 }
        if token.classes.contains(.auxiliary), !token.style.contains(.capitalised) {
          return 0..<0
        }
        if token.classes.contains(.cue), token.classes.contains(.verbPast) {
          if hasRole { break scan }
          return 0..<0
        }
        if token.classes.contains(.role) || token.classes.contains(.title) { hasRole = true }
      case .clitic, .hyphen, .ampersand, .slash, .number, .code: break
      case .comma:
        // A list inside the role: "environment, food and rural affairs committee".
        guard end + 1 < block.upperBound, goesOn(end, in: block) else { break scan }
      case .period:
        guard end + 1 < block.upperBound, copy.tokens[end - 1].kind == .word,
          copy.tokens[end - 1].classes.contains(.abbreviation)
        else { break scan }
      default: break scan
      }
      end += 1
    }
    return hasRole && end > start ? start..<end : 0..<0
  }

  private func opensRole(_ token: Token) -> Bool {
    if token.classes.contains(.determiner) { return true }
    if !token.classes.isDisjoint(with: [.role, .title]) { return true }
    if token.style.contains(.capitalised) { return true }
    return token.classes.isDisjoint(with: [
      .verb, .preposition, .conjunction, .auxiliary, .adverb, .relative, .pronoun,
    ])
  }

  /// Whether a comma stands in a list that an "and" ends before the next comma.
  private func goesOn(_ comma: Int, in block: Range<Int>) -> Bool {
    var index = comma + 1
    while index < block.upperBound, index < comma + 8 {
      let token = copy.tokens[index]
      if token.kind != .word { return false }
      if token.word == copy.lexicon.words.and { return index > comma + 1 }
      if token.style.contains(.capitalised) { return false }
      if !token.classes.isDisjoint(with: [.relative, .auxiliary, .cue, .determiner, .pronoun]) {
        return false
      }
      index += 1
    }
    return false
  }
}

extension TokenKind {
  /// Whether it is a word, number or code.
  var isWordLike: Bool { self == .word || self == .number || self == .code }
}
