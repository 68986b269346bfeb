/// What a page says of its pictures for those who do not see them, which many pages print as captions.
struct PictureTexts {
  /// The letters of each text, by those it begins with.
  private var texts: [[UInt8]: [[UInt8]]] = [:]
  private var count = 0

  private static let shortest = 24
  private static let longest = 1200
  private static let most = 400
  /// What a credit behind the words adds, in letters.
  private static let credit = 90

  /// Takes a text in; labels of a few letters tell nothing.
  mutating func add(_ text: some Sequence<UInt8>) {
    guard count < Self.most else { return }
    let letters = PlainWords.letters(text.prefix(Self.longest))
    guard letters.count >= Self.shortest else { return }
    count += 1
    texts[Array(letters.prefix(Self.shortest)), default: []].append(letters)
  }

  /// Leaves out texts that begin as another does: what sums up the story may stand at its picture too.
  mutating func remove(_ text: String) {
    texts[Array(PlainWords.letters(text.utf8).prefix(Self.shortest))] = nil
  }

  /// Whether words are such a text, perhaps with a credit behind it.
  func hold(_ words: ArraySlice<UInt8>) -> Bool {
    guard !texts.isEmpty, words.count >= Self.shortest, words.count <= Self.longest else {
      return false
    }
    let letters = PlainWords.letters(words)
    guard let alike = texts[Array(letters.prefix(Self.shortest))] else { return false }
    return alike.contains { letters.count - $0.count < Self.credit && letters.starts(with: $0) }
  }
}
