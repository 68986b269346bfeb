import GalleyModel

/// Ties a pull quote, headline or highlight to the quote of the body that it repeats, and a later
/// repetition to the first, also where some words differ.
struct RepeatedQuotes {
  let copy: TokenizedArticle

  /// Adds links; a repetition without a speaker takes the name from what it repeats.
  func link(_ quotes: inout [Quote]) {
    guard quotes.count > 1 else { return }
    let runs = quotes.indices.map { shingles(hashes(quotes[$0].parts)) }
    for (index, best) in originals(among: quotes, runs: runs) {
      quotes[index].links.append(Link(to: quotes[best].id, kind: .repeat))
      if quotes[index].attribution == nil, let known = quotes[best].attribution {
        quotes[index].attribution = Attribution(name: known.name, role: known.role)
      }
    }
  }

  /// For each quote that repeats another, which: the one in the body, or the earlier of two in it.
  private func originals(
    among quotes: [Quote], runs: [[UInt64]]
  ) -> [(index: Int, original: Int)] {
    let pairs = SharedRuns(runs).pairs
    var best: [Int: (original: Int, shared: Int)] = [:]
    for (pair, shared) in pairs {
      for (index, other) in [(pair.first, pair.second), (pair.second, pair.first)] {
        guard isOriginal(quotes[other].block, of: quotes[index].block, earlier: other < index),
          shared * 10 >= 6 * min(runs[index].count, runs[other].count)
        else { continue }
        if let known = best[index], (known.shared, other) >= (shared, known.original) { continue }
        best[index] = (other, shared)
      }
    }
    return best.map { (index: $0.key, original: $0.value.original) }.sorted { $0.index < $1.index }
  }

  private func isOriginal(
    _ original: Block.Kind, of copy: Block.Kind, earlier: Bool
  ) -> Bool {
    switch (original == .paragraph, copy == .paragraph) {
    case (true, false): true
    case (false, true): false
    default: earlier
    }
  }

  /// Runs of three words; of shorter quotes the whole.
  private func shingles(_ words: [UInt64]) -> [UInt64] {
    guard words.count >= 3 else {
      return words.count == 2 ? [words[0] &* 31 &+ words[1]] : []
    }
    var runs: [UInt64] = []
    runs.reserveCapacity(words.count - 2)
    for start in 0...words.count - 3 {
      let pair: UInt64 = words[start] &* 31 &+ words[start + 1]
      runs.append(pair &* 31 &+ words[start + 2])
    }
    return runs
  }

  private func hashes(_ parts: [TextRange]) -> [UInt64] {
    var words: [UInt64] = []
    // Once: an array that is told its size again and again is copied each time.
    words.reserveCapacity(parts.reduce(0) { $0 + $1.count } / 4)
    for part in parts {
      var index = firstToken(at: part.lowerBound)
      while index < copy.tokens.count, Int(copy.tokens[index].end) <= part.upperBound {
        if copy.tokens[index].kind.isWordLike { words.append(copy.hash(of: index)) }
        index += 1
      }
    }
    return words
  }

  private func firstToken(at offset: Int) -> Int {
    copy.tokens.partitioningIndex { Int($0.start) >= offset }
  }
}
