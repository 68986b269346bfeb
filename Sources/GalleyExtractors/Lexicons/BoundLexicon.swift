import GalleyModel

/// Bound phrases by the words that make them.
struct BoundLexicon: Sendable {
  init() {}

  init(into lexicon: inout Lexicon) {}
}
