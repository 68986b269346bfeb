import GalleyTestSupport

/// A story of which version after version comes, each with a few edits.
struct RunningStory {
  private(set) var paragraphs: [String] = []
  private var generator: SeededGenerator
  private let words = Words(of: NewsCopy.sampleTexts)

  /// Begins a story of paragraphs with words that no other story has in this order.
  /// - Parameter bytes: The length, or a little more.
  init(bytes: Int, seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    paragraphs = Versions(bytes: bytes).old.filter { !$0.isEmpty }.map {
      words.shuffled(into: $0, oneOf: 2, by: &generator)
    }
  }

  /// The text of the version that stands.
  var text: String { paragraphs.joined(separator: "\n\n") + "\n" }

  /// Goes on to the next version: some paragraphs get other numbers, and now and then one goes or comes.
  mutating func goOn() {
    for place in paragraphs.indices where Int.random(in: 0..<8, using: &generator) == 0 {
      paragraphs[place] = Words.renumbered(paragraphs[place], by: &generator)
    }
    switch Int.random(in: 0..<4, using: &generator) {
    case 0 where paragraphs.count > 4: paragraphs.remove(at: paragraphs.count / 2)
    case 1:
      let new = words.shuffled(into: paragraphs[1], oneOf: 2, by: &generator)
      paragraphs.insert(new, at: paragraphs.count / 2)
    default: break
    }
  }
}
