extension Lexicon {
  /// Words that a first paragraph has and headlines do without.
  static let leadWords = WordList(
    """
    was were had been said according told who which
    monday tuesday wednesday thursday friday saturday sunday
    """)

  /// Words that begin a question used as a subhead.
  static let questionWords = WordList(
    """
    what who whom whose why when where which how
    is are was were do does did can could will would should has have
    """)
}
