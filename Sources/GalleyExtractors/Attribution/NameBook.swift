import GalleyModel

/// The people that an article names in full, by surname.
///
/// Made in one pass over the capitalised words before anybody is looked up, so that "Moen said"
/// finds a Jan Moen who is named only later.
struct NameBook {
  /// A person named in full.
  struct Entry {
    /// The tokens of the name: "Jan Moen".
    var tokens: Range<Int>
    var sex: Speaker.Sex
    /// How often the article prints this form.
    var count = 1
    /// The tokens of the role at the first full name, or empty.
    var role: Range<Int> = 0..<0
    /// The hash of the first name.
    var first: UInt64
    /// Whether something tells that it is a person: a known first name, a role, an age.
    var isCertain = false
  }

  private var entries: [UInt64: [Entry]] = [:]
  private var firsts: Set<UInt64> = []
  private let copy: TokenizedArticle

  init(copy: TokenizedArticle) {
    self.copy = copy
    for block in copy.blockTokens { scan(block) }
  }

  /// The person with a surname, if the article names just one, or one far more often.
  func person(surname: UInt64, sex: Speaker.Sex = .unknown) -> Entry? {
    guard var found = entries[surname] else { return nil }
    if sex != .unknown { found = found.filter { $0.sex == sex || $0.sex == .unknown } }
    guard let best = found.max(by: { $0.count < $1.count }) else { return nil }
    let others = found.reduce(0) { $0 + $1.count } - best.count
    return others == 0 || best.count >= 3 * others ? best : nil
  }

  /// The person with this first name and surname.
  func person(first: UInt64, surname: UInt64) -> Entry? {
    entries[surname]?.first { $0.first == first }
  }

  /// Whether a person with this first name is named in full.
  func hasFirst(_ first: UInt64) -> Bool { firsts.contains(first) }

  // MARK: Scanning

  private mutating func scan(_ block: Range<Int>) {
    var index = block.lowerBound
    while index < block.upperBound {
      guard isNameWord(index) else {
        index += 1
        continue
      }
      let run = NameRun(startingAt: index, in: block, copy: copy)
      if let name = run.person { add(name, run: run, block: block) }
      index = max(run.tokens.upperBound, index + 1)
    }
  }

  private func isNameWord(_ index: Int) -> Bool {
    let token = copy.tokens[index]
    return token.kind == .word && token.style.contains(.capitalised)
  }

  private mutating func add(_ name: Range<Int>, run: NameRun, block: Range<Int>) {
    let surname = copy.hash(of: copy.surname(of: name))
    let first = copy.hash(of: name.lowerBound)
    firsts.insert(first)
    let isCertain = tellsPerson(name, block: block)
    if let known = entries[surname]?.firstIndex(where: { $0.first == first }) {
      entries[surname]?[known].count += 1
      if isCertain { entries[surname]?[known].isCertain = true }
      // The longest form is the fullest: John J. Doe.
      if let entry = entries[surname]?[known], name.count > entry.tokens.count {
        entries[surname]?[known].tokens = name
      }
      if let entry = entries[surname]?[known], entry.role.isEmpty {
        let role = RoleFinder(copy: copy).role(of: name, run: run, in: block)
        entries[surname]?[known].role = role
        if !role.isEmpty { entries[surname]?[known].isCertain = true }
      }
      return
    }
    // A family of forty is no news copy.
    guard entries[surname, default: []].count < 40 else { return }
    let role = RoleFinder(copy: copy).role(of: name, run: run, in: block)
    entries[surname, default: []].append(
      Entry(
        tokens: name, sex: copy.sex(of: name), role: role, first: first,
        isCertain: isCertain || !role.isEmpty))
  }

  /// A known first name, an initial, or an age behind the name: "Khizr Khan, 66,".
  private func tellsPerson(_ name: Range<Int>, block: Range<Int>) -> Bool {
    if copy.tokens[name.lowerBound].classes.contains(.firstName) { return true }
    if name.contains(where: { copy.tokens[$0].kind == .period }) { return true }
    let comma = name.upperBound
    return comma + 1 < block.upperBound && copy.tokens[comma].kind == .comma
      && copy.tokens[comma + 1].kind == .number
      && copy.tokens[comma + 1].end - copy.tokens[comma + 1].start == 2
  }
}

extension TokenizedArticle {
  /// The hash of a token's letters in lower case.
  func hash(of index: Int) -> UInt64 {
    let token = tokens[index]
    return token.hash != 0 ? token.hash : WordHash(bytes[token.range]).value
  }

  /// The index of the surname in a name: the last word that is no "Jr.".
  func surname(of name: Range<Int>) -> Int {
    var last = name.upperBound - 1
    while last > name.lowerBound, tokens[last].kind != .word || isNameSuffix(last) { last -= 1 }
    return last
  }

  /// Jr, Sr, II, III, IV, and letters behind a name: KC, MP.
  func isNameSuffix(_ index: Int) -> Bool {
    tokens[index].classes.contains(.nameSuffix) && tokens[index].style.contains(.capitalised)
  }

  /// What the first name tells.
  func sex(of name: Range<Int>) -> Speaker.Sex { sex(tokens[name.lowerBound].classes) }

  func sex(_ classes: WordClass) -> Speaker.Sex {
    switch (classes.contains(.man), classes.contains(.woman)) {
    case (true, false): .man
    case (false, true): .woman
    default: .unknown
    }
  }
}
