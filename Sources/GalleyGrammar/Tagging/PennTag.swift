/// A part of speech of the Penn Treebank: what a word does in its sentence.
///
/// See Santorini, "Part-of-Speech Tagging Guidelines for the Penn Treebank Project", 1990. Those up
/// to ``openQuote`` are learnt: their raw values, 0 to 31, are the columns of the model's rows. The
/// others follow from the word itself or from its neighbours.
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
  /// where, when, how.
  case wrb
  /// A mark that opens a quotation.
  case openQuote
  /// A mark that closes a quotation.
  case closeQuote
  /// The all of "all the people": a determiner before a determiner.
  case pdt
  /// Words of another language.
  case fw
  /// Signs that stand for words: =, +.
  case sym
  /// whose.
  case wpPossessive
  /// , (a comma)
  case comma
  /// The marks that end a sentence.
  case stop
  /// : ; and dashes.
  case colon
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

extension PennTag {
  /// The column of the model's rows in which the tag is learnt, or null where it is not.
  ///
  /// Marks of quotation share one, since a straight mark tells by its place whether it opens; and
  /// so do determiners, since the second of two makes a predeterminer of the first.
  package var column: UInt8? {
    switch self {
    case .closeQuote: Self.openQuote.rawValue
    case .pdt: Self.dt.rawValue
    default: rawValue < TaggerModel.rowWidth ? rawValue : nil
    }
  }

  /// The tag of a column.
  @inline(__always)
  init(column: UInt8) { self = PennTag(rawValue: column) ?? .sym }
}
