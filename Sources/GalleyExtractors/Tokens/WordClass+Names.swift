extension WordClass {
  /// The classes by the names that lexicon files use.
  private static let named: [(name: UInt64, class: WordClass)] = names.map {
    (WordHash($0.key.utf8).value, $0.value)
  }

  private static let names: KeyValuePairs<String, WordClass> = [
    "determiner": .determiner, "preposition": .preposition, "conjunction": .conjunction,
    "pronoun": .pronoun, "relative": .relative, "auxiliary": .auxiliary, "verb": .verb,
    "adverb": .adverb, "month": .month, "weekday": .weekday, "cardinal": .cardinal,
    "ordinal": .ordinal, "scale": .scale, "fraction": .fraction, "vague": .vagueNumber,
    "multiple": .multiple, "up": .up, "down": .down, "time": .time,
    "countable": .countable, "contest": .contest, "spread": .spread, "level": .level,
    "motion": .motion, "raising": .raising, "tally": .tally, "ageing": .ageing, "dying": .dying,
    "bound": .bound, "man": .man, "woman": .woman, "being": .being, "telling": .telling,
    "inverting": .inverting, "claiming": .claiming, "valuing": .valuing, "showing": .showing,
    "surname": .surname, "phrase": .phrase,
    "share": .share, "honorific": .honorific, "particle": .nameParticle, "suffix": .nameSuffix,
    "term": .term, "polling": .polling, "lasting": .lasting,
  ]

  /// The union of classes named in a lexicon entry.
  init(named names: some Sequence<Letters>) {
    self = []
    for name in names {
      let hash = WordHash(name).value
      if let known = Self.named.first(where: { $0.name == hash }) { formUnion(known.class) }
    }
  }
}
