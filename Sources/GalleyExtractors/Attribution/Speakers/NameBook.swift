import GalleyGrammar
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
    /// The person of the same surname that was named before, or -1.
    fileprivate var next: Int
    /// How many of that surname were named before.
    fileprivate var elders: Int
  }

  private var entries: [Entry] = []
  /// The last person named with each surname.
  private var lasts: [UInt64: Int] = [:]
  /// The person with each first name, or -1 where several share it.
  private var firsts: [UInt64: Int] = [:]
  private let copy: TokenizedArticle

  init(copy: TokenizedArticle) {
    self.copy = copy
    // Most articles name fewer people; growing step by step costs as much as all looking up.
    lasts.reserveCapacity(24)
    firsts.reserveCapacity(24)
    for block in copy.blockTokens { scan(block) }
  }

  /// The person with a surname, if the article names just one, or one far more often.
  func person(surname: UInt64, sex: Speaker.Sex = .unknown) -> Entry? {
    var best: Int?
    var mentions = 0
    var place = lasts[surname] ?? -1
    while place >= 0 {
      let entry = entries[place]
      if sex == .unknown || entry.sex == sex || entry.sex == .unknown {
        mentions += entry.count
        if best.map({ entries[$0].count <= entry.count }) ?? true { best = place }
      }
      place = entry.next
    }
    guard let best else { return nil }
    let others = mentions - entries[best].count
    return others == 0 || entries[best].count >= 3 * others ? entries[best] : nil
  }

  /// The person with this first name and surname.
  func person(first: UInt64, surname: UInt64) -> Entry? {
    place(first: first, surname: surname).map { entries[$0] }
  }

  /// The person whose name ends in another: "Ida Solvik Brann" behind "Solvik Brann said", a surname of two
  /// words; null where several do.
  func person(endingIn name: Range<Int>) -> Entry? {
    // "Telling Anna Berg to wait": with a first name of its own it is whole.
    guard !copy.tokens[name.lowerBound].classes.contains(.firstName) else { return nil }
    var found: Entry?
    var place = lasts[copy.hash(of: copy.surname(of: name))] ?? -1
    while place >= 0 {
      let tokens = entries[place].tokens
      if tokens.count > name.count, copy.tags[tokens.lowerBound] == .nnp,
        zip(tokens.suffix(name.count), name).allSatisfy({ copy.hash(of: $0) == copy.hash(of: $1) })
      {
        if found != nil { return nil }
        found = entries[place]
      }
      place = entries[place].next
    }
    return found
  }

  private func place(first: UInt64, surname: UInt64) -> Int? {
    var place = lasts[surname] ?? -1
    while place >= 0, entries[place].first != first { place = entries[place].next }
    return place >= 0 ? place : nil
  }

  /// The one person whose role has these words: "the | prime minister".
  func holder(of words: Range<Int>) -> Entry? {
    var found: Entry?
    for entry in entries where holds(entry.role, words) {
      if found != nil { return nil }
      found = entry
    }
    return found
  }

  /// Whether a role is the one that these words tell.
  func holds(_ role: Range<Int>, _ words: Range<Int>) -> Bool {
    guard !role.isEmpty, let head = words.last, isIn(head, role) else { return false }
    // "the minister" for the "finance minister", "the Bank of England governor" for the "governor".
    return words.allSatisfy { isIn($0, role) }
      || role.allSatisfy { shares($0, words) || !copy.tokens[$0].kind.isWordLike }
  }

  private func isIn(_ word: Int, _ role: Range<Int>) -> Bool {
    let hash = copy.hash(of: word)
    let short = Self.abbreviations[hash]
    return role.contains {
      let other = copy.hash(of: $0)
      return other == hash || other == short
    }
  }

  private func shares(_ word: Int, _ words: Range<Int>) -> Bool {
    let hash = copy.hash(of: word)
    return words.contains {
      let other = copy.hash(of: $0)
      return other == hash || Self.abbreviations[other] == hash
    }
  }

  /// How copy shortens titles before names, and what the bench calls a judge.
  private static let abbreviations: [UInt64: UInt64] = Dictionary(
    uniqueKeysWithValues: [
      ("senator", "sen"), ("representative", "rep"), ("congressman", "rep"),
      ("congresswoman", "rep"), ("governor", "gov"), ("general", "gen"), ("lieutenant", "lt"),
      ("colonel", "col"), ("sergeant", "sgt"), ("captain", "capt"), ("professor", "prof"),
      ("judge", "justice"), ("ceo", "executive"), ("cfo", "financial"),
    ].map { (WordHash($0.0.utf8).value, WordHash($0.1.utf8).value) })

  /// Whether a person with this first name is named in full.
  func hasFirst(_ first: UInt64) -> Bool { firsts[first] != nil }

  /// The only person with a first name.
  func person(first: UInt64) -> Entry? {
    guard let place = firsts[first], place >= 0 else { return nil }
    return entries[place]
  }

  // MARK: Scanning

  private mutating func scan(_ block: Range<Int>) {
    var index = block.lowerBound
    while index < block.upperBound {
      guard isNameWord(index) else {
        index += 1
        continue
      }
      let run = NameRun(startingAt: index, in: block, copy: copy)
      // A single word is no full name, whatever its sentence makes of it.
      guard run.tokens.count == 1 || copy.mayBeginName(index) else {
        index += 1
        continue
      }
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
    let isCertain = tellsPerson(name, block: block)
    if let known = place(first: first, surname: surname) {
      entries[known].count += 1
      if isCertain { entries[known].isCertain = true }
      // The longest form is the fullest: John J. Doe.
      if name.count > entries[known].tokens.count { entries[known].tokens = name }
      if entries[known].role.isEmpty {
        entries[known].role = RoleFinder(copy: copy).role(of: name, run: run, in: block)
        if !entries[known].role.isEmpty { entries[known].isCertain = true }
      }
      return
    }
    let next = lasts[surname] ?? -1
    let elders = next >= 0 ? entries[next].elders + 1 : 0
    // A family of forty is no news copy.
    guard elders < 40 else { return }
    let role = RoleFinder(copy: copy).role(of: name, run: run, in: block)
    entries.append(
      Entry(
        tokens: name, sex: copy.sex(of: name), role: role, first: first,
        isCertain: isCertain || !role.isEmpty, next: next, elders: elders))
    lasts[surname] = entries.count - 1
    firsts[first] = firsts[first] == nil ? entries.count - 1 : -1
  }

  /// A known first name, an initial, or an age or "who" behind the name: "Omar Lund, 66,".
  private func tellsPerson(_ name: Range<Int>, block: Range<Int>) -> Bool {
    if copy.tokens[name.lowerBound].classes.contains(.firstName) { return true }
    if name.contains(where: { copy.tokens[$0].kind == .period }) { return true }
    let comma = name.upperBound
    guard comma + 1 < block.upperBound, copy.tokens[comma].kind == .comma else { return false }
    let next = copy.tokens[comma + 1]
    return next.kind == .number && next.end - next.start == 2
      || next.word == copy.lexicon.words.who
  }
}

extension TokenizedArticle {
  /// Whether a capitalised word can be the first of a name: "But Berg", "For Anna Berg" and
  /// "Meanwhile Berg" have theirs behind it.
  ///
  /// Small words tell it themselves; the grammar is asked about adverbs alone.
  func mayBeginName(_ index: Int) -> Bool {
    let classes = tokens[index].classes
    if classes.contains(.firstName) { return true }
    let small: WordClass = [.conjunction, .preposition, .determiner, .pronoun, .relative]
    guard classes.isDisjoint(with: small) else { return false }
    return !classes.contains(.adverb) || tags[index] != .rb
  }

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
