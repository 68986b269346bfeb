/// Finds the item that each row of an earlier workbook is about.
///
/// First the same words in the same sentence; then, in the same sentence, a figure of the same name or
/// one that is printed as a part of the other; then figures of the same thing in sentences that share
/// half of their words, and quotes that share half of theirs.
struct CheckPairing {
  /// The place of the item that each row belongs to; null for none.
  private(set) var matches: [Int?]

  private let rows: [CheckedItem]
  private let items: [CheckedItem]
  private var isTaken: [Bool]

  /// The most pairs that are compared word by word.
  private static let pairLimit = 1_000_000
  /// The share of their words that two sentences have in common where they say the same.
  private static let leastLikeness = 0.5

  /// - Parameters:
  ///   - rows: What the rows are about, normalized.
  ///   - items: The items of now, normalized.
  init(_ rows: [CheckedItem], _ items: [CheckedItem]) {
    self.rows = rows
    self.items = items
    matches = Array(repeating: nil, count: rows.count)
    isTaken = Array(repeating: false, count: items.count)
    pair(by: { [$0.text, $0.sentence] }, if: { $0.rule == $1.rule })
    pair(by: { [$0.sentence] }) { row, item in
      // Changes have no sentence, nor have rows that somebody has added.
      !row.sentence.isEmpty && row.rule == item.rule
        && (row.article == item.article && row.id == item.id
          || row.text.holds(item.text) || item.text.holds(row.text))
    }
    pairByLikeness()
  }

  /// Pairs what has the same key; of several the one of the same thing and name, else the first.
  private mutating func pair(
    by key: (CheckedItem) -> [String], if isRight: (CheckedItem, CheckedItem) -> Bool
  ) {
    var places: [[String]: [Int]] = [:]
    for (place, item) in items.enumerated() where !isTaken[place] {
      places[key(item), default: []].append(place)
    }
    for (index, row) in rows.enumerated() where matches[index] == nil {
      var best: (place: Int, weight: Int)?
      for place in places[key(row)] ?? [] where !isTaken[place] && isRight(row, items[place]) {
        let item = items[place]
        let weight = (row.what == item.what ? 2 : 0) + (row.id == item.id ? 1 : 0)
        if weight > best?.weight ?? -1 { best = (place, weight) }
      }
      if let best { take(best.place, for: index) }
    }
  }

  private mutating func pairByLikeness() {
    let rowIndices = rows.indices.filter { matches[$0] == nil && rows[$0].sheet != .changes }
    let places = items.indices.filter { !isTaken[$0] }
    guard rowIndices.count * places.count <= CheckPairing.pairLimit else { return }
    let rowWords = rowIndices.map { Words(rows[$0]) }
    let itemWords = places.map { Words(items[$0]) }
    var pairs: [(row: Int, place: Int, weight: Double)] = []
    for (rowIndex, row) in zip(rowIndices, rowWords) {
      for (place, item) in zip(places, itemWords) {
        let likeness = row.likeness(to: item)
        guard likeness >= CheckPairing.leastLikeness else { continue }
        let isSameText = rows[rowIndex].text == items[place].text
        let isSameThing = rows[rowIndex].what == items[place].what
        let isOfOneThing = isSameThing && !items[place].what.isEmpty
        guard items[place].sheet == .quotes || isSameText || isOfOneThing,
          rows[rowIndex].rule == items[place].rule
        else { continue }
        pairs.append(
          (rowIndex, place, likeness + (isSameText ? 1 : 0) + (isSameThing ? 0.5 : 0)))
      }
    }
    // Equal weights in the order of the rows, then of the items.
    pairs.sort {
      $0.weight != $1.weight ? $0.weight > $1.weight : ($0.row, $0.place) < ($1.row, $1.place)
    }
    for pair in pairs where matches[pair.row] == nil && !isTaken[pair.place] {
      take(pair.place, for: pair.row)
    }
  }

  private mutating func take(_ place: Int, for row: Int) {
    matches[row] = place
    isTaken[place] = true
  }
}

extension String {
  /// Whether a text holds the words of another: "12 boats" holds "12", and "120 boats" does not.
  fileprivate func holds(_ words: String) -> Bool {
    !words.isEmpty && " \(self) ".contains(" \(words) ")
  }
}

/// The words by which an item is known in another sentence.
private struct Words {
  private let words: Set<Substring>

  /// The words of a quote, or of a figure's sentence.
  init(_ item: CheckedItem) {
    let text = (item.sheet == .quotes ? item.text : item.sentence).lowercased()
    words = Set(text.split { !$0.isLetter && !$0.isNumber })
  }

  /// How much two have in common, 0…1 (Dice).
  func likeness(to other: Words) -> Double {
    let count = words.count + other.words.count
    return count == 0 ? 0 : 2 * Double(words.intersection(other.words).count) / Double(count)
  }
}
