import GalleyModel

/// The copy of one article on its way to blocks: its bytes, its passages, and what the rules have
/// found so far.
struct Copy: Sendable {
  /// The text.
  let bytes: [UInt8]
  /// All that is not white space, in order.
  var passages: [Passage]
  /// The headline without its marker.
  var headline: TextRange?
  /// The update marker.
  var marker: TextRange?

  /// Cuts a text into passages.
  init(_ text: String) {
    bytes = Array(text.utf8)
    let lines = Lines.lines(of: bytes)
    passages = HardWrap(lines, in: bytes).passages(of: lines)
  }

  /// Takes passages that the format itself parts.
  init(bytes: [UInt8], passages: [Passage]) {
    self.bytes = bytes
    self.passages = passages
  }

  /// The passages as blocks: those that no rule has spoken for are paragraphs, which are counted.
  var blocks: [Block] {
    var number = 0
    return passages.map { passage in
      let kind = passage.kind ?? .paragraph
      if kind == .paragraph { number += 1 }
      return Block(kind: kind, number: kind == .paragraph ? number : nil, range: passage.range)
    }
  }

  /// The passages that no rule has spoken for.
  var openIndices: [Int] {
    var open: [Int] = []
    open.reserveCapacity(passages.count)
    for index in passages.indices where passages[index].kind == nil { open.append(index) }
    return open
  }

  /// The first passage at or after an index that no rule has spoken for.
  func openIndex(from index: Int) -> Int? {
    passages[min(index, passages.count)...].firstIndex { $0.kind == nil }
  }

  /// Gives a kind to each passage that has none and for which a test holds.
  mutating func label(_ kind: Block.Kind, where test: (Passage) -> Bool) {
    for index in passages.indices where passages[index].kind == nil && test(passages[index]) {
      passages[index].kind = kind
    }
  }

  /// For each passage whether it is an item of a list: it stands below a line that ends in a colon,
  /// or below another item, and has no full stop.
  var listItems: [Bool] {
    var items: [Bool] = []
    for (index, passage) in passages.enumerated() {
      let isBelowList = index > 0 && (passages[index - 1].ending == .colon || items[index - 1])
      items.append(isBelowList && passage.kind == nil && !isBody(passage))
    }
    return items
  }

  /// The words of a passage, without punctuation.
  func words(of passage: Passage, limit: Int = 80) -> [Word] {
    bytes.words(of: passage.range, limit: limit)
  }

  /// How many characters a passage holds.
  func columns(of passage: Passage) -> Int {
    bytes.columns(of: passage.range)
  }

  /// Whether a passage has capitals and no small letters.
  func isInCapitals(_ passage: Passage) -> Bool {
    let bytes = bytes[passage.range]
    return !bytes.contains(where: Bytes.isLower) && bytes.filter(Bytes.isUpper).count > 3
  }

  /// Whether a passage reads like one of the body: a sentence of some length.
  func isBody(_ passage: Passage) -> Bool {
    passage.ending.endsSentence && passage.range.count > 60 && !passage.isBullet
  }
}
