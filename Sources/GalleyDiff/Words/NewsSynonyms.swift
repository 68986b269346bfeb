/// Words that copy puts for one another when it tells again what a document or an earlier version says.
///
/// "The proposal affects 1,240 positions" becomes "1,240 people will lose their jobs". A line holds
/// words that may stand for one another; a word may stand in one line only.
enum NewsSynonyms {
  /// The word that stands for all of its line: the first; other words stand for themselves.
  static func leader(of stem: UInt64) -> UInt64 { leaders[stem] ?? stem }

  /// The hash of what is counted, the same for a word and for those that stand for it: that of "the
  /// 62-meter vessel" is that of "the 62-meter ferry".
  static func headHash(of phrase: String) -> UInt64 {
    let head = Stem.headHash(of: phrase)
    return heads[head] ?? head
  }

  private static let heads: [UInt64: UInt64] = {
    var heads: [UInt64: UInt64] = [:]
    for line in text.pieces(between: "\n") {
      let stems = line.pieces(between: " ").map { Stem.hash(ofWord: Array($0.utf8)) }
      for stem in stems { heads[stem] = stems.first }
    }
    return heads
  }()

  private static let leaders: [UInt64: UInt64] = {
    var leaders: [UInt64: UInt64] = [:]
    for line in text.pieces(between: "\n") {
      let stems = line.pieces(between: " ").map { ContextWord.stem(of: Array($0.utf8)[...]) }
      for stem in stems { leaders[stem] = stems.first }
    }
    return leaders
  }()

  private static let text = """
    jobs job posts positions roles redundant redundancies
    homes houses home house dwellings properties
    killed kill died dead deaths death fatalities fatal perished toll
    injured injuries hurt wounded casualties
    sales revenue revenues turnover
    lost loss losses lose
    profit profits earnings earned
    workers staff employees employed employs workforce headcount
    replies responses answers
    cost costs price prices bill bills
    forecast forecasts outlook guidance
    buy bought acquire acquired acquisition purchase purchased
    rise rose risen rising increase increased climb climbed grew growth grow grown jump jumped
    fall fell fallen drop dropped decline declined decrease decreased shrank
    lent issued loans borrowed
    boat ship vessel trawler ferry yacht
    pupils students schoolchildren
    doctor doctors physician physicians
    fire blaze wildfire
    police officers
    children child kids
    tenants renters renting rented
    begin began begins start started starts
    close closed closes closure closing shut
    factory factories plant plants works
    town towns city cities
    study research survey
    aged age old
    fuel diesel petrol
    rescued saved lifted winched
    charged accused
    fined fine
    prison jail jailed imprisonment
    crash collision accident crashed collided
    asked demanded sought
    need needs needed require requires required
    build built building construct constructed construction
    show showed shows found
    school schools
    pay paid payment wages salary salaries
    hire hired hiring recruit recruited recruits taken
    budget budgets spending spend spent
    debt debts borrowing
    vote votes voted ballots ballot
    women woman female
    men man male
    people persons person
    film films movie
    car cars vehicles vehicle
    rain rainfall
    shares stock stocks
    engines engine appliances appliance
    largest biggest
    jab jabs vaccine vaccines vaccination vaccinated
    average mean
    months month
    years year
    abroad overseas foreign international
    motorist motorists driver drivers
    lorry lorries truck trucks
    shop shops store stores
    soldiers soldier troops
    reduce reduced reduces reduction reductions cuts cutting
    cancel cancelled cancellations scrapped
    stole stolen steal stealing theft thefts
    company companies firm firms business businesses
    """
}
