/// Finds the block with the headline.
struct HeadlineFinder {
  /// The titles that the page gives for machines, the most trustworthy first.
  let titles: [String]
  private let pieces: [Title]

  /// More is no headline, in bytes.
  private static let longest = 600

  private struct Title {
    var words: [String]
    var known: Set<String>
    var letters: [UInt8]

    init(_ text: String) {
      words = PlainWords.of(text)
      known = Set(words)
      letters = PlainWords.letters(text.utf8)
    }

    /// Whether it is longer than the name of a site; not all scripts part words by blanks.
    var isLong: Bool {
      words.count > 3 || letters.first.map { $0 >= 0x80 } ?? false && letters.count > 14
    }

    /// How alike two titles are, 0 to 1.
    func likeness(_ other: Title) -> Double {
      guard !letters.isEmpty, !other.letters.isEmpty else { return 0 }
      if letters == other.letters { return 1 }
      let (short, long) =
        letters.count < other.letters.count ? (letters, other.letters) : (other.letters, letters)
      if short.count * 2 > long.count, long.starts(with: short) { return 0.95 }
      let common = other.words.count { known.contains($0) }
      return 2 * Double(common) / Double(words.count + other.words.count)
    }
  }

  /// Takes the titles of a page.
  init(_ titles: [String?]) {
    self.titles = titles.compactMap(\.self)
    pieces = self.titles.prefix(4).map { String($0.prefix(Self.longest)) }
      .flatMap { [Title($0), Title(Self.withoutSite($0))] }
  }

  /// The block, or null where the page shows none.
  func block(in page: Page) -> Int? {
    var best: (score: Double, index: Int)?
    for index in page.blocks.indices {
      let block = page.blocks[index]
      guard block.element >= 0, block.range.count < Self.longest else { continue }
      let element = page.elements[block.element]
      let tag = element.tag
      let isNamed = element.hints.contains(.headline) || block.hints.contains(.headline)
      guard tag.isHeading || isNamed || tag == .paragraph || tag == .container else { continue }
      if !tag.isHeading, !isNamed {
        // Many labels of a page stand in a div: only headings may differ from the title.
        let letters = PlainWords.letters(page.words(of: index))
        guard pieces.contains(where: { $0.letters == letters }) else { continue }
      }
      let title = Title(page.string(of: index))
      guard title.letters.count > 2 else { continue }
      let likeness = pieces.map { $0.likeness(title) }.max() ?? 0
      let rank =
        switch tag {
        case .heading1: 0.6
        case .heading2: 0.3
        case .heading3, .heading: 0.15
        default: isNamed ? 0.1 : 0.0
        }
      guard likeness >= (tag.isHeading ? 0.45 : 0.9) || tag == .heading1 && title.isLong
      else { continue }
      let isElsewhere =
        element.tag != .heading1 && block.linkShare > 0.8
        || element.hints.contains(.related) || block.hints.contains(.hidden)
      let score = likeness + rank - (isElsewhere ? 0.5 : 0)
      if score > best?.score ?? 0.5 { best = (score, index) }
    }
    return best?.index
  }

  /// A title without the name of the site behind or before it: "Storm kills 12 | The Daily".
  static func withoutSite(_ title: String) -> String {
    for sign in [" | ", " — ", " – ", " - ", " · ", " :: ", " « ", " » ", " • "] {
      let parts = title.split(separator: sign, omittingEmptySubsequences: true)
      if parts.count > 1, let longest = parts.max(by: { $0.utf8.count < $1.utf8.count }) {
        return String(longest)
      }
    }
    return title
  }
}
