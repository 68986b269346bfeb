/// What the names that a page gives an element say of it: its classes, id, role, itemprop, data-*.
///
/// They are hints and no more: `<body class="single has-sidebar newsletter">` is no newsletter box, so
/// that an element that holds most of the words is believed nothing.
struct PageHints: OptionSet, Hashable {
  let rawValue: UInt32

  /// Links to other stories.
  static let related = PageHints(rawValue: 1 << 0)
  static let advert = PageHints(rawValue: 1 << 1)
  /// Buttons, share counts, tools.
  static let share = PageHints(rawValue: 1 << 2)
  /// Boxes that ask for something: newsletters, subscriptions.
  static let offer = PageHints(rawValue: 1 << 3)
  static let comments = PageHints(rawValue: 1 << 4)
  static let navigation = PageHints(rawValue: 1 << 5)
  /// Consent texts, legal texts.
  static let legal = PageHints(rawValue: 1 << 6)
  /// Who the author is.
  static let biography = PageHints(rawValue: 1 << 7)
  static let tags = PageHints(rawValue: 1 << 8)
  /// Not to be seen.
  static let hidden = PageHints(rawValue: 1 << 9)
  /// The name of an author.
  static let author = PageHints(rawValue: 1 << 10)
  static let date = PageHints(rawValue: 1 << 11)
  static let caption = PageHints(rawValue: 1 << 12)
  static let credit = PageHints(rawValue: 1 << 13)
  static let standfirst = PageHints(rawValue: 1 << 14)
  static let pullQuote = PageHints(rawValue: 1 << 15)
  static let highlights = PageHints(rawValue: 1 << 16)
  /// Pictures, films and their players.
  static let media = PageHints(rawValue: 1 << 17)
  /// Posts of other sites.
  static let embed = PageHints(rawValue: 1 << 18)
  static let headline = PageHints(rawValue: 1 << 19)
  static let correction = PageHints(rawValue: 1 << 21)
  /// The copy as schema.org or a publishing system names it.
  static let body = PageHints(rawValue: 1 << 22)
  /// A picture and what belongs to it.
  static let figure = PageHints(rawValue: 1 << 23)
  /// An area beside the story.
  static let aside = PageHints(rawValue: 1 << 24)
  /// A subhead, for pages that set them as plain paragraphs.
  static let subhead = PageHints(rawValue: 1 << 25)
  /// What may lead to other stories or into this one.
  static let teaser = PageHints(rawValue: 1 << 27)

  /// What no copy stands in.
  static let outside: PageHints = [
    .related, .advert, .share, .offer, .comments, .navigation, .legal, .biography, .tags, .hidden,
    .aside, .teaser,
  ]
}
