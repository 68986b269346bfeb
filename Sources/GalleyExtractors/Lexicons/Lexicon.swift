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

  /// What has a number with a letter for a name: unit, seat.
  private(set) var placeNumbers: Set<WordID> = []

  /// States in which people are counted without a noun: dead, arrested.
  private(set) var states: Set<WordID> = []

  /// Nouns for people that are no roles: children, troops.
  private(set) var persons: Set<WordID> = []

  /// The words that single rules ask for by name.
  private(set) var words = KeyWords()

  private init() {
    load()
  }

  // MARK: Building

  /// Gives a word a class; returns the word.
  @discardableResult
  mutating func add(_ word: String, _ new: WordClass) -> WordID { add(WordHash(word.utf8), new) }

  /// Gives a word a class; returns the word.
  @discardableResult
  mutating func add(_ word: Letters, _ new: WordClass) -> WordID { add(WordHash(word), new) }

  /// Gives a word a class, and a number where it has one; returns the word.
  @discardableResult
  mutating func add(_ word: WordHash, _ new: WordClass, value: Int? = nil) -> WordID {
    let id = table.add(word, new)
    if values.count == table.count { values.append(0) }
    if let value { values[Int(id)] = value }
    return id
  }

  private mutating func load() {
    addWords(FunctionWords.text)
    LexiconLines(NumberWords.text).forEach { word, rest in
      let value = rest.next().flatMap { Int($0.string) }
      add(WordHash(word), WordClass(named: rest), value: value)
    }
    addWords(CalendarWords.text)
    addVerbs(Verbs.text, .verb)
    LexiconLines(MovementVerbs.text).forEach { direction, forms in
      addVerb(&forms, WordClass(named: [direction]).union(.verb))
    }
    addGroups(MovementWords.text)
    addVerbs(CueVerbs.stating, [.cue, .verb, .stating])
    addVerbs(CueVerbs.quoting, [.cue, .verb])
    addVerbs(CueVerbs.judging, [.cue, .verb, .judging])
    addNouns(CueNouns.text, .cueNoun)
    add("according", [.cue, .stating])
    // "The bank sees growth of 1.2 percent"; what people see is no forecast.
    add("sees", [.cue, .stating])
    addWords(Titles.text, .title)
    addNouns(Roles.text, .role)
    addGroups(FirstNames.text, .firstName)
    addNouns(Bodies.text, .body)
    addWords(Abbreviations.text, .abbreviation)
    addWords(NumberedNames.text, .numberedName)
    addWords(CountableNouns.text, .countable)
    addGroups(RuleWords.text)
    addGroups(VoiceWords.text)
    addWords(StreetWords.text, .street)
    LexiconLines(NumbersAsNames.text).forEach { name, words in
      guard let number = Int(name.string) else { return }
      numbersAsNames[number] = words.map { add($0, []) }
    }
    LexiconLines(PlaceNumbers.text).forEach { word, _ in placeNumbers.insert(add(word, [])) }
    LexiconLines(HumanStates.text).forEach { name, words in
      let ids = words.map { add($0, []) }
      if name.elementsEqual("state".utf8) { states.formUnion(ids) } else { persons.formUnion(ids) }
    }
    units = UnitLexicon(into: &self)
    bounds = BoundLexicon(into: &self)
    words = KeyWords(into: &self)
  }

  /// Adds entries of a word and the names of its classes.
  private mutating func addWords(_ text: String, _ common: WordClass = []) {
    LexiconLines(text).forEach { word, names in
      add(word, WordClass(named: names).union(common))
    }
  }

  /// Adds entries of the name of a class and the words that are of it.
  private mutating func addGroups(_ text: String, _ common: WordClass = []) {
    LexiconLines(text).forEach { name, words in
      let new = WordClass(named: [name]).union(common)
      for word in words { add(word, new) }
    }
  }

  /// Adds entries of a noun and the names of its classes.
  private mutating func addNouns(_ text: String, _ common: WordClass) {
    LexiconLines(text).forEach { noun, names in
      let new = WordClass(named: names).union(common)
      add(noun, new)
      add(Inflection.plural(noun).hash, new.union(.countable))
    }
  }

  /// Adds entries of a verb and its irregular forms.
  private mutating func addVerbs(_ text: String, _ common: WordClass) {
    LexiconLines(text).forEach { entry in
      var forms = LexiconWords(entry)
      addVerb(&forms, common)
    }
  }

  /// Adds all forms of a verb: those listed, and -s, -ing and -ed.
  ///
  /// A listed form replaces `-ed`: `say said` gives say, said, says, saying.
  private mutating func addVerb(_ forms: inout LexiconWords, _ new: WordClass) {
    guard let verb = forms.next() else { return }
    add(verb, new.union(.verbBase))
    var isRegular = true
    for form in forms {
      // "read read" and "cut cut" list a past form that looks like the base.
      let isGerund = form.ends(with: "ing") && !verb.ends(with: "ing")
      add(form, new.union(isGerund ? .verbGerund : .verbPast))
      isRegular = false
    }
    add(Inflection.plural(verb).hash, new.union(.verbPresent))
    add(Inflection.gerund(verb).hash, new.union(.verbGerund))
    if isRegular { add(Inflection.past(verb).hash, new.union(.verbPast)) }
  }
}
