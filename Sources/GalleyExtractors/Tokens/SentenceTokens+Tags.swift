import GalleyGrammar

/// What the words of the sentence do in it.
extension SentenceTokens {
  /// Whether a noun or a name stands here.
  func isNoun(_ index: Int) -> Bool {
    switch tag(index) {
    case .nn, .nns, .nnp, .nnps: self[index].kind == .word || self[index].kind == .code
    default: false
    }
  }

  /// Whether a noun in the singular stands here that is no name.
  func isSingularNoun(_ index: Int) -> Bool { isKind(index, .word) && tag(index) == .nn }

  /// Whether a noun in the plural stands here, or one that is counted without an s.
  func isPluralNoun(_ index: Int) -> Bool {
    guard isKind(index, .word) else { return false }
    return tag(index) == .nns || tag(index) == .nnps || has(index, .countable)
  }

  /// Whether a verb stands here, in whatever form.
  func isVerb(_ index: Int) -> Bool {
    switch tag(index) {
    case .vb, .vbd, .vbg, .vbn, .vbp, .vbz: isKind(index, .word)
    default: false
    }
  }

  /// Whether a verb with a subject stands here: "says", "fell", "will".
  func isFiniteVerb(_ index: Int) -> Bool {
    switch tag(index) {
    case .vbd, .vbp, .vbz, .md: isKind(index, .word)
    default: false
    }
  }

  /// Whether an adjective stands here: "planned" where it describes, "bigger", "biggest".
  func isAdjective(_ index: Int) -> Bool {
    switch tag(index) {
    case .jj, .jjr, .jjs: isKind(index, .word)
    default: false
    }
  }

  /// The index behind the nouns and adjectives that begin here, with the hyphens between them.
  func nounRunEnd(from start: Int) -> Int {
    var end = start
    while isNoun(end) || isAdjective(end) || end > start && isJoiningHyphen(end) { end += 1 }
    return end
  }
}
