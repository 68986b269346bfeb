/// Where each word of a text stands, to find a passage by the words that it has.
struct WordPlaces {
  private var places: [UInt32: [Int32]] = [:]
  /// Of a word that stands more often the first places tell as much as all.
  private static let limit = 400

  init(_ wording: Wording) {
    places.reserveCapacity(wording.words.count / 2)
    for (index, word) in wording.words.enumerated() {
      if places[word.key, default: []].count < Self.limit {
        places[word.key, default: []].append(Int32(index))
      }
    }
  }

  /// Where most words of a list stand at the distances that they have there: the place of the first.
  func start(of words: [UInt32]) -> Int? {
    var votes: [(start: Int, weight: Int)] = []
    for (offset, word) in words.prefix(Self.lookLimit).enumerated() {
      let list = places[word] ?? []
      for place in list {
        votes.append((Int(place) - offset, list.count <= 3 ? 6 : word & 1 == 1 ? 1 : 3))
      }
    }
    guard !votes.isEmpty else { return nil }
    votes.sort { $0.start < $1.start }
    // Words dropped or added shift those behind them: near starts count as one.
    let width = max(3, min(words.count, Self.lookLimit) / 4)
    var best = (weight: 0, start: votes[0].start)
    var weight = 0
    var first = 0
    for index in votes.indices {
      weight += votes[index].weight
      while votes[index].start - votes[first].start > width {
        weight -= votes[first].weight
        first += 1
      }
      if weight > best.weight { best = (weight, votes[first].start) }
    }
    return best.start
  }

  private static let lookLimit = 120
}
