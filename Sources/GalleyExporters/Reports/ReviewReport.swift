import GalleyModel

/// A review for people: the queries by paragraph, each with the sum that shows it.
struct ReviewReport {
  private let review: Review
  private let width: Int

  /// - Parameter width: The columns of a line.
  init(_ review: Review, width: Int) {
    self.review = review
    self.width = width
  }

  /// The report, which ends in a line end.
  var text: String {
    let article = review.extraction.article
    var lines = ["\(article.source.readableName): \(review.queryTally)"]
    var lastBlock: Int?
    for query in review.queries {
      let block = article.blocks.lastIndex { $0.range.lowerBound <= query.span.range.lowerBound }
      if block != lastBlock || block == nil {
        lines.append("")
        lines += passage(of: block, around: query)
        lastBlock = block
      }
      lines += wrapped(
        "\(query.level.rawValue.uppercased()) \(query.rule.rawValue): \(query.message.printable)",
        indent: "  ", hanging: "    ", width: width)
    }
    lines += backing
    return lines.map { $0 + "\n" }.joined()
  }

  /// What the sources say: how much they have, and what they have otherwise or not at all.
  private var backing: [String] {
    guard let backing = review.backing else { return [] }
    let names = review.sources.map { $0.source.readableName }.joined(separator: ", ")
    var lines = [""]
    lines += wrapped("against \(names): \(review.backingTally ?? "")", width: width)
    let texts = review.itemTexts
    for row in backing where row.status != .found {
      let place = review.place(of: row).map { " (\($0.printable))" }
      let word = row.status == .differs ? "DIFFERS" : "NOT FOUND"
      lines += wrapped(
        "\(word) \((texts[row.item] ?? row.item).printable): \(row.why.printable)\(place ?? "")",
        indent: "  ", hanging: "    ", width: width)
    }
    return lines
  }

  private func passage(of block: Int?, around query: Query) -> [String] {
    guard let block else { return [] }
    let article = review.extraction.article
    let kind = article.blocks[block]
    let place = kind.number.map { "paragraph \($0)" } ?? kind.kind.rawValue
    let words = excerpt(of: kind.range, around: query.span.range)
    return wrapped("\(place): \(words.printable)", width: width)
  }

  /// The sentence, or what stands around the place, cut at blanks.
  private func excerpt(of block: TextRange, around place: TextRange) -> String {
    let bytes = Array(review.extraction.article.text.utf8)
    var start = place.lowerBound
    var end = min(place.upperBound, bytes.count)
    func isStop(_ index: Int) -> Bool {
      [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(bytes[index])
    }
    while start > block.lowerBound,
      !(bytes[start - 1] == 0x20 && start >= 2 && isStop(start - 2)
        && place.lowerBound - start > 30)
    {
      start -= 1
      if place.lowerBound - start > 240, bytes[start] == 0x20 { break }
    }
    while end < block.upperBound,
      !(isStop(end - 1) && (bytes[end] == 0x20) && end - place.upperBound > 0)
    {
      end += 1
      if end - place.upperBound > 240, end < bytes.count, bytes[end] == 0x20 { break }
    }
    let words = String(decoding: bytes[start..<end], as: UTF8.self)
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
