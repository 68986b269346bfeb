/// The words with which desks tell what they did to a story, as stems.
enum ChangeWords {
  /// What was done to a story.
  enum Deed: CaseIterable {
    /// Something came that was not there.
    case add
    /// Something went.
    case remove
    /// Something wrong was put right.
    case correct
    /// Something is told anew.
    case update

    fileprivate var stems: Set<[UInt8]> {
      switch self {
      case .add: adding
      case .remove: removing
      case .correct: correcting
      case .update: updating
      }
    }
  }

  /// A sort of thing that is changed, each with a way of its own to see whether it was.
  enum Sort: CaseIterable {
    /// A quote.
    case speech
    /// Text of any sort.
    case anything
    /// A figure of any sort.
    case figures
    /// How many died or were hurt.
    case toll
    case headline
    /// What someone or something is called.
    case name
    /// When something was or will be.
    case day
    /// Who said it.
    case source

    fileprivate var stems: Set<[UInt8]> {
      switch self {
      case .speech: ChangeWords.speech
      case .anything: ChangeWords.anything
      case .figures: ChangeWords.figures
      case .toll: ChangeWords.toll
      case .headline: ChangeWords.headline
      case .name: ChangeWords.name
      case .day: ChangeWords.day
      case .source: ChangeWords.source
      }
    }
  }

  /// What a word says was done.
  static func deed(of stem: [UInt8]) -> Deed? { Deed.allCases.first { $0.stems.contains(stem) } }
  /// What sort of thing a word names.
  static func sort(of stem: [UInt8]) -> Sort? { Sort.allCases.first { $0.stems.contains(stem) } }

  private static let adding = stems(
    "add adds added adding insert inserts inserted include includes restore restores restored")
  private static let removing = stems(
    "remove removes removed delete deletes deleted drop drops dropped cuts trim trims trimmed")
  private static let correcting = stems(
    """
    correct corrects corrected correcting correction amend amended amends fix fixes fixed fixing
    clarify clarifies clarified change changes changed changing replace replaces replaced
    """)
  private static let updating = stems(
    """
    update updates updated updating recast recasts recasting refile refiles refiled rewrite rewrites
    writethru write-through write writes revise revises revised edit edits edited relead releads
    repeat repeats version
    """)
  /// Where it was done.
  static let places = stems(
    """
    paragraph paragraphs para paras graf grafs graph in to from the first second third fourth fifth
    sixth seventh eighth ninth tenth last lead headline top bottom pvs previous page story of at and
    """)
  /// What a place in a story is counted in.
  static let partsOfText = stems("paragraph paragraphs para paras par pars graf grafs graph page")
  private static let speech = stems(
    "quote quotes quotation quotations comment comments reaction remarks statement says interview")
  private static let anything = stems(
    """
    detail details background context throughout information material byline dateline
    recast recasts recasting paragraph para graf link graphic photo new color colour edit edits
    """)
  private static let figures = stems("figure figures number numbers data amount sum")
  private static let toll = stems("toll tolls casualties deaths fatalities")
  private static let headline = stems("headline slug title")
  private static let name = stems("name names spelling surname spelled spelt")
  private static let day = stems("day date dates weekday month year timing")
  private static let source = stems("attribution attributed attribute speaker source")
  /// Words of the dead and the hurt in a story.
  static let harm = stems(
    """
    die died dies dying dead death deaths kill killed kills killing toll fatality fatalities victim
    victims casualty casualties body bodies lives injured injuries hurt wounded
    """)
  /// What tells of a mistake.
  static let errors = stems(
    """
    incorrectly wrongly mistakenly erroneously inaccurately falsely misstated misreported
    misidentified misspelled misspelt misquoted miscalculated misattributed misnamed reversed
    transposed
    """)
  static let months = stems(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """)
  static let weekdays = stems(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow")
  /// Words that name nothing.
  static let empty = stems(
    """
    a an the in on at of to from with and or for by as that this is are was were be been being has
    have had it its not show shows say said say more latest other also which who story article
    version earlier incorrect instead rather than error errors mistake mistakes typo typos style
    should would will there he she they people due made make after before but when we our published
    wrong inaccurate editing reflect read reads so
    """)

  static func stems(_ list: String) -> Set<[UInt8]> {
    Set(list.split(whereSeparator: \.isWhitespace).map { Stem.stem(Array($0.utf8)[...]) })
  }
}
