/// What a word can be to the rules; a word may be several.
struct WordClasses: OptionSet, Sendable {
  let rawValue: UInt64

  static let month = WordClasses(rawValue: 1 << 0)
  static let weekday = WordClasses(rawValue: 1 << 1)
  /// Words that count: one to ninety, hundred, dozen.
  static let number = WordClasses(rawValue: 1 << 2)
  /// Words of scale: thousand, million, bn.
  static let scale = WordClasses(rawValue: 1 << 3)
  /// Verbs and phrases by which copy names who says something.
  static let saying = WordClasses(rawValue: 1 << 4)
  /// Whoever or whatever is a source without a verb: polls, courts, records.
  static let witness = WordClasses(rawValue: 1 << 5)
  static let rise = WordClasses(rawValue: 1 << 6)
  static let fall = WordClasses(rawValue: 1 << 7)
  /// Words that name what is left of a whole: else, rest, others.
  static let rest = WordClasses(rawValue: 1 << 8)
  static let people = WordClasses(rawValue: 1 << 9)
  /// What people asked by a pollster do: think, support.
  static let opinion = WordClasses(rawValue: 1 << 10)
  /// What a court has to decide: bribed, forged.
  static let crime = WordClasses(rawValue: 1 << 11)
  /// What is a crime where somebody "had" done it: stolen, lied.
  static let misdeed = WordClasses(rawValue: 1 << 21)
  /// Mr, Dr, President.
  static let title = WordClasses(rawValue: 1 << 12)
  static let preposition = WordClasses(rawValue: 1 << 13)
  /// Articles, pronouns, auxiliaries, conjunctions.
  static let function = WordClasses(rawValue: 1 << 14)
  /// killed, dead, died.
  static let dead = WordClasses(rawValue: 1 << 15)
  /// injured, hurt, wounded.
  static let hurt = WordClasses(rawValue: 1 << 16)
  /// Street, River, Party: a name with it is no person.
  static let place = WordClasses(rawValue: 1 << 17)
  /// Determiners that say a noun has been named before: the, that, those, these.
  static let definite = WordClasses(rawValue: 1 << 18)
  static let ordinal = WordClasses(rawValue: 1 << 19)
  /// Verbs of a past event in the passive or active that make "at least houses" incomplete.
  static let transitive = WordClasses(rawValue: 1 << 20)
  /// Bounds and totals behind which a number can be lost: nearly, total.
  static let bound = WordClasses(rawValue: 1 << 22)
  /// Words that say how many times, or what part: doubled, twice, fifth.
  static let multiple = WordClasses(rawValue: 1 << 23)
  /// Words at which a comparison begins: colder, above, beating.
  static let comparison = WordClasses(rawValue: 1 << 24)
  /// Verbs of a movement up or down.
  static let movement = WordClasses(rawValue: 1 << 25)
  /// Words of votes, records and rankings: against, majority, ahead.
  static let standing = WordClasses(rawValue: 1 << 26)
  /// Words that count by what they mean: trio, fortnight, bronze, respectively.
  static let group = WordClasses(rawValue: 1 << 27)
  /// What may be a wrong, by whom and to what it is done: ignored, took, locked.
  static let wrong = WordClasses(rawValue: 1 << 28)
  /// Words beside which no other can stand without a number: by, from, of.
  static let clash = WordClasses(rawValue: 1 << 29)
  /// Units before which a number can be lost: percent, mph.
  static let unit = WordClasses(rawValue: 1 << 30)
  /// Words behind which some of many are meant: were, in.
  static let some = WordClasses(rawValue: 1 << 31)
  /// Numbers in digits, which are no words.
  static let digits = WordClasses(rawValue: 1 << 32)
  /// Words that are no names, and nothing else to the rules.
  static let common = WordClasses(rawValue: 1 << 33)

  /// Words that tell how many goals one player scored: brace, hat-trick.
  static let goals = WordClasses(rawValue: 1 << 34)

  /// What a name can be as well: to know it of a word does not tell that it is none.
  static let names: WordClasses = [.goals]
  /// Signs that belong to a number, or stand beside it.
  static let sign = WordClasses(rawValue: 1 << 35)
  /// Marks that may quote.
  static let quotes = WordClasses(rawValue: 1 << 36)

  /// All beside which a number can be lost; `MissingRule` reads no others.
  static let gap: WordClasses = [.bound, .clash, .unit, .some, .transitive, .sign]
}
