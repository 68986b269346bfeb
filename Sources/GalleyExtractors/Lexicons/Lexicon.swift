/// All words that the rules know, by the hash of the word.
///
/// Built once at start-up from the lexicon files beside this one, each of which is one string
/// with an entry a line that a journalist can edit. Everything from `#` to the end of a line is a
/// comment.
struct Lexicon: Sendable {
  /// The lexicon of English news copy.
  static let news = Lexicon()

  /// What is known of each word, by its hash.
  private(set) var table = WordTable(capacity: 1 << 15)

  /// The number that a cardinal, ordinal or fraction word states; for a scale word its power of
  /// ten; by word.
  private(set) var values: [Int] = [0]

  /// The units and currencies with their forms.
  private(set) var units = UnitLexicon()

  /// Bound phrases by the words that make them.
  private(set) var bounds = BoundLexicon()

  /// Numbers that are names by themselves, with the words behind them that leave no doubt.
  private(set) var numbersAsNames: [Int: [WordID]] = [:]

  /// The words that single rules ask for by name.
  private(set) var words = KeyWords()

  private init() {
    load()
  }

  // MARK: Building

  /// Gives a word a class; returns the word.
  @discardableResult
  mutating func add(_ word: String, _ new: WordClass) -> WordID { add(word.utf8, new) }

  /// Gives a word a class, and a number where it has one; returns the word.
  @discardableResult
  mutating func add(
    _ word: some Sequence<UInt8>, _ new: WordClass, value: Int? = nil
  ) -> WordID {
    let id = table.add(WordHash(word), new)
    if values.count == table.count { values.append(0) }
    if let value { values[Int(id)] = value }
    return id
  }

  private mutating func load() {
    for line in LexiconLines(FunctionWords.text) {
      add(line.first, WordClass(named: line.fields.dropFirst()))
    }
    for line in LexiconLines(NumberWords.text) {
      add(line.first, WordClass(named: line.fields.dropFirst(2)), value: Int(line[1].string))
    }
    for line in LexiconLines(CalendarWords.text) {
      add(line.first, WordClass(named: line.fields.dropFirst()))
    }
    for line in LexiconLines(Verbs.text) { addVerb(line.fields, .verb) }
    for line in LexiconLines(MovementVerbs.text) {
      let direction = WordClass(named: line.fields.prefix(1))
      addVerb(line.fields.dropFirst(), direction.union(.verb))
    }
    for line in LexiconLines(MovementWords.text) {
      add(line[1], WordClass(named: line.fields.prefix(1)))
    }
    for line in LexiconLines(CueVerbs.stating) { addVerb(line.fields, [.cue, .verb, .stating]) }
    for line in LexiconLines(CueVerbs.quoting) { addVerb(line.fields, [.cue, .verb]) }
    for line in LexiconLines(CueVerbs.judging) { addVerb(line.fields, [.cue, .verb, .judging]) }
    for line in LexiconLines(CueNouns.text) { addNoun(line.first, .cueNoun) }
    add("according", [.cue, .stating])
    for line in LexiconLines(Titles.text) {
      add(line.first, WordClass(named: line.fields.dropFirst()).union(.title))
    }
    for line in LexiconLines(Roles.text) {
      addNoun(line.first, WordClass(named: line.fields.dropFirst()).union(.role))
    }
    for line in LexiconLines(FirstNames.text) {
      let sex = WordClass(named: line.fields.prefix(1)).union(.firstName)
      for name in line.fields.dropFirst() { add(name, sex) }
    }
    for line in LexiconLines(Bodies.text) { addNoun(line.first, .body) }
    for line in LexiconLines(Abbreviations.text) { add(line.first, .abbreviation) }
    for line in LexiconLines(NumberedNames.text) { add(line.first, .numberedName) }
    for line in LexiconLines(CountableNouns.text) { add(line.first, .countable) }
    for line in LexiconLines(Adjectives.text) { add(line.first, .adjective) }
    for text in [RuleWords.text, VoiceWords.text] {
      for line in LexiconLines(text) {
        let frame = WordClass(named: line.fields.prefix(1))
        for word in line.fields.dropFirst() { add(word, frame) }
      }
    }
    for line in LexiconLines(StreetWords.text) { add(line.first, .street) }
    for line in LexiconLines(NumbersAsNames.text) {
      guard let number = Int(line.first.string) else { continue }
      numbersAsNames[number] = line.fields.dropFirst().map { add($0, []) }
    }
    units = UnitLexicon(into: &self)
    bounds = BoundLexicon(into: &self)
    words = KeyWords(into: &self)
  }

  private mutating func addNoun(_ noun: Letters, _ new: WordClass) {
    add(noun, new)
    add(Inflection.plural(noun), new.union(.countable))
  }

  private mutating func addVerb(_ forms: ArraySlice<Letters>, _ new: WordClass) {
    guard let base = forms.first else { return }
    for (place, form) in Inflection.forms(ofVerb: forms).enumerated() {
      // "read read" and "cut cut" list a past form that looks like the base.
      let tense: WordClass = place > 0 && form == base ? .verbPast : .form(form, of: base)
      add(form, new.union(tense))
    }
  }
}
