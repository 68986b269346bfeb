import GalleyModel

/// Notes to editors and readers: `(Adds quote, background)`, `Eds: UPDATES …`, `Editor's note: …`.
struct NoteRule: BlockRule {
  func apply(to copy: inout Copy) {
    let bytes = copy.bytes
    copy.label(.note) { Lexicon.notes.matches($0, in: bytes) }
  }
}
