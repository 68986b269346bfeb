/// What a word does in its clause, as far as attribution must know.
enum WordTag: UInt8 {
  case quotation
  case name
  case noun
  case adjective
  case number
  case determiner
  /// The `'s` of an owner.
  case possessive
  case pronoun
  /// who, which, whose, whom.
  case relative
  /// "that", which opens a clause or stands for a noun.
  case that
  case auxiliary
  /// A finite verb, or a participle in its place.
  case verb
  case gerund
  case infinitive
  /// The "to" before an infinitive.
  case to
  case adverb
  case preposition
  /// and, or, but.
  case conjunction
  /// if, because, while, as: words that open a clause of their own.
  case subordinator
  /// Days and months and the words around them.
  case time
  case comma
  case dash
  case colon
  case semicolon
  case openBracket
  case closeBracket
  /// A sign inside a word or name: `-`, `&`, `/`, the period of an initial.
  case joint
  case mark

  /// Whether it is a verb of some form.
  var hasSubject: Bool {
    switch self {
    case .verb, .gerund, .infinitive, .auxiliary: true
    default: false
    }
  }

  /// Whether it may stand inside a noun phrase that has no preposition.
  var isNominal: Bool {
    switch self {
    case .name, .noun, .adjective, .number, .possessive, .joint: true
    default: false
    }
  }
}
