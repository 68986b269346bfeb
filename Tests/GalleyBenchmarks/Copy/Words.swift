import GalleyTestSupport

/// The longer words of texts in small letters, which may take each other's place without a change of
/// names, numbers and reporting verbs.
struct Words {
  private let all: [String]

  init(of texts: [String]) {
    let words = texts.flatMap { $0.split { !$0.isLetter } }.filter(Words.isLong)
    all = Set(words.map(String.init)).sorted()
  }

  /// A text in which one of so many longer words is another one.
  func shuffled(
    into text: String, oneOf share: Int, by generator: inout SeededGenerator
  ) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard Words.isLong(word), Int.random(in: 0..<share, using: &generator) == 0 else {
        return String(word)
      }
      return all.randomElement(using: &generator) ?? String(word)
    }.joined(separator: " ")
  }

  /// A text with other numbers of two digits.
  static func renumbered(_ text: String, by generator: inout SeededGenerator) -> String {
    String(decoding: Story(text).varied(by: &generator), as: UTF8.self)
  }

  private static func isLong(_ word: Substring) -> Bool {
    word.utf8.count >= 6 && word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }
}
