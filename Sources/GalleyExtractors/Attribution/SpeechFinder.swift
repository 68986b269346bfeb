import GalleyModel

/// Finds who says what in an article.
struct SpeechFinder {
  let copy: TokenizedArticle

  /// The quotes and the stretches of reported speech.
  func find() -> Speech { Speech() }
}
