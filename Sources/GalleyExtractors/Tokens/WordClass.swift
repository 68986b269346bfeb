/// What the lexicon knows of a word; a word may be of several classes.
struct WordClass: OptionSet {
  let rawValue: UInt64

  static let determiner = WordClass(rawValue: 1 << 0)
  static let preposition = WordClass(rawValue: 1 << 1)
  static let conjunction = WordClass(rawValue: 1 << 2)
  /// Personal pronouns that stand for a person or body: he, she, it, they, I, we.
  static let pronoun = WordClass(rawValue: 1 << 3)
  /// who, which, that, whose, whom.
  static let relative = WordClass(rawValue: 1 << 4)
  /// Forms of be, have and do, and modal verbs.
  static let auxiliary = WordClass(rawValue: 1 << 5)
  /// Any form of a common verb.
  static let verb = WordClass(rawValue: 1 << 6)
  static let adverb = WordClass(rawValue: 1 << 7)
  static let month = WordClass(rawValue: 1 << 8)
  static let weekday = WordClass(rawValue: 1 << 9)
  /// Cardinal number words: one … ninety.
  static let cardinal = WordClass(rawValue: 1 << 10)
  static let ordinal = WordClass(rawValue: 1 << 11)
  /// hundred, thousand, million … and their suffixes bn, m, k.
  static let scale = WordClass(rawValue: 1 << 12)
  /// half, third, quarter, two-thirds' second part.
  static let fraction = WordClass(rawValue: 1 << 13)
  /// dozens, scores, hundreds, thousands, millions.
  static let vagueNumber = WordClass(rawValue: 1 << 14)
  /// twice, double, tripled, threefold.
  static let multiple = WordClass(rawValue: 1 << 15)
  /// Words that write a number or a part of one.
  static let number: WordClass = [.cardinal, .scale, .fraction, .vagueNumber, .multiple]
  static let unit = WordClass(rawValue: 1 << 16)
  static let currency = WordClass(rawValue: 1 << 17)
  /// Letters that may stand before digits as a currency: `RM100`, `Rs500`, `EUR20`.
  static let moneyPrefix = WordClass(rawValue: 1 << 30)
  /// A word that may begin a bound phrase: almost, more, at, up, as, no.
  static let bound = WordClass(rawValue: 1 << 18)
  /// Reporting verbs in any form: said, told, according.
  static let cue = WordClass(rawValue: 1 << 19)
  /// Titles before names: Mr, President, Senator.
  static let title = WordClass(rawValue: 1 << 20)
  /// Nouns for what people are: spokesman, analyst, minister.
  static let role = WordClass(rawValue: 1 << 21)
  /// Nouns for bodies and documents that speak: agency, ministry, report, survey.
  static let body = WordClass(rawValue: 1 << 22)
  /// Abbreviations whose period ends no sentence: Mr, Inc, No, Gen.
  static let abbreviation = WordClass(rawValue: 1 << 23)
  /// Words before a number that make it a name: Section, Article, Channel, Boeing.
  static let numberedName = WordClass(rawValue: 1 << 24)
  /// Verbs and nouns of rising.
  static let up = WordClass(rawValue: 1 << 25)
  /// Verbs and nouns of falling.
  static let down = WordClass(rawValue: 1 << 26)
  /// Plural nouns without an s, and other nouns that can be counted at sight: people, men, staff.
  static let countable = WordClass(rawValue: 1 << 27)
  /// ago, later, earlier, last, next, today: words that tell when.
  static let time = WordClass(rawValue: 1 << 28)
  /// A first name that tells the gender or simply begins a name.
  static let firstName = WordClass(rawValue: 1 << 29)
  /// street, road, avenue.
  static let street = WordClass(rawValue: 1 << 32)
  /// Words of games and votes: won, majority.
  static let contest = WordClass(rawValue: 1 << 33)
  /// range, vary: their "from … to" is a range.
  static let spread = WordClass(rawValue: 1 << 34)
  /// edge, climb, creep: "up to" behind them is a direction.
  static let motion = WordClass(rawValue: 1 << 36)
  /// estimate, total: "an estimate of 600" does not count estimates.
  static let tally = WordClass(rawValue: 1 << 38)
  /// turn: "turned 18" tells an age.
  static let ageing = WordClass(rawValue: 1 << 39)
  /// die: "dies at 92" tells an age.
  static let dying = WordClass(rawValue: 1 << 49)
  /// raise, sink: of money it is no rise or fall.
  static let raising = WordClass(rawValue: 1 << 37)
  /// net, gross, key: adjectives that belong to the noun behind them.
  static let term = WordClass(rawValue: 1 << 60)
  /// poll, surveyed: who is asked is what its shares are parts of.
  static let polling = WordClass(rawValue: 1 << 62)
  /// last, take: a duration behind them is their subject's.
  static let lasting = WordClass(rawValue: 1 << 61)
  /// reach, stand, total: the number behind them counts their subject.
  static let level = WordClass(rawValue: 1 << 35)
}

/// The number of a word in the lexicon; 0 is every word that it does not hold.
typealias WordID = UInt16
