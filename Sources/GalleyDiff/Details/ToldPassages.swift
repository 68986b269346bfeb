import GalleyModel

/// The sentences of both versions of which the rows of figures and quotes tell, and the speakers whose
/// change is told there.
struct ToldPassages {
  private var lefts: [Bool]
  private var rights: [Bool]
  /// The bytes at which the names of such speakers begin and end.
  private var speakers: (left: Set<Int>, right: Set<Int>) = ([], [])

  init(_ text: TextAlignment) {
    lefts = Array(repeating: false, count: text.left.sentences.count)
    rights = Array(repeating: false, count: text.right.sentences.count)
  }

  /// Takes note that a row tells of a sentence on the left.
  mutating func tell(left sentence: Int) {
    if lefts.indices.contains(sentence) { lefts[sentence] = true }
  }

  /// Takes note that a row tells of a sentence on the right.
  mutating func tell(right sentence: Int) {
    if rights.indices.contains(sentence) { rights[sentence] = true }
  }

  /// Takes note that a row tells that one speaker became another.
  mutating func tell(speaker left: TextRange, became right: TextRange) {
    speakers.left.formUnion([left.lowerBound, left.upperBound - 1])
    speakers.right.formUnion([right.lowerBound, right.upperBound - 1])
  }

  /// Whether a row tells of one of some matched sentences.
  func speaks(ofLeft left: Range<Int>, right: Range<Int>) -> Bool {
    left.contains { lefts[$0] } || right.contains { rights[$0] }
  }

  /// Whether a row tells that the speaker named at one place became the one named at the other.
  func namesBoth(_ left: TextRange?, _ right: TextRange?) -> Bool {
    (left.map { $0.contains(where: speakers.left.contains) } ?? true)
      && (right.map { $0.contains(where: speakers.right.contains) } ?? true)
  }
}
