import GalleyModel

/// Matches sentences that were edited, by the words that they share.
struct SimilarSentences {
  private let left: Wording
  private let right: Wording
  private let freeLeft: [Int]
  private let freeRight: [Int]
  private let likeness: SentenceLikeness
  private let hasFigure: (left: [Bool], right: [Bool])

  init(_ left: Wording, _ right: Wording, _ freeLeft: [Int], _ freeRight: [Int]) {
    self.left = left
    self.right = right
    self.freeLeft = freeLeft
    self.freeRight = freeRight
    likeness = SentenceLikeness(left, right, lefts: freeLeft, rights: freeRight)
    hasFigure = (Self.sentencesWithFigures(left), Self.sentencesWithFigures(right))
  }

  /// Adds the pairs of edited sentences to the match.
  mutating func extend(_ match: inout Matching) {
    var candidates = gapCandidates(match)
    let shared = pairsSharing(
      features(left, freeLeft), features(right, freeRight), limit: Self.featureLimit)
    candidates += strongest(shared).compactMap { candidate($0.left, $0.right, isInPlace: false) }
    take(candidates, &match)
    // What was met has made the gaps between the matched sentences smaller.
    for _ in 0..<2 { take(gapCandidates(match), &match) }
  }

  /// The best few partners of each sentence.
  private func strongest(
    _ pairs: [(left: Int, right: Int, shared: Int)]
  ) -> [(left: Int, right: Int, shared: Int)] {
    let sorted = pairs.sorted {
      ($0.left, -$0.shared, $0.right) < ($1.left, -$1.shared, $1.right)
    }
    var result: [(left: Int, right: Int, shared: Int)] = []
    var count = 0
    for pair in sorted {
      count = result.last?.left == pair.left ? count + 1 : 0
      if count < Self.partnerLimit || pair.shared > 4 && count < 2 * Self.partnerLimit {
        result.append(pair)
      }
    }
    return result
  }

  /// Pairs that stand at the same place between two matched sentences.
  private func gapCandidates(_ match: Matching) -> [SentencePair] {
    var candidates: [SentencePair] = []
    var start = 0
    let count = match.rightOf.count
    while start < count {
      guard match.rightOf[start] < 0 else {
        start += 1
        continue
      }
      var end = start
      while end < count, match.rightOf[end] < 0 { end += 1 }
      let rightStart = start == 0 ? 0 : Int(match.rightOf[start - 1]) + 1
      let rightEnd = end == count ? match.leftOf.count : Int(match.rightOf[end])
      for step in 0..<end - start {
        let forward = rightStart + step
        guard forward < match.leftOf.count, match.leftOf[forward] < 0 else { break }
        if let found = candidate(start + step, forward, isInPlace: true) {
          candidates.append(found)
        }
      }
      for step in 1...end - start {
        let backward = rightEnd - step
        guard backward >= 0, match.leftOf[backward] < 0 else { break }
        if let found = candidate(end - step, backward, isInPlace: true) { candidates.append(found) }
      }
      start = end
    }
    return candidates
  }

  private func candidate(_ l: Int, _ r: Int, isInPlace: Bool) -> SentencePair? {
    let alike = likeness.likeness(l, r)
    guard alike >= (isInPlace ? 300 : 480) else { return nil }
    let isSameKind = left.kind(ofSentence: l) == right.kind(ofSentence: r)
    return SentencePair(
      left: l, right: r, score: alike + (isInPlace ? 80 : 0) + (isSameKind ? 60 : 0))
  }

  /// Takes the best pairs first; of equal ones those that stand nearer the top.
  ///
  /// Where figures are at stake and another partner is as good, neither is taken: a guess would
  /// tell of a change that nobody made.
  private func take(_ candidates: [SentencePair], _ match: inout Matching) {
    let sorted = candidates.sorted {
      ($1.score, $0.left + $0.right, $0.left) < ($0.score, $1.left + $1.right, $1.left)
    }
    var isContestedLeft: Set<Int> = []
    var isContestedRight: Set<Int> = []
    for (index, candidate) in sorted.enumerated()
    where match.isFree(candidate.left, candidate.right) {
      if isContestedLeft.contains(candidate.left) || isContestedRight.contains(candidate.right) {
        continue
      }
      if let rival = rival(of: index, in: sorted, match) {
        isContestedLeft.formUnion([candidate.left, rival.left])
        isContestedRight.formUnion([candidate.right, rival.right])
      } else {
        match.pair(candidate.left, candidate.right)
      }
    }
  }

  /// Another pair with one of the two sentences that is as good, or null.
  private func rival(
    of index: Int, in sorted: [SentencePair], _ match: Matching
  ) -> SentencePair? {
    let pair = sorted[index]
    guard hasFigure.left[pair.left], hasFigure.right[pair.right] else { return nil }
    return pair.rival(among: sorted[(index + 1)...]) { match.isFree($0.left, $0.right) }
  }

  private static func sentencesWithFigures(_ wording: Wording) -> [Bool] {
    var hasFigure = [Bool](repeating: false, count: wording.sentences.count)
    for sentence in wording.sentenceOfFigure where sentence >= 0 { hasFigure[sentence] = true }
    return hasFigure
  }

  /// Words and pairs of neighbouring words, values of figures left out.
  private func features(_ wording: Wording, _ sentences: [Int]) -> Features {
    var features = Features()
    for sentence in sentences {
      var before: UInt64 = 0
      for index in wording.sentences[sentence].words.prefix(SentenceLikeness.wordLimit)
      where wording.words[index].figure != Word.numberGoesOn {
        let key = UInt64(wording.words[index].shape)
        if !wording.words[index].isShort {
          features.add(UInt64.hashStart.hashed(with: key).spread, of: sentence)
        }
        features.add(UInt64.hashStart.hashed(with: before << 32 | key).spread, of: sentence)
        before = key
      }
    }
    return features
  }

  /// A feature of more pairs than this is passed over.
  private static let featureLimit = 24
  /// How many partners of a sentence are looked at closely.
  private static let partnerLimit = 4
}
