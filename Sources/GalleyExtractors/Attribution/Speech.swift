import GalleyModel

/// What the article's sources say: the quotes, and the stretches of reported speech.
///
/// Attribution is found once, for quotes and figures alike; figures look their source up here.
struct Speech {
  /// The quotes in text order, with their names and attributions.
  var quotes: [Quote] = []
  /// The stretches that somebody says, in text order; an inner stretch comes after the one that
  /// holds it.
  var scopes: [AttributedScope] = []
  /// What quotes and scopes hang on: one cue with its speaker each.
  var sayings: [Saying] = []
  /// What had to be decided about the marks, for people.
  var notes: [String] = []
  /// Whether a sentence is too long to be shown whole with each of its quotes.
  var cutsSentences = false
}

/// A stretch of tokens that somebody says, with or without marks.
struct AttributedScope {
  /// The tokens of the reported words.
  var tokens: Range<Int>
  /// The number of the saying that they belong to.
  var saying: Int
}
