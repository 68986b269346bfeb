import GalleyModel

/// Tells which details changed, from the old version to the new one.
struct DetailComparing {
  private let text: TextAlignment
  private let isOldLeft: Bool
  private var old: Wording { isOldLeft ? text.left : text.right }
  private var new: Wording { isOldLeft ? text.right : text.left }

  init(_ text: TextAlignment, isOldLeft: Bool) {
    self.text = text
    self.isOldLeft = isOldLeft
  }

  /// The details, so that of each changed paragraph a row tells.
  func changes(in comparison: Comparison) -> [DetailChange] {
    var told = told(in: comparison)
    var changes: [DetailChange] = []
    for row in DetailMatcher(text, told).rows {
      if let left = row.left { told.tell(left: sentence(ofWord: left.words.lowerBound, text.left)) }
      if let right = row.right {
        told.tell(right: sentence(ofWord: right.words.lowerBound, text.right))
      }
      let sides = isOldLeft ? (row.left, row.right) : (row.right, row.left)
      changes.append(
        DetailChange(
          aspect: row.aspect, old: sides.0.map { detail($0.range, old) },
          new: sides.1.map { detail($0.range, new) }))
    }
    changes += loneSentences(in: comparison, &told)
    changes += silentParagraphs(in: comparison, told)
    return inOrder(changes)
  }

  // MARK: What other rows tell

  private func told(in comparison: Comparison) -> ToldPassages {
    var told = ToldPassages(text)
    for row in comparison.figures where row.change != .unchanged && row.change != .moved {
      if let figure = row.old { tell(&told, old: figure.number.range) }
      if let figure = row.new { tell(&told, new: figure.number.range) }
      if row.aspects.contains(.source) { tell(&told, row.old?.attribution, row.new?.attribution) }
    }
    for row in comparison.quotes where row.change != .unchanged && row.change != .moved {
      for part in row.old?.parts ?? [] { tell(&told, old: part) }
      for part in row.new?.parts ?? [] { tell(&told, new: part) }
      if row.aspects.contains(.speaker) { tell(&told, row.old?.attribution, row.new?.attribution) }
    }
    return told
  }

  private func tell(_ told: inout ToldPassages, old range: TextRange) {
    for sentence in sentences(of: range, old) {
      if isOldLeft { told.tell(left: sentence) } else { told.tell(right: sentence) }
    }
  }

  private func tell(_ told: inout ToldPassages, new range: TextRange) {
    for sentence in sentences(of: range, new) {
      if isOldLeft { told.tell(right: sentence) } else { told.tell(left: sentence) }
    }
  }

  private func tell(_ told: inout ToldPassages, _ was: Attribution?, _ now: Attribution?) {
    guard let was = was?.mention?.range, let now = now?.mention?.range else { return }
    told.tell(speaker: isOldLeft ? was : now, became: isOldLeft ? now : was)
  }

  private func sentences(of range: TextRange, _ wording: Wording) -> ClosedRange<Int> {
    let first = sentence(ofWord: wording.firstWord(endingAfter: range.lowerBound), wording)
    let last = sentence(
      ofWord: max(0, wording.firstWord(endingAfter: max(0, range.upperBound - 1))), wording)
    return first...max(first, last)
  }

  private func sentence(ofWord word: Int, _ wording: Wording) -> Int {
    wording.sentence(ofWord: word) ?? -1
  }

  // MARK: Sentences and paragraphs of which nothing else tells

  /// Sentences that came or went inside paragraphs that stayed.
  private func loneSentences(
    in comparison: Comparison, _ told: inout ToldPassages
  ) -> [DetailChange] {
    let kept = comparison.paragraphs.filter {
      $0.change != .unchanged && !$0.old.isEmpty && !$0.new.isEmpty
    }
    var changes: [DetailChange] = []
    for (wording, numbers, isOld) in [
      (old, Set(kept.flatMap(\.old)), true), (new, Set(kept.flatMap(\.new)), false),
    ] where !numbers.isEmpty {
      let isLeft = isOld == isOldLeft
      let groupOf = isLeft ? text.sentences.groupOfLeft : text.sentences.groupOfRight
      for sentence in groupOf.indices where groupOf[sentence] < 0 {
        guard let number = wording.paragraph(ofSentence: sentence), numbers.contains(number),
          let words = wording.sentences[sentence].words.nonEmpty,
          !told.speaks(
            ofLeft: isLeft ? sentence..<sentence + 1 : 0..<0,
            right: isLeft ? 0..<0 : sentence..<sentence + 1)
        else { continue }
        if isLeft { told.tell(left: sentence) } else { told.tell(right: sentence) }
        let detail = detail(wording.range(of: words), wording)
        changes.append(
          DetailChange(aspect: .wording, old: isOld ? detail : nil, new: isOld ? nil : detail))
      }
    }
    return changes
  }

