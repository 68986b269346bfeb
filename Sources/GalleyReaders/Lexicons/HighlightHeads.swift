extension Lexicon {
  /// What stands above the bullets that sum an article up.
  static let highlightHeads = PhraseList(
    """
    story highlights
    highlights
    key points
    key takeaways
    key facts
    main points
    at a glance
    in brief
    in short
    the essentials
    summary
    takeaways
    what you need to know
    """)
}
