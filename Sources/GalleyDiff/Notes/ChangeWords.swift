/// The words with which desks tell what they did to a story, as stems.
enum ChangeWords {
  /// What was done.
  static let verbs = stems(
    """
    add adds added adding update updates updated updating recast recasts recasting correct corrects
    corrected correcting amend amended amends fix fixes restore restores remove removes removed
    delete deletes drops change changes changed clarify clarifies insert inserts include includes
    refile refiles refiled rewrite rewrites writethru write-through write writes revise revises
    revised trim trims edit edits edited relead releads repeat repeats version replace replaces
    """)
  /// Where it was done.
  static let places = stems(
    """
    paragraph paragraphs para paras graf grafs graph in to from the first second third fourth fifth
    sixth last lead headline top bottom pvs previous page story of at
    """)
  /// Words for speech: a quote must have come or changed.
  static let speech = stems(
    "quote quotes comment comments reaction remarks statement says interview")
  /// Words for text of any sort.
  static let anything = stems(
    """
    detail details background context throughout information material byline dateline
    recast recasts recasting paragraph para graf link graphic photo new color colour edit edits
    """)
  /// Words for figures of any sort.
  static let figures = stems("figure figures number numbers data toll total totals price prices")
  /// Words for the headline.
  static let headline = stems("headline slug title")
  /// Words that name nothing.
  static let empty = stems(
    """
    a an the in on at of to from with and or for by as that this is are was were be been has have
    had it its not show shows say said more latest other also which who story article version
    earlier incorrectly wrongly correct instead rather mistakenly
    """)

  private static func stems(_ list: String) -> Set<[UInt8]> {
    Set(list.split(whereSeparator: \.isWhitespace).map { Stem.stem(Array($0.utf8)[...]) })
  }
}
