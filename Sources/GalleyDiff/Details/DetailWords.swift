/// Words that make dates, times, names and negations, by the keys of ``Word``.
///
/// Capitals do not count here; where the line matters, its number is what its words mean.
enum DetailWords {
  /// A word that is part of a date.
  enum DateWord {
    /// 1 is Monday.
    case weekday(Int)
    /// 1 is January.
    case month(Int)
    /// "yesterday", "tonight".
    case relative(Int)
    /// "last", "this", "next".
    case step(Int)
    /// "week", "month", "year".
    case period(Int)
  }

  static let dates: [UInt32: DateWord] = {
    var words: [UInt32: DateWord] = [:]
    func add(_ lines: String, _ make: (Int) -> DateWord) {
      for (index, line) in lines.split(separator: "\n").enumerated() {
        for key in keys(of: String(line)) { words[key] = make(index + 1) }
      }
    }
    add(
      """
      monday mon
      tuesday tues tue
      wednesday wed
      thursday thurs thur thu
      friday fri
      saturday
      sunday
      """
    ) { .weekday($0) }
    add(
      """
      january jan
      february feb
      march
      april apr
      may
      june
      july
      august aug
      september sept sep
      october oct
      november nov
      december dec
      """
    ) { .month($0) }
    add("yesterday\ntoday\ntomorrow\ntonight") { .relative($0) }
    add("last\nthis\nnext") { .step($0) }
    add("week\nmonth\nyear\nweekend\nspring\nsummer\nautumn fall\nwinter\nquarter\nseason") {
      .period($0)
    }
    return words
  }()

  /// Months that are words or names of their own, too, and need a day, a year or a preposition.
  static let doubtfulMonths = Set(keys(of: "may march june april august jan"))
  /// What stands before a month.
  static let beforeMonth = Set(
    keys(
      of: "in since until till by of late early mid last next during from to before after this each"
    ))
  /// What may stand inside a date.
  static let insideDate = Set(keys(of: "of the"))
  /// "March 5th".
  static let ordinals = ["st", "nd", "rd", "th"].map { Array($0.utf8) }

  /// What denies the verb that it stands with.
  static let verbNegations = Set(
    keys(
      of: """
        not cannot don't doesn't didn't won't wouldn't can't couldn't shouldn't isn't aren't wasn't
        weren't hasn't haven't hadn't mustn't needn't
        """))

  static let negations = verbNegations.union(
    keys(of: "never no none nobody nothing neither nor without"))

  /// Small words inside names: "Bank of Lydd", "Ludwig van Beethoven".
  static let insideName = Set(
    keys(of: "of de del della der den van von und y da do dos la le du bin bint ibn al el"))

  /// What begins a sentence with a capital and is no name.
  static let openers = Set(
    keys(
      of: """
        the a an this that these those his her its their our my your he she it they we you i who
        whose which what when where why how there here in on at by for from to of with within under
        over after before during since until while as if though although because but and or nor so
        yet then than also still even only just more most less least some many much several both all
        each every any no not none neither either one two three four five six seven eight nine ten
        another other others such same about around between among against into through across
        according despite amid meanwhile however earlier later last next now today yesterday
        tomorrow police officials authorities doctors witnesses residents investigators analysts
        economists experts critics supporters opponents lawyers prosecutors rescuers firefighters
        soldiers troops rebels workers unions shares stocks prices sales profits revenue exports
        imports voters lawmakers ministers leaders people men women children students teachers
        parents nurses activists scientists researchers engineers crews divers teams local state
        federal national foreign former new old first second third early late nearly almost at
        is are was were has have had will would can could may might must do does did let asked
        speaking saying said adding celsius fahrenheit
        """))

  static func keys(of words: String) -> [UInt32] {
    let bytes = Array(words.utf8)
    var list: [Word] = []
    WordReader(bytes: bytes).read(0..<bytes.count, into: &list)
    return list.map(\.key)
  }
}
