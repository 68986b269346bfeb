import GalleyModel

/// Matches the quotes of two versions one to one by their words, then by speaker.
struct QuoteMatcher {
  /// A quote on the left beside its partner on the right.
  struct Pair {
    var left: Int
    var right: Int
    var isAmbiguous: Bool
    var why: String
  }

  private let text: TextAlignment
  private var match: Matching
  private(set) var pairs: [Pair] = []

  init(_ text: TextAlignment) {
    self.text = text
    let left = text.left.extraction.quotes
    let right = text.right.extraction.quotes
    match = Matching(left.count, right.count)
    guard !left.isEmpty, !right.isEmpty else { return }
    let leftWords = left.map { words(of: $0, in: text.left) }
    let rightWords = right.map { words(of: $0, in: text.right) }
    let weights = (
      left: leftWords.map { weight($0, text.left) },
      right: rightWords.map { weight($0, text.right) }
    )
    let aligned = alignedCandidates(leftWords, rightWords, weights)
    take(aligned.filter { $0.score >= Self.plain })
    meetWithoutWords(leftWords, rightWords)
    take(aligned + similarCandidates(leftWords, rightWords, weights))
  }

  /// How many quotes may share the words of one.
  private static let voteLimit = 16
  /// From this score on there is no need to look for another partner.
  private static let plain = 900

  private struct Candidate {
    var left: Int
    var right: Int
    var score: Int
    var isAligned: Bool
  }

  private func words(of quote: Quote, in wording: Wording) -> [Int] {
    quote.parts.flatMap { wording.words(in: $0) }
  }

  /// Quotes in notes, whose words are not compared, meet those that say the same.
  private mutating func meetWithoutWords(_ left: [[Int]], _ right: [[Int]]) {
    let lefts = left.indices.filter { left[$0].isEmpty }
    let rights = right.indices.filter { right[$0].isEmpty }
    guard !lefts.isEmpty, !rights.isEmpty else { return }
    let met = EqualItems.pairs(
      lefts.map { UInt64(hashOf: text.left.extraction.quotes[$0].text) },
      rights.map { UInt64(hashOf: text.right.extraction.quotes[$0].text) })
    for (l, r) in met {
      match.pair(lefts[l], rights[r])
      pairs.append(
        Pair(left: lefts[l], right: rights[r], isAmbiguous: false, why: "the same words in a note"))
    }
  }

  /// Quotes that share words of aligned sentences.
  private func alignedCandidates(
    _ left: [[Int]], _ right: [[Int]], _ weights: (left: [Int], right: [Int])
  ) -> [Candidate] {
    var quoteOfWord = [Int32](repeating: -1, count: text.right.words.count)
    for (quote, words) in right.enumerated() {
      for word in words { quoteOfWord[word] = Int32(quote) }
    }
    var candidates: [Candidate] = []
    for (quote, words) in left.enumerated() {
      var votes: [(other: Int, shared: Int)] = []
      for word in words where text.words.rightOf[word] >= 0 {
        let other = Int(quoteOfWord[Int(text.words.rightOf[word])])
        guard other >= 0 else { continue }
        if let vote = votes.firstIndex(where: { $0.other == other }) {
          votes[vote].shared += weight(text.left.words[word])
        } else if votes.count < Self.voteLimit {
          votes.append((other, weight(text.left.words[word])))
        }
      }
      for (other, shared) in votes {
        let a = weights.left[quote]
        let b = weights.right[other]
        // A quote that was cut short, or goes on, keeps nearly all words of the shorter one.
        let score = max(2000 * shared / max(1, a + b), 850 * shared / max(1, min(a, b)))
        guard score >= 300 else { continue }
        candidates.append(
          Candidate(
            left: quote, right: other, score: score + speakerBonus(quote, other), isAligned: true))
      }
    }
    return candidates
  }

