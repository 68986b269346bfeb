import GalleyModel

/// Blocks of the old version beside those of the new one.
struct BlockPair {
  var old: [Int]
  var new: [Int]
  var isMoved: Bool
}

/// Tells what became of paragraphs and of the blocks beside the body.
struct BlockComparing {
  let old: Wording
  let new: Wording
  let pairs: [BlockPair]

  /// The paragraphs in the order of the new version; what was cut or put in whole is one row.
  func paragraphs() -> [ParagraphChange] {
    let isBody: (Block) -> Bool = { $0.kind == .paragraph }
    var rows: [ParagraphChange] = []
    for row in self.rows(where: isBody) {
      switch (row.old.isEmpty, row.new.isEmpty) {
      case (false, true): append(.removed, numbers(row.old, old), [], to: &rows)
      case (true, false): append(.added, [], numbers(row.new, new), to: &rows)
      default: rows.append(change(row))
      }
    }
    return rows
  }

  /// The other blocks in the order of the new version, without headline and notes.
  func others() -> [BlockChange] {
    rows { block in
      switch block.kind {
      case .paragraph, .headline, .note, .correction: false
      default: true
      }
    }.map { row -> BlockChange in
      let was = text(row.old, old, separator: " ")
      let now = text(row.new, new, separator: " ")
      let isSame = isSameText(was, now)
      let kind =
        row.new.first.map { new.extraction.article.blocks[$0].kind }
        ?? row.old.first.map { old.extraction.article.blocks[$0].kind } ?? .related
      return BlockChange(
        change: row.old.isEmpty
          ? .added : row.new.isEmpty ? .removed : isSame ? .unchanged : .changed,
        block: kind, old: row.old.isEmpty ? nil : String(decoding: was, as: UTF8.self),
        new: row.new.isEmpty ? nil : String(decoding: now, as: UTF8.self))
    }
  }

  /// Pairs of blocks that are wanted on either side, and the wanted ones that stand alone.
  private func rows(where isWanted: (Block) -> Bool) -> [BlockPair] {
    let oldBlocks = old.extraction.article.blocks
    let newBlocks = new.extraction.article.blocks
    var pairOfOld: [Int?] = oldBlocks.map { _ in nil }
    var pairOfNew: [Int?] = newBlocks.map { _ in nil }
    for (index, pair) in pairs.enumerated()
    where pair.old.allSatisfy({ isWanted(oldBlocks[$0]) })
      && pair.new.allSatisfy({ isWanted(newBlocks[$0]) })
    {
      for block in pair.old { pairOfOld[block] = index }
      for block in pair.new { pairOfNew[block] = index }
    }
    let olds = oldBlocks.indices.filter { isWanted(oldBlocks[$0]) }
    let news = newBlocks.indices.filter { isWanted(newBlocks[$0]) }
    var placeOfNew = newBlocks.map { _ in 0 }
    for (place, block) in news.enumerated() { placeOfNew[block] = place }
    let newOf = olds.map { block in pairOfOld[block].map { placeOfNew[pairs[$0].new[0]] } }
    var isDone = pairs.map { _ in false }
    return rowsInOrder(newOf: newOf, newCount: news.count).compactMap { row in
      let index = row.old.flatMap { pairOfOld[olds[$0]] } ?? row.new.flatMap { pairOfNew[news[$0]] }
      guard let index else {
        return BlockPair(
          old: row.old.map { [olds[$0]] } ?? [], new: row.new.map { [news[$0]] } ?? [],
          isMoved: false)
      }
      defer { isDone[index] = true }
      return isDone[index] ? nil : pairs[index]
    }
  }

  private func change(_ pair: BlockPair) -> ParagraphChange {
    let before = text(pair.old, old, separator: "\n")
    let after = text(pair.new, new, separator: "\n")
    let isSame = isSameText(before, after)
    let isShort = before.count + after.count <= Self.redlineLimit
    let kind: ParagraphChange.Kind =
      if pair.old.count > 1 {
        .merged
      } else if pair.new.count > 1 {
        .split
      } else if !isSame {
        .changed
      } else {
        pair.isMoved ? .moved : .unchanged
      }
    return ParagraphChange(
      change: kind, old: numbers(pair.old, old), new: numbers(pair.new, new),
      isMoved: pair.isMoved,
      words: isSame || !isShort
        ? []
        : Redlining(String(decoding: before, as: UTF8.self), String(decoding: after, as: UTF8.self))
          .runs)
  }

  /// The most bytes that two paragraphs may have to be redlined; nobody reads one that is longer.
  private static let redlineLimit = 200_000

  /// Adds a row, or lets the last one grow where paragraphs that follow one another share a fate.
  private func append(
    _ kind: ParagraphChange.Kind, _ olds: [Int], _ news: [Int], to rows: inout [ParagraphChange]
  ) {
    let next = olds.first ?? news.first
    if let last = rows.last, last.change == kind, let end = last.old.last ?? last.new.last,
      end + 1 == next
    {
      rows[rows.count - 1].old += olds
      rows[rows.count - 1].new += news
    } else {
      rows.append(ParagraphChange(change: kind, old: olds, new: news))
    }
  }

  private func numbers(_ blocks: [Int], _ wording: Wording) -> [Int] {
    blocks.compactMap { wording.extraction.article.blocks[$0].number }
  }

  private func text(
    _ blocks: [Int], _ wording: Wording, separator: Unicode.Scalar
  ) -> ArraySlice<UInt8> {
    let texts = blocks.map { wording.bytes[wording.extraction.article.blocks[$0].range] }
    return texts.count == 1
      ? texts[0] : Array(texts.joined(separator: [UInt8(ascii: separator)]))[...]
  }
}
