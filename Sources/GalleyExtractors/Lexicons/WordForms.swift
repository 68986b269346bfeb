/// Forms of verbs and the sex that titles, roles and first names tell: what attribution asks for.
extension WordClass {
  /// The base form of a verb: say, claim.
  static let verbBase = WordClass(rawValue: 1 << 40)
  /// The form in -s: says, claims.
  static let verbPresent = WordClass(rawValue: 1 << 41)
  /// A past form or past participle: said, written.
  static let verbPast = WordClass(rawValue: 1 << 42)
  /// The form in -ing: saying.
  static let verbGerund = WordClass(rawValue: 1 << 43)
  /// "he" may stand for somebody with this first name, title or role.
  static let man = WordClass(rawValue: 1 << 44)
  /// "she" may stand for somebody with this first name, title or role.
  static let woman = WordClass(rawValue: 1 << 45)
  /// Reporting verbs that judge somebody: accused, praised.
  static let judging = WordClass(rawValue: 1 << 46)
  /// Reporting verbs that make their subject the source of what they report: said, estimates.
  static let stating = WordClass(rawValue: 1 << 48)
  /// Nouns of speech: claim, remark.
  static let cueNoun = WordClass(rawValue: 1 << 47)

  /// All forms of verbs.
  static let verbForms: WordClass = [.verbBase, .verbPresent, .verbPast, .verbGerund]
}
