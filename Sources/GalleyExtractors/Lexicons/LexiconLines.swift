/// The entries of a lexicon file: lines split at white space, without comments and empty lines.
struct LexiconLines: Sequence {
  /// One entry.
  struct Line {
    /// The entry without its comment.
    let text: Substring
    let fields: ArraySlice<Substring>

    var first: Substring { fields.first ?? "" }

    subscript(index: Int) -> Substring {
      let position = fields.startIndex + index
      return position < fields.endIndex ? fields[position] : ""
    }
  }

  private let text: String

  init(_ text: String) { self.text = text }

  func makeIterator() -> AnyIterator<Line> {
    var lines = text.split(separator: "\n").makeIterator()
    return AnyIterator {
      while let line = lines.next() {
        let entry = line.prefix { $0 != "#" }
        let fields = entry.split(separator: " ")
        if !fields.isEmpty { return Line(text: entry, fields: fields[...]) }
      }
      return nil
    }
  }
}