  /// Paragraphs that differ in signs or capitals alone.
  private func silentParagraphs(
    in comparison: Comparison, _ told: ToldPassages
  ) -> [DetailChange] {
    let changed = comparison.paragraphs.filter { $0.change == .changed }
    guard !changed.isEmpty else { return [] }
    let olds = old.sentencesOfParagraphs
    let news = new.sentencesOfParagraphs
    return changed.compactMap { change -> DetailChange? in
      guard let o = change.old.first, let n = change.new.first, let was = olds[o],
        let now = news[n],
        !told.speaks(ofLeft: isOldLeft ? was : now, right: isOldLeft ? now : was)
      else { return nil }
      let before = old.extraction.article.blocks[old.sentences[was.lowerBound].block].range
      let after = new.extraction.article.blocks[new.sentences[now.lowerBound].block].range
      let parts = differingParts(old.bytes[before], new.bytes[after])
      return DetailChange(
        aspect: .wording, old: detail(parts.old, old), new: detail(parts.new, new))
    }
  }

  /// What is left of two texts without the words that both begin and end with.
  private func differingParts(
    _ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>
  ) -> (old: TextRange, new: TextRange) {
    var head = zip(old, new).prefix { $0 == $1 }.count
    var tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    // Whole words: back to the blank before, on to the blank behind.
    while head > 0, old[old.startIndex + head - 1] != 0x20 { head -= 1 }
    while tail > 0, old[old.endIndex - tail] != 0x20 { tail -= 1 }
    return (
      old.startIndex + head..<old.endIndex - tail, new.startIndex + head..<new.endIndex - tail
    )
  }

  // MARK: Putting together

  /// The most bytes that are shown of a detail.
  private static let shownLimit = 300

  private func detail(_ range: TextRange, _ wording: Wording) -> Detail {
    var shown = range
    if range.count > Self.shownLimit {
      var end = range.lowerBound + Self.shownLimit
      while end > range.lowerBound + 1, wording.bytes[end] != 0x20 { end -= 1 }
      shown = range.lowerBound..<end
    }
    let word = min(wording.firstWord(endingAfter: range.lowerBound), wording.words.count - 1)
    let sentence = wording.sentence(ofWord: word)
    let printed = String(decoding: wording.bytes[shown], as: UTF8.self)
    return Detail(
      span: TextSpan(text: shown.count < range.count ? printed + " …" : printed, range: range),
      block: sentence.map(wording.kind(ofSentence:)) ?? .paragraph,
      paragraph: sentence.flatMap(wording.paragraph(ofSentence:)),
      sentence: sentence.map {
        wording.passage(around: word, within: wording.sentences[$0].words)
      } ?? printed)
  }

  /// In the order of the new version; what went stands where it would be.
  private func inOrder(_ changes: [DetailChange]) -> [DetailChange] {
    let partner = isOldLeft ? text.words.rightOf : text.words.leftOf
    func place(_ change: DetailChange) -> Int {
      if let new = change.new { return new.span.range.lowerBound }
      guard let start = change.old?.span.range.lowerBound else { return 0 }
      let word = old.firstWord(endingAfter: start)
      let anchor = (max(0, word - Self.lookLimit)..<min(word, partner.count)).last {
        partner[$0] >= 0
      }
      return anchor.map { Int(new.words[Int(partner[$0])].end) } ?? 0
    }
    return changes.enumerated().map { (place($1), $0, $1) }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  private static let lookLimit = 200
}

extension Wording {
  /// Where some words are printed.
  fileprivate func range(of words: Range<Int>) -> TextRange {
    Int(self.words[words.lowerBound].start)..<Int(self.words[words.upperBound - 1].end)
  }

  /// The sentences of the body paragraphs, by their numbers.
  fileprivate var sentencesOfParagraphs: [Int: Range<Int>] {
    var ranges: [Int: Range<Int>] = [:]
    for sentence in sentences.indices {
      guard let number = paragraph(ofSentence: sentence) else { continue }
      ranges[number] = (ranges[number]?.lowerBound ?? sentence)..<sentence + 1
    }
    return ranges
  }
}

extension Range<Int> {
  fileprivate var nonEmpty: Range<Int>? { isEmpty ? nil : self }
}
