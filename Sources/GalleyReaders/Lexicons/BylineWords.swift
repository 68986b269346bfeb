extension Lexicon {
  /// What a byline begins with.
  static let by = WordList("by")

  /// Whole lines that say where an article comes from.
  static let bylines = PhraseList(
    """
    associated press
    the associated press
    associated press writer
    associated press writers
    reuters
    reuters staff
    agence france-presse
    afp
    press association
    pa media
    staff
    staff reporter
    staff reporters
    staff writer
    staff writers
    staff and agencies
    staff and wire reports
    wire reports
    wire services
    from wire reports
    from staff reports
    from staff and wire reports
    from news services
    agencies
    guardian staff
    news desk
    last updated …          [no stop]
    first published …       [no stop]
    last modified …         [no stop]
    published: …
    updated: …
    posted: …
    """)

  /// Small words between the names of a byline.
  static let nameParticles = WordList(
    """
    and for of the in at with on to from
    de da di du del della der den dos von van zu la le el al bin ibn ben y e
    """)

  /// What stands between the parts of one person's name.
  static let familyParticles = WordList(
    "de da di du del della der den dos ten ter van zu von la le el al bin ibn ben y")

  /// Words of the names of papers and desks.
  static let outletWords = WordList(
    "news staff press chief bureau agency desk times post media herald tribune gazette daily")

  /// What makes a line with a name a byline.
  static let authorRoles = WordList(
    """
    correspondent correspondents editor reporter reporters writer writers columnist journalist
    contributor producer photographer
    """)

  /// Those who send copy, in datelines and below bylines.
  static let agencies = WordList(
    """
    ap afp reuters cnn upi pa dpa efe ansa itar-tass tass xinhua kyodo yonhap bloomberg bbc
    marketwatch cp aap ani pti ians rtrs interfax sputnik aljazeera npr nbc abc cbs
    """)
}
