import GalleyModel

/// A cue with its speaker, by the tokens that tell it.
///
/// Most statements of an article say something, and few hold a figure or a quote: the words of an
/// ``Attribution`` are made for these alone.
struct Saying {
  /// The speaker's fullest name, or null where nobody can tell.
  var name: String?
  /// The title or role as printed.
  var role: String?
  /// The tokens that name the speaker at the cue, or null.
  var mention: Range<Int>?
  /// The tokens of the reporting verb or phrase, or null for a label inside the marks.
  var cue: Range<Int>?
  /// The tokens that tell whom it was said to, or null.
  var addressee: Range<Int>?

  /// What is handed out with a figure or quote.
  func attribution(in copy: TokenizedArticle) -> Attribution {
    Attribution(
      name: name, role: role, mention: mention.map(copy.span), cue: cue.map(copy.span),
      addressee: addressee.map(copy.text(of:)))
  }
}
