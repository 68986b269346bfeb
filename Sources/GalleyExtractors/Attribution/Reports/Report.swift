/// A verb or phrase of reporting with whoever reports: "Moen said", "according to the survey".
struct Report {
  /// The item that governs the reported words: the verb, or "according".
  var verb: Int
  /// The items of the cue as printed.
  var cue: Range<Int>
  /// Who reports; null where the clause does not say.
  var subject: NounPhrase?
  /// Where the reporting clause begins and ends.
  var items: Range<Int>
  /// Whom it is said to, without preposition; or empty.
  var addressee: Range<Int> = 0..<0
  /// How the clause is built.
  var form: Form

  enum Form {
    /// "Moen said"
    case plain
    /// "said Moen"
    case inverted
    /// "according to Moen"
    case phrase
    /// "as described by Moen"
    case agent
    /// "is put at $140 million by the government"
    case value
    /// "Moen:"
    case colon
  }
}