  /// Quotes that share words and pairs of words wherever they stand.
  private func similarCandidates(
    _ left: [[Int]], _ right: [[Int]], _ weights: (left: [Int], right: [Int])
  ) -> [Candidate] {
    let shared = pairsSharing(
      features(left, text.left) { match.rightOf[$0] < 0 },
      features(right, text.right) { match.leftOf[$0] < 0 }, limit: 60)
    return shared.compactMap { pair in
      let a = left[pair.left]
      let b = right[pair.right]
      let common = commonWeight(a, b)
      let wa = weights.left[pair.left]
      let wb = weights.right[pair.right]
      var score = 2000 * common / max(1, wa + wb)
      // One that is whole inside the other, if it is more than a turn of phrase: "deeply saddened"
      // becomes "We are deeply saddened and our thoughts are with the families".
      if min(a.count, b.count) >= 4 || min(wa, wb) >= 6 && common == min(wa, wb) && isInside(a, b) {
        score = max(score, 800 * common / max(1, min(wa, wb)))
      }
      guard score >= 560 else { return nil }
      return Candidate(
        left: pair.left, right: pair.right,
        score: score - 40 + speakerBonus(pair.left, pair.right), isAligned: false)
    }
  }

  /// Whether the words of the shorter of two quotes stand in the longer one, in their order and without
  /// another between.
  private func isInside(_ a: [Int], _ b: [Int]) -> Bool {
    let lefts = a.map { text.left.words[$0].key }
    let rights = b.map { text.right.words[$0].key }
    let (short, long) = lefts.count <= rights.count ? (lefts, rights) : (rights, lefts)
    return long.indices.contains { long[$0...].starts(with: short) }
  }

  private mutating func take(_ candidates: [Candidate]) {
    let sorted = candidates.sorted {
      ($1.score, $0.left + $0.right, $0.left) < ($0.score, $1.left + $1.right, $1.left)
    }
    for candidate in sorted where match.isFree(candidate.left, candidate.right) {
      match.pair(candidate.left, candidate.right)
      let isSameSpeaker = speakerBonus(candidate.left, candidate.right) > 0
      pairs.append(
        Pair(
          left: candidate.left, right: candidate.right, isAmbiguous: false,
          why: (candidate.isAligned ? "the same words at the same place" : "the same words")
            + (isSameSpeaker ? ", the same speaker" : "")))
    }
  }

  private func speakerBonus(_ l: Int, _ r: Int) -> Int {
    guard let a = text.left.extraction.quotes[l].attribution,
      let b = text.right.extraction.quotes[r].attribution
    else { return 0 }
    return SpeakerName.areOne(a, b) ? 60 : 0
  }

  private func features(_ quotes: [[Int]], _ wording: Wording, where isFree: (Int) -> Bool)
    -> Features
  {
    var features = Features()
    for (quote, words) in quotes.enumerated() where isFree(quote) {
      var before: UInt64 = 0
      for word in words.prefix(SentenceLikeness.wordLimit) {
        let key = UInt64(wording.words[word].key)
        features.add(UInt64.hashStart.hashed(with: before << 32 | key).spread, of: quote)
        if !wording.words[word].isShort {
          features.add(UInt64.hashStart.hashed(with: key).spread, of: quote)
        }
        before = key
      }
    }
    return features
  }

  private func commonWeight(_ a: [Int], _ b: [Int]) -> Int {
    var counts: [UInt32: Int] = [:]
    for word in a.prefix(SentenceLikeness.wordLimit) {
      counts[text.left.words[word].key, default: 0] += 1
    }
    var common = 0
    for word in b.prefix(SentenceLikeness.wordLimit) {
      let key = text.right.words[word].key
      guard let count = counts[key], count > 0 else { continue }
      counts[key] = count - 1
      common += weight(text.right.words[word])
    }
    return common
  }

  private func weight(_ word: Word) -> Int { word.isShort ? 1 : 3 }

  private func weight(_ words: [Int], _ wording: Wording) -> Int {
    words.reduce(0) { $0 + weight(wording.words[$1]) }
  }
}
