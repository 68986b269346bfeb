import GalleyModel

/// Ties a pull quote, headline or highlight to the quote of the body that it repeats, and a later
/// repetition to the first, also where some words differ.
struct RepeatedQuotes {
  let copy: TokenizedArticle

  /// Adds links; a repetition without a speaker takes the name from what it repeats.
  func link(_ quotes: inout [Quote]) {
    guard quotes.count > 1 else { return }
    let words = quotes.map(hashes)
    var holders: [UInt64: [Int]] = [:]
    for (index, list) in words.enumerated() {
      for shingle in shingles(list) where holders[shingle, default: []].count < 4 {
        holders[shingle, default: []].append(index)
      }
    }
    for index in quotes.indices {
      guard let other = repeated(by: index, words: words, holders: holders, quotes: quotes) else {
        continue
      }
      quotes[index].links.append(Link(to: quotes[other].id, kind: .repeat))
      if quotes[index].attribution == nil, let known = quotes[other].attribution {
        quotes[index].attribution = Attribution(name: known.name, role: known.role)
      }
    }
  }

  /// The quote that another repeats: the one in the body, or the earlier of two in the body.
  private func repeated(
    by index: Int, words: [[UInt64]], holders: [UInt64: [Int]], quotes: [Quote]
  ) -> Int? {
    let own = shingles(words[index])
    guard !own.isEmpty else { return nil }
    var shared: [Int: Int] = [:]
    for shingle in own {
      for holder in holders[shingle] ?? [] where holder != index { shared[holder, default: 0] += 1 }
    }
    let best = shared.filter { other, count in
      isOriginal(quotes[other], of: quotes[index], earlier: other < index)
        && count * 10 >= 6 * min(own.count, shingles(words[other]).count)
    }.min { ($1.value, $0.key) < ($0.value, $1.key) }
    return best?.key
  }

  private func isOriginal(_ original: Quote, of copy: Quote, earlier: Bool) -> Bool {
    switch (original.block == .paragraph, copy.block == .paragraph) {
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
    for start in 0...words.count - 3 {
      let pair: UInt64 = words[start] &* 31 &+ words[start + 1]
      runs.append(pair &* 31 &+ words[start + 2])
    }
    return runs
  }

  private func hashes(_ quote: Quote) -> [UInt64] {
    var words: [UInt64] = []
    for part in quote.parts {
      var index = firstToken(at: part.lowerBound)
      while index < copy.tokens.count, Int(copy.tokens[index].end) <= part.upperBound {
        if copy.tokens[index].kind.isWordLike { words.append(copy.hash(of: index)) }
        index += 1
      }
    }
    return words
  }

  private func firstToken(at offset: Int) -> Int {
    var low = 0
    var high = copy.tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(copy.tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
