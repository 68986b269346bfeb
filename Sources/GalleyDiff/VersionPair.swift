import GalleyModel

/// Two versions whose figures, quotes and blocks have found their partners.
///
/// Partners are looked for between a left and a right text: which one is the old one must not
/// decide what meets what, so that the comparison the other way round is the mirror image.
struct VersionPair {
  private let text: TextAlignment
  private let isOldLeft: Bool
  private let old: Wording
  private let new: Wording
  private let notes: VersionNotes
  private let relation: StoryRelation

  /// - Parameter areOutlets: Whether somebody says that these are two outlets, not two versions.
  init(_ old: Extraction, _ new: Extraction, areOutlets: Bool = false) {
    let lengths = (old.article.text.utf8.count, new.article.text.utf8.count)
    isOldLeft =
      lengths.0 < lengths.1 || lengths.0 == lengths.1 && old.article.text <= new.article.text
    text = isOldLeft ? TextAlignment(old, new) : TextAlignment(new, old)
    self.old = isOldLeft ? text.left : text.right
    self.new = isOldLeft ? text.right : text.left
    notes = VersionNotes(self.old, self.new)
    relation = StoryRelation(text, isTold: areOutlets, notes: notes.notes)
  }

  /// All that the two come to.
  func comparison() -> Comparison {
    let blocks = BlockMatcher(text).matches
    let blockComparing = BlockComparing(
      old: old, new: new,
      pairs: blocks.map { match in
        BlockPair(
          old: isOldLeft ? match.left : match.right, new: isOldLeft ? match.right : match.left,
          isMoved: match.isMoved)
      })
    let places = BlockPlaces(
      blocks, leftCount: text.left.extraction.article.blocks.count,
      rightCount: text.right.extraction.article.blocks.count)
    var comparison = Comparison(
      verdict: .changed, similarity: text.similarity, old: old.extraction, new: new.extraction,
      headline: line(old.extraction.article.headline, new.extraction.article.headline),
      marker: line(old.extraction.article.marker, new.extraction.article.marker),
      notes: notes.notes, figures: figures(places), quotes: quotes(places),
      paragraphs: blockComparing.paragraphs(), blocks: blockComparing.others())
    comparison.verdict = verdict(comparison, isWithdrawal: notes.isWithdrawal)
    if comparison.verdict == .withdrawn { withdraw(&comparison) }
    if comparison.verdict == .changed {
      comparison.details = DetailComparing(text, isOldLeft: isOldLeft).changes(in: comparison)
    }
    if comparison.notes.contains(where: { !$0.claims.isEmpty }) {
      ClaimChecking(old: old, edited(.old), new: new, edited(.new)).check(&comparison)
    }
    if text.words.passagesCutShort > 0 {
      comparison.remarks.append(
        "\(text.words.passagesCutShort) passages were too long to be compared word by word")
    }
    return comparison
  }

  // MARK: Figures and quotes

  private func figures(_ places: BlockPlaces) -> [FigureChange] {
    let found = relation == .outlets ? FactMatcher(text).found : FigureMatcher(text).found
    var comparing = FigureComparing(text: VersionTexts(old: old, new: new))
    let olds = old.extraction.figures
    let news = new.extraction.figures
    var newOf = [Int?](repeating: nil, count: olds.count)
    var pairOfOld = [FigurePairs.Pair?](repeating: nil, count: olds.count)
    for pair in found.pairs {
      newOf[isOldLeft ? pair.left : pair.right] = isOldLeft ? pair.right : pair.left
      pairOfOld[isOldLeft ? pair.left : pair.right] = pair
    }
    let ambiguous =
      isOldLeft
      ? (old: found.ambiguousLeft, new: found.ambiguousRight)
      : (old: found.ambiguousRight, new: found.ambiguousLeft)
    return rowsInOrder(newOf: newOf, newCount: news.count).map { row in
      switch (row.old, row.new) {
      case (let o?, let n?):
        let facts = facts(
          old.sentenceOfFigure[o], new.sentenceOfFigure[n], places,
          isAmbiguous: pairOfOld[o]?.isAmbiguous ?? false,
          isSamePlace: pairOfOld[o]?.isSamePlace ?? false, why: pairOfOld[o]?.why ?? "")
        return comparing.change(o, n, facts)
      case (let o?, nil):
        return alone(.removed, olds[o...o], [], isAmbiguous: ambiguous.old.contains(o))
      case (nil, let n):
        return alone(
          .added, [], n.map { news[$0...$0] } ?? [],
          isAmbiguous: n.map(ambiguous.new.contains) ?? false)
      }
    }
  }

  private func alone(
    _ change: FigureChangeKind, _ old: ArraySlice<Figure>, _ new: ArraySlice<Figure>,
    isAmbiguous: Bool
  ) -> FigureChange {
    let why =
      if isAmbiguous {
        "several figures of the other version are equally near"
      } else if old.isEmpty {
        "the old version has nothing about this"
      } else {
        "the new version has nothing about this"
      }
    return FigureChange(change: change, old: old, new: new, ambiguous: isAmbiguous, why: why)
  }

