/// Words of which one shuts out the other: "the northern entrance" is not "the southern" one.
///
/// Most corrections that are about no number and no name are about one of these: the wrong side, the
/// wrong relative, the wrong party to a sale or a suit, an outcome turned round. A paraphrase swaps
/// words that mean the same and so never two of these.
enum ExclusiveWords {
  /// Whether two words, one in the place of the other, say different things.
  static func exclude(_ left: Word, of old: Wording, _ right: Word, of new: Wording) -> Bool {
    if let a = places[left.key], let b = places[right.key] {
      return a.contains { one in b.contains { $0.set == one.set && $0.member != one.member } }
        && !a.contains { one in b.contains { $0 == one } }
    }
    return false
  }

  /// Whether one of two words is the other with a prefix that denies it: "likely", "unlikely".
  static func deny(_ left: Word, of old: Wording, _ right: Word, of new: Wording) -> Bool {
    let a = old.letters(of: left).map { $0 | 0x20 }
    let b = new.letters(of: right).map { $0 | 0x20 }
    return isDenial(a, of: b) || isDenial(b, of: a)
  }

  private static func isDenial(_ long: [UInt8], of short: [UInt8]) -> Bool {
    guard short.count >= 4, long.count > short.count, long.suffix(short.count) == short[...] else {
      return false
    }
    return prefixes.contains(Array(long.dropLast(short.count)))
  }

  private static let prefixes = ["un", "in", "im", "il", "ir", "dis", "non", "non-"].map {
    Array($0.utf8)
  }

  /// A set of words, and which of its members a word is.
  private struct Place: Equatable {
    var set: Int
    var member: Int
  }

  /// A word may stand in several sets: "left" is a side, and "lower" a place and an amount.
  private static let places: [UInt32: [Place]] = {
    var places: [UInt32: [Place]] = [:]
    for (set, line) in sets.pieces(between: "\n").enumerated() {
      for (member, words) in line.pieces(between: "|").enumerated() {
        for key in DetailWords.keys(of: String(words)) {
          places[key, default: []].append(Place(set: set, member: member))
        }
      }
    }
    return places
  }()

  /// A set a line, its members between bars.
  private static let sets = """
    north northern | south southern | east eastern | west western
    northeast northeastern | northwest northwestern | southeast southeastern | southwest southwestern
    left | right
    above | below beneath
    before | after
    inside | outside
    upstream | downstream
    upper | lower
    northbound | southbound | eastbound | westbound
    uphill | downhill
    clockwise | anticlockwise counterclockwise
    morning | afternoon | evening | night overnight
    daily | weekly | monthly | quarterly | annual annually yearly | hourly
    rise rises rose risen increase increases increased | fall falls fell fallen drop drops dropped decline declines declined decrease decreases decreased
    raise raises raised | cut cuts lower lowers lowered
    more higher | less lower fewer
    largest biggest highest | smallest lowest
    oldest | youngest
    older | younger
    minimum | maximum
    killed died dead | injured hurt wounded | missing
    deaths killings | injuries
    alive | dead
    guilty convicted | innocent acquitted cleared
    win won wins beat | lose lost loses
    winner winners | loser losers
    approve approves approved accept accepts accepted adopt adopted | reject rejects rejected refuse refused dismiss dismissed
    upheld uphold upholds | overturned overturn overturns quashed
    confirm confirmed confirms | deny denied denies
    allow allows allowed permit permits permitted | ban bans banned forbid forbids prohibit prohibits prohibited
    support supports supported back backs backed | oppose opposes opposed
    buy buys bought buyer buyers | sell sells sold seller sellers
    import imports imported importer | export exports exported exporter
    lender lenders lent | borrower borrowers borrowed
    plaintiff plaintiffs claimant | defendant defendants accused
    prosecution prosecutors prosecutor | defence defense
    victim victims | suspect suspects
    landlord landlords owner owners | tenant tenants
    employer employers | employee employees
    husband | wife
    father | mother
    son | daughter
    brother | sister
    uncle | aunt
    nephew | niece
    grandfather | grandmother
    grandson | granddaughter
    brother sister | cousin | uncle aunt | son daughter | father mother | husband wife
    man | woman
    men | women
    boy boys | girl girls
    he him his himself | she her hers herself
    male | female
    mr | mrs ms
    public | private
    federal | state | local | provincial
    domestic | foreign international
    urban | rural
    net | gross
    full complete total | partial
    temporary | permanent
    voluntary | mandatory compulsory
    civil | criminal
    primary | secondary
    legal lawful | illegal unlawful
    open opens opened | close closes closed shut
    arrive arrives arrived | leave leaves left depart departs departed
    begin begins began start starts started | end ends ended finish finishes finished
    include includes included including | exclude excludes excluded excluding
    current | former
    acting | deputy | assistant
    democrat democratic democrats | republican republicans
    celsius | fahrenheit
    all | some | none
    both | neither
    always | never
    everyone everybody | nobody
    """
}
