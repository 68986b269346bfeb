import GalleyTestSupport

/// A story of which version after version comes, each with a few edits.
struct RunningStory {
  private(set) var paragraphs: [String] = []
  private var generator: SeededGenerator
  private let words = Words(of: NewsCopy.sampleTexts)

  private let seed: UInt64

  /// Gives long words an ending that no other story has: what shares half of its words with another
  /// story would be a version of it.
  private static func marked(_ text: String, _ seed: UInt64) -> String {
    let ending = String(
      [seed / 26 % 26, seed % 26].map { Character(Unicode.Scalar(UInt8(0x61 + $0))) })
    return text.split(separator: " ").map { word in
      word.count > 4 && word.allSatisfy { ("a"..."z").contains($0) } ? word + ending : String(word)
    }.joined(separator: " ")
  }

  /// Begins a story of paragraphs with words that no other story has in this order.
  /// - Parameter bytes: The length, or a little more.
  init(bytes: Int, seed: UInt64) {
    self.seed = seed
    generator = SeededGenerator(seed: seed)
    paragraphs = Versions(bytes: bytes).old.filter { !$0.isEmpty }.map {
      Self.marked(words.shuffled(into: $0, oneOf: 2, by: &generator), seed)
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
      let new = Self.marked(words.shuffled(into: paragraphs[1], oneOf: 2, by: &generator), seed)
      paragraphs.insert(new, at: paragraphs.count / 2)
    default: break
    }
  }
}