  private func quotes(_ places: BlockPlaces) -> [QuoteChange] {
    var comparing = QuoteComparing(text: VersionTexts(old: old, new: new))
    let paraphrases = Paraphrases(text)
    let olds = old.extraction.quotes
    let news = new.extraction.quotes
    var newOf = [Int?](repeating: nil, count: olds.count)
    var pairOfOld = [QuoteMatcher.Pair?](repeating: nil, count: olds.count)
    for pair in QuoteMatcher(text).pairs {
      newOf[isOldLeft ? pair.left : pair.right] = isOldLeft ? pair.right : pair.left
      pairOfOld[isOldLeft ? pair.left : pair.right] = pair
    }
    return rowsInOrder(newOf: newOf, newCount: news.count).map { row in
      switch (row.old, row.new) {
      case (let o?, let n?):
        let facts = facts(
          sentence(of: olds[o], in: old), sentence(of: news[n], in: new), places,
          isAmbiguous: pairOfOld[o]?.isAmbiguous ?? false, why: pairOfOld[o]?.why ?? "")
        return comparing.change(o, n, facts)
      case (let o?, nil):
        return QuoteChange(
          change: .removed, old: olds[o...o], new: [],
          words: [Redline(kind: .removed, text: olds[o].text)],
          paraphrase: isOldLeft
            ? paraphrases.right(ofLeft: olds[o]) : paraphrases.left(ofRight: olds[o]),
          why: "the new version has no such quote")
      case (nil, let n):
        let quote = n.map { news[$0...$0] } ?? []
        return QuoteChange(
          change: .added, old: [], new: quote,
          words: quote.map { Redline(kind: .added, text: $0.text) },
          paraphrase: quote.first.flatMap {
            isOldLeft ? paraphrases.left(ofRight: $0) : paraphrases.right(ofLeft: $0)
          },
          why: "the old version has no such quote")
      }
    }
  }

  private func sentence(of quote: Quote, in wording: Wording) -> Int {
    guard let part = quote.parts.first else { return -1 }
    return wording.sentence(ofWord: wording.firstWord(endingAfter: part.lowerBound)) ?? -1
  }

  private func facts(
    _ o: Int, _ n: Int, _ places: BlockPlaces, isAmbiguous: Bool, isSamePlace: Bool = false,
    why: String
  ) -> PairFacts {
    let l = isOldLeft ? o : n
    let r = isOldLeft ? n : o
    let group = text.group(ofLeftSentence: l).flatMap { $0.right.contains(r) ? $0 : nil }
    let left = group?.left ?? (l < 0 ? 0..<0 : l..<l + 1)
    let right = group?.right ?? (r < 0 ? 0..<0 : r..<r + 1)
    let isMoved =
      l >= 0 && r >= 0
      && places.isMoved(
        text.left.sentences[l].block, text.right.sentences[r].block,
        otherwise: group?.isMoved ?? true)
    return PairFacts(
      oldSentences: isOldLeft ? left : right, newSentences: isOldLeft ? right : left,
      isEqual: group?.isEqual ?? false, isMoved: isMoved, isAmbiguous: isAmbiguous,
      isSamePlace: isSamePlace, why: why)
  }

  // MARK: The whole

  private func line(_ old: String?, _ new: String?) -> HeadlineChange? {
    switch (old, new) {
    case (nil, nil): nil
    case (nil, _): HeadlineChange(change: .added, old: nil, new: new)
    case (_, nil): HeadlineChange(change: .removed, old: old, new: nil)
    case (let old?, let new?):
      HeadlineChange(change: isSameText(old, new) ? .unchanged : .changed, old: old, new: new)
    }
  }

  private func verdict(_ comparison: Comparison, isWithdrawal: Bool) -> Comparison.Verdict {
    if isWithdrawal { return .withdrawn }
    let isSame =
      (comparison.headline?.change ?? .unchanged) == .unchanged
      && (comparison.marker?.change ?? .unchanged) == .unchanged
      && comparison.figures.allSatisfy { $0.change == .unchanged }
      && comparison.quotes.allSatisfy { $0.change == .unchanged }
      && comparison.paragraphs.allSatisfy { $0.change == .unchanged }
      && comparison.blocks.allSatisfy { $0.change == .unchanged }
      && comparison.notes.filter { $0.side == .old }.map(\.text)
        == comparison.notes.filter { $0.side == .new }.map(\.text)
    if isSame { return .same }
    switch relation {
    case .versions: return .changed
    case .outlets: return .outlets
    case .unrelated: return .unrelated
    }
  }

  /// A withdrawn article has no removed items: all that it said is taken back.
  private func withdraw(_ comparison: inout Comparison) {
    for index in comparison.figures.indices where comparison.figures[index].change == .removed {
      comparison.figures[index].change = .withdrawn
    }
    for index in comparison.quotes.indices where comparison.quotes[index].change == .removed {
      comparison.quotes[index].change = .withdrawn
    }
  }

  /// The sentences of a version that the other does not have word for word.
  private func edited(_ side: VersionNote.Side) -> EditedWords.Sentences {
    let isLeft = (side == .old) == isOldLeft
    let groupOf = isLeft ? text.sentences.groupOfLeft : text.sentences.groupOfRight
    return EditedWords.Sentences(
      edited: groupOf.indices.filter {
        groupOf[$0] < 0 || !text.sentences.groups[Int(groupOf[$0])].isEqual
      }, alone: Set(groupOf.indices.filter { groupOf[$0] < 0 }))
  }
}
