/// A part of speech of the Penn Treebank: what a word does in its sentence.
///
/// See Santorini, "Part-of-Speech Tagging Guidelines for the Penn Treebank Project", 1990. The raw
/// values are the columns of the model's rows, so a new tag goes to the end.
///
/// ```
/// Two/CD ministers/NNS resigned/VBD
/// ```
public enum PennTag: UInt8, CaseIterable, Sendable {
  /// and, or, but.
  case cc
  /// Numbers: two, 250,000, million.
  case cd
  /// the, a, this, every.
  case dt
  /// The "there" of "there were".
  case ex
  /// Words of another language.
  case fw
  /// Prepositions, and conjunctions that open a clause: in, of, because.
  case `in`
  /// Adjectives: big, third, planned.
  case jj
  /// bigger, more.
  case jjr
  /// biggest, most.
  case jjs
  /// can, will, may.
  case md
  /// A noun in the singular: toll, profit.
  case nn
  /// A name: Aleppo.
  case nnp
  /// A name in the plural: States.
  case nnps
  /// A noun in the plural: civilians.
  case nns
  /// The all of "all the people".
  case pdt
  /// The 's of an owner.
  case pos
  /// he, she, it, they, him.
  case prp
  /// his, her, its, their.
  case prpPossessive
  /// Adverbs: sharply, not.
  case rb
  /// Adverbs that compare: more, earlier.
  case rbr
  /// most, best.
  case rbs
  /// The up of "take up".
  case rp
  /// Signs that stand for words: =, +.
  case sym
  /// to.
  case to
  /// Exclamations: oh, yes.
  case uh
  /// A verb's base form: say.
  case vb
  /// A past form: said.
  case vbd
  /// A form in -ing: saying.
  case vbg
  /// A past participle: said, taken.
  case vbn
  /// A present form but the third person singular: they say.
  case vbp
  /// The third person singular: says.
  case vbz
  /// which, that, of relative clauses.
  case wdt
  /// who, what.
  case wp
  /// whose.
  case wpPossessive
  /// where, when, how.
  case wrb
  /// , (a comma)
  case comma
  /// The marks that end a sentence.
  case stop
  /// : ; and dashes.
  case colon
  case openQuote
  case closeQuote
  case openBracket
  case closeBracket
  /// $, £ and other currency signs.
  case currency

  /// How the treebank writes the tag: `NNS`, `PRP$`, `-LRB-`.
  public var name: String {
    switch self {
    case .prpPossessive: "PRP$"
    case .wpPossessive: "WP$"
    case .comma: ","
    case .stop: "."
    case .colon: ":"
    case .openQuote: "``"
    case .closeQuote: "''"
    case .openBracket: "-LRB-"
    case .closeBracket: "-RRB-"
    case .currency: "$"
    default: String(describing: self).uppercased()
    }
  }

  /// The tag that the treebank writes this way, or null.
  public init?(name: some StringProtocol) {
    guard let tag = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = tag
  }
}
