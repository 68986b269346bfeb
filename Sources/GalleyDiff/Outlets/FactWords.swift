import GalleyModel

/// What can happen to people and things that are counted, in the words that outlets use for it.
enum FactWords {
  /// The class of an event by the stem of any of its words.
  static let events: [UInt64: Int] = {
    var classes: [UInt64: Int] = [:]
    for (index, line) in lines.split(separator: "\n").enumerated() {
      for word in line.split(separator: " ") {
        classes[Stem.hash(ofWord: Array(word.utf8))] = index
      }
    }
    return classes
  }()

  /// Nouns that say no more of those who are counted than that they are people.
  static let anybody: Set<UInt64> = Set(
    """
    people person civilian resident inhabitant villager citizen local soul life victim dead death
    casualty toll fatality other others man men woman women passenger
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Stem.hash(ofWord: Array($0.utf8)) }
  )

  /// Words that make a figure a part of another one, or a further one.
  static let parts: Set<UInt64> = Set(
    ["including", "include", "includes", "included", "another", "further", "additional", "among"]
      .map { Stem.hash(ofWord: Array($0.utf8)) })

  /// The stems of what is counted and of what happened to it.
  static func stems(of figure: Figure) -> [UInt64] {
    [figure.event, figure.counts].compactMap { $0 }.flatMap { Stem.words(of: $0) }
      .map { Stem.hash(ofStem: $0) }
  }

  /// The class of what happened to the counted, as far as a figure says.
  static func event(of figure: Figure) -> Int? {
    figure.event == nil && figure.counts == nil
      ? nil : stems(of: figure).lazy.compactMap { events[$0] }.first
  }

  // A class a line; a word that stands for several of them is left out ("left", "casualties").
  private static let lines = """
    killed kill kills killing die died dies dying dead death deaths fatality fatalities perished toll slain
    injured injure injuring injury injuries wounded wounding wounds hurt hurting hospital burns
    fled flee flees fleeing displaced escaped escape evacuated evacuate evacuating
    remain remained remains remaining trapped stranded besieged stuck stay stayed staying
    missing unaccounted
    arrested arrest arrests arresting detained detain detaining custody
    rescued rescue rescuing saved
    infected infection infections sick ill cases
    homeless
    destroyed destroy destroying collapsed collapse flattened razed burnt
    damaged damage damaging
    aboard onboard carrying carried passenger passengers
    """
}
