import GalleyGrammar

/// A run of tokens that does one thing in its sentence: "the death toll", "has risen", "in".
struct Phrase {
  /// What it does.
  var kind: Kind
  /// Its tokens.
  var tokens: Range<Int>
  /// The last noun of a noun phrase, the verb that a verb group ends with, else the first token.
  var head: Int
  /// Behind the `'s` of the owner inside a noun phrase, else its first token.
  var core: Int
  /// How a verb group stands.
  var form: VerbForm = .none
  /// A noun phrase whose head is a day, month or stretch of time.
  var isTime = false

  enum Kind: UInt8 {
    /// A base noun phrase: determiner, modifiers, figure and nouns, without what follows the head.
    case noun
    /// he, they, who asks for a subject; "there".
    case pronoun
    /// Auxiliaries, adverbs and verb in one: "has not yet been found", "is expected to rise".
    case verb
    /// in, of, by, to: what opens a phrase.
    case preposition
    /// that, because, while: what opens a clause.
    case subordinator
    /// who, which, that behind a noun.
    case relative
    /// and, or, but.
    case conjunction
    case adverb
    /// An adjective without a noun: "higher", "flat".
    case adjective
    case comma
    case dash
    case colon
    case semicolon
    case openBracket
    case closeBracket
    case quotation
    /// The end mark, and signs of every other kind.
    case mark
  }

  /// How a verb group stands.
  enum VerbForm: UInt8 {
    case none
    /// It can have a subject: "rose", "has risen", "will rise".
    case finite
    /// The same in the passive: "was fined", "has been put at".
    case passive
    /// "rising", "having risen".
    case present
    /// A participle without auxiliary: "killed in the blast".
    case past
    /// "to rise".
    case infinitive

    /// Whether it stands in a clause of its own with a subject.
    var isFinite: Bool { self == .finite || self == .passive }
  }
}
