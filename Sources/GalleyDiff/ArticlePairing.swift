public import GalleyModel

/// Finds for each article of a folder the later version of it in another.
///
/// By the identifier that stays over all versions, then by slug, by name, and last by the likeness of
/// the texts. What is told twice on one side, or on none of the other, is no sign.
///
///     let pairing = ArticlePairing(morning, evening)
///     pairing.pairs     // [(old: 0, new: 2), …] in the order of the old articles
///     pairing.onlyNew   // [1]: a story that the morning did not have
public struct ArticlePairing: Sendable {
  /// The places of two versions of one story in the two lists.
  public private(set) var pairs: [(old: Int, new: Int)] = []
  /// The places of old articles without a later version.
  public private(set) var onlyOld: [Int] = []
  /// The places of new articles without an older version.
  public private(set) var onlyNew: [Int] = []

  /// Pairs the articles of two lists.
  public init(_ old: [Article], _ new: [Article]) {
    var match = Matching(old.count, new.count)
    for key in [Self.guid, Self.slug, Self.name] { Self.meet(old.map(key), new.map(key), &match) }
    Self.meetByLikeness(old, new, &match)
    pairs = match.pairs.map { (old: $0.left, new: $0.right) }
    onlyOld = old.indices.filter { match.rightOf[$0] < 0 }
    onlyNew = new.indices.filter { match.leftOf[$0] < 0 }
  }

  private static func guid(_ article: Article) -> String? { article.metadata.guid }
  private static func slug(_ article: Article) -> String? { article.metadata.slug }
  private static func name(_ article: Article) -> String? { article.id }

  /// Lets those meet that alone have a key on either side.
  private static func meet(_ old: [String?], _ new: [String?], _ match: inout Matching) {
    let olds = onlyPlaces(of: old) { match.rightOf[$0] < 0 }
    let news = onlyPlaces(of: new) { match.leftOf[$0] < 0 }
    for (key, place) in olds.sorted(by: { $0.value < $1.value }) {
      if let other = news[key] { match.pair(place, other) }
    }
  }

  private static func onlyPlaces(
    of keys: [String?], where isFree: (Int) -> Bool
  ) -> [String: Int] {
    var places: [String: Int] = [:]
    var repeated: Set<String> = []
    for (place, key) in keys.enumerated() where isFree(place) {
      guard let key, !key.isEmpty else { continue }
      if places.updateValue(place, forKey: key) != nil { repeated.insert(key) }
    }
    return places.filter { !repeated.contains($0.key) }
  }

  // MARK: Likeness

  /// What more pairs of articles share than this is a phrase of the trade.
  private static let featureLimit = 64
  /// The part of the shorter one's pairs of words that two versions share at least, in percent.
  private static let enough = 25

  private static func meetByLikeness(
    _ old: [Article], _ new: [Article], _ match: inout Matching
  ) {
    let lefts = old.indices.filter { match.rightOf[$0] < 0 }
    let rights = new.indices.filter { match.leftOf[$0] < 0 }
    guard !lefts.isEmpty, !rights.isEmpty else { return }
    let (leftFeatures, leftCounts) = features(of: old, lefts)
    let (rightFeatures, rightCounts) = features(of: new, rights)
    let shared = pairsSharing(leftFeatures, rightFeatures, limit: featureLimit)
    let candidates = shared.map { pair in
      let shorter = min(leftCounts[pair.left] ?? 0, rightCounts[pair.right] ?? 0)
      return (left: pair.left, right: pair.right, share: 100 * pair.shared / max(1, shorter))
    }.filter { $0.share >= enough }.sorted {
      ($1.share, $0.left, $0.right) < ($0.share, $1.left, $1.right)
    }
    for pair in candidates where match.isFree(pair.left, pair.right) {
      match.pair(pair.left, pair.right)
    }
  }

  /// The pairs of neighbouring words of some articles, each once, and how many they are.
  private static func features(
    of articles: [Article], _ places: [Int]
  ) -> (features: Features, counts: [Int: Int]) {
    var features = Features()
    var counts: [Int: Int] = [:]
    for place in places {
      let bytes = Array(articles[place].text.utf8)
      var words: [Word] = []
      WordReader(bytes: bytes).read(0..<bytes.count, into: &words)
      let pairs = Set(
        zip(words, words.dropFirst()).map { UInt64($0.key) << 32 | UInt64($1.key) })
      counts[place] = pairs.count
      for pair in pairs {
        features.add(UInt64.hashStart.hashed(with: pair).spread, of: place)
      }
    }
    return (features, counts)
  }
}
