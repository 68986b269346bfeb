import GalleyModel

/// Units and currencies by the words that write them.
struct UnitLexicon: Sendable {
  /// The canonical name and kind that a form stands for.
  struct Unit: Sendable {
    let name: String
    let kind: FigureKind
  }

  /// Letters that may stand right before digits as a currency: `RM`, `Rs`, `EUR`.
  private(set) var prefixes: Set<WordID> = []

  init() {}

  init(into lexicon: inout Lexicon) {}
}
