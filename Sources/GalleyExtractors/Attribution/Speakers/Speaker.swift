/// Somebody or something that speaks in an article.
struct Speaker {
  /// The fullest form of the name, or the printed phrase.
  var name: String
  /// The title or role as printed.
  var role: String?
  /// The tokens of a role that stands before a name without a first name: "Mrs Justice Okafor".
  var title: Range<Int> = 0..<0
  /// What a pronoun may call it.
  var sex: Sex
  /// Whether it is a person known by name.
  var isPerson: Bool
  /// Whether its name could be a person's: "Zbyn Orlok", of whom nothing else is told.
  var isNamed = false
  /// Whether it is a name of one word that nothing tells more about: "Hassan", "Moscow".
  var isLoneName = false
  /// Whether it is several: "the authors", "officials".
  var isPlural: Bool
  /// The hash of the surname, or of the head noun for those without a name.
  var key: UInt64

  /// Whether a title with a place stands for the name, as for royals: "the Prince of Wales".
  var isOfRealm: Bool { isPerson && name.contains(" of ") && sex != .unknown }

  enum Sex {
    case man
    case woman
    case unknown
  }
}
