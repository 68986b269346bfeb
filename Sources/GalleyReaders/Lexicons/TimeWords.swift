extension Lexicon {
  /// The words of a time stamp; numbers may stand among them.
  static let timeWords = WordList(
    """
    published updated posted first last modified created revised added edited
    at on of ago the and
    minute minutes min mins hour hours hr hrs day days week weeks month months year years
    a.m p.m am pm noon midnight gmt utc bst est edt et pst pdt pt cst cdt ct mst mdt mt cet cest
    hkt ist jst sgt aest aedt
    mon tue tues wed thu thur thurs fri sat sun
    monday tuesday wednesday thursday friday saturday sunday
    jan feb mar apr jun jul aug sep sept oct nov dec
    january february march april may june july august september october november december
    yesterday today
    """)

  /// What stands before the day on which something was.
  static let on = WordList("on")

  /// The days of the week.
  static let days = WordList(
    """
    monday tuesday wednesday thursday friday saturday sunday
    """)

  /// The months.
  static let months = WordList(
    """
    jan feb mar apr jun jul aug sep sept oct nov dec
    january february march april may june july august september october november december
    """)
}
