import GalleyModel

/// How much two texts have in common, and whether that makes them versions of one story.
///
/// Stories on one subject repeat paragraphs of background: of some 2,500 articles of news, pairs on one
/// subject share up to 55 in 100 runs of three words of the shorter one, versions of one story 69 and
/// more. So most of the text must be the same, or a good part of it under the same headline.
struct Likeness {
  /// The part of the shorter text's runs of words that both have, 0…1.
  let share: Double
  /// The part of all runs of either text that both have, 0…1, by which the likest story is chosen.
  let overlap: Double
  /// The part of the longer text's runs that both have, 0…1.
  private let longerShare: Double
  /// How many runs both have.
  private let shared: Int
  /// The part of the words of the shorter headline that both have, 0…1; 0 where one has few words.
  private let headlines: Double

  private static let mostOfText = 0.6
  private static let goodPart = 0.3
  /// A round-up has short stories whole in it, and is no version of any of them.
  private static let leastOfLonger = 0.25
  private static let likeHeadline = 0.5
  /// Fewer runs than this are a sentence that anybody may quote.
  private static let fewest = 12
  private static let sameHeadline = 0.75
  /// The least that speaks for one story where its name says so already.
  private static let some = 0.1

  init(_ old: Article, _ oldShingles: Shingles, _ new: Article, _ newShingles: Shingles) {
    shared = oldShingles.shared(with: newShingles)
    let shorter = min(oldShingles.all.count, newShingles.all.count)
    let longer = max(oldShingles.all.count, newShingles.all.count)
    share = shorter == 0 ? 0 : Double(shared) / Double(shorter)
    longerShare = longer == 0 ? 0 : Double(shared) / Double(longer)
    overlap = longer == 0 ? 0 : Double(shared) / Double(longer + shorter - shared)
    headlines = Self.share(old.headline, new.headline)
  }

  /// Whether the words alone make them one story.
  var isOneStory: Bool {
    if shared >= Self.fewest, share >= Self.mostOfText,
      longerShare >= Self.leastOfLonger || headlines >= Self.likeHeadline
    {
      return true
    }
    return headlines >= Self.sameHeadline && share >= Self.goodPart && shared > 1
  }

  /// Whether nothing speaks against one story, where a name says that they are one.
  var mayBeOneStory: Bool {
    share >= Self.some || headlines >= Self.sameHeadline
  }

  private static func share(_ old: String?, _ new: String?) -> Double {
    let (old, new) = (words(of: old), words(of: new))
    let shorter = min(old.count, new.count)
    return shorter < 3 ? 0 : Double(old.intersection(new).count) / Double(shorter)
  }

  private static func words(of headline: String?) -> Set<UInt64> {
    var words: Set<UInt64> = []
    var headline = headline ?? ""
    headline.withUTF8 { bytes in Shingles.words(of: bytes) { words.insert($0) } }
    return words
  }
}
