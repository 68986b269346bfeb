extension Growth {
  /// Two versions, each made of pieces without end.
  struct Pair: Sendable {
    let title: String
    /// The piece at a place, from 0 on.
    let old: @Sendable (Int) -> String
    let new: @Sendable (Int) -> String

    init(
      _ title: String, _ old: @escaping @Sendable (Int) -> String,
      _ new: @escaping @Sendable (Int) -> String
    ) {
      self.title = title
      self.old = old
      self.new = new
    }

    /// Versions that repeat a piece each.
    init(_ title: String, _ old: String, _ new: String) {
      self.init(title, { _ in old }, { _ in new })
    }
  }

  /// What two versions repeat: an edit in every piece, or another cut of the same words.
  static let pairs: [Pair] =
    shapes.flatMap { shape, end in
      edits.map { edit, old, new in
        Pair("\(edit), \(shape)", { old($0) + end }, { new($0) + end })
      }
    } + cuts + endless

  /// How pieces follow one another.
  private static let shapes = [
    ("a line each", "\n"), ("a paragraph each", ".\n\n"), ("in one paragraph", ". "),
    ("in one sentence", ", and "), ("in open doubles", ".\n\n“"),
  ]

  private static let edits: [(String, @Sendable (Int) -> String, @Sendable (Int) -> String)] = [
    ("equal items, a word", { _ in "- 7 homes in town" }, { _ in "- 7 homes in city" }),
    ("equal items, all words", { _ in "- 7 homes in town" }, { _ in "- 8 roads at sea" }),
    ("numbered items, a word", { "- \($0) homes in town" }, { "- \($0) homes in city" }),
    (
      "equal sentences, three words", { _ in "The flood hit 7 homes in the town on Monday" },
      { _ in "The flood hit 8 homes in the city on Sunday" }
    ),
    (
      "equal sentences without figures", { _ in "The flood hit the homes in the town on Monday" },
      { _ in "The flood hit the homes in the city on Sunday" }
    ),
    (
      "near-equal sentences", { "The flood hit \($0 % 97) homes in the town of n\($0 % 1013)" },
      { "The flood hit \($0 % 89) homes in the city of n\($0 % 1009)" }
    ),
    (
      "sentences that moved", { "The flood hit \($0 % 97) homes in the town of n\($0 % 1013)" },
      { "The flood hit \($0 % 97) homes in the town of n\($0 * 7 % 1013)" }
    ),
    (
      "quotes, a word", { _ in "“It rose by 5 feet in an hour,” Mr. Smith said" },
      { _ in "“It rose by 6 feet in a night,” Mr. Smith said" }
    ),
    (
      "quotes, the speaker", { "“It rose by \($0) feet,” Ann Lee said" },
      { "“It rose by \($0) feet,” Bo Ek said" }
    ),
    (
      "quotes without marks", { "“The river rose by \($0) feet,” Ann Lee said" },
      { "The river rose by \($0) feet, Ann Lee said" }
    ),
    (
      "sources", { _ in "Police said 5 people died in the flood" },
      { _ in "Doctors said 5 people died in the flood" }
    ),
    (
      "what is counted", { _ in "Some 5 people in the flood" },
      { _ in "Some 5 houses in the flood" }
    ),
  ]

  /// The same words, cut in another way.
  private static let cuts = [
    Pair(
      "one paragraph, then a paragraph a sentence", "The river rose by 5 feet on Monday. ",
      "The river rose by 5 feet on Monday.\n\n"),
    Pair(
      "a paragraph a sentence, then one", "The river rose by 5 feet on Monday.\n\n",
      "The river rose by 5 feet on Monday. "),
    Pair(
      "one paragraph, then a paragraph a numbered sentence",
      { "The river rose by \($0) feet on Monday. " },
      { "The river rose by \($0) feet on Monday.\n\n" }),
    Pair(
      "one sentence, then a sentence a word", "the river rose by 5 feet on Monday and ",
      "The. River. Rose. By 5 feet. On Monday. And. "),
    Pair(
      "one quote, then a quote a sentence", { $0 == 0 ? "“It rose. " : "It rose by \($0) feet. " },
      { "“It rose by \($0) feet.” " }),
    Pair(
      "a quote a sentence, then one", { "“It rose by \($0) feet.” " },
      { $0 == 0 ? "“It rose. " : "It rose by \($0) feet. " }),
  ]

  private static let endless = [
    Pair("one word", "a", "b"), Pair("one-letter sentences", "A. B? ", "B. C? "),
    Pair("words from a few", { "word\($0 % 30) " }, { "word\($0 % 29) " }),
    Pair("words from many", { "word\($0 * 7919 % 10007) " }, { "word\($0 * 104729 % 10009) " }),
    Pair("lines from a few", { "line \($0 % 30)\n" }, { "line \($0 % 29)\n" }),
    Pair(
      "the other way round", { "Line \($0) of 7 lines\n" }, { "Line \(100_000 - $0) of 7 lines\n" }),
    Pair("notes", "(Adds quote)\n\n5 died.\n\n", "(Adds 5 dead)\n\n6 died.\n\n"),
    Pair("corrections", "CORRECTION: 5 died.\n\n", "CORRECTION: 6 died.\n\n6 died.\n\n"),
    Pair("5 of", "5 of ", "6 of "), Pair("bullets", "* 5 * ", "* 6 * "),
    Pair("bylines", "By Ann Lee\n", "By Bo Ek\n"), Pair("figures", "5 ", "6 "),
    Pair("money", "$5 - $10 ", "$6 - $11 "), Pair("nothing in common", "40 died. ", "Rain fell. "),
  ]
}
