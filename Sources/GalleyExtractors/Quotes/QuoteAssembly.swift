import GalleyModel

/// Makes quotes of quotations: joins the parts of one speech, leaves out what nobody said.
struct QuoteAssembly {
  let copy: TokenizedArticle
  let quotations: [Quotation]
  let said: [Said]

  /// Adds the quotes, and the scopes that their words are.
  func add(to speech: inout Speech) {
    let spoken = quotations.indices.filter { !isUnspoken($0) }
    speech.quotes.reserveCapacity(spoken.count)
    speech.scopes.reserveCapacity(speech.scopes.count + spoken.count)
    // Two quotes of one sentence share its words.
    var last: (sentence: Int?, words: SentenceText?) = (nil, nil)
    let counts = quotesOfSentences(spoken)
    var start = 0
    while start < spoken.count {
      var end = start + 1
      while end < spoken.count, joins(spoken[end], to: spoken[end - 1]) { end += 1 }
      let group = spoken[start..<end]
      let first = spoken[start]
      start = end
      let block = quotations[first].block
      let sentence = sentence(at: quotations[first].outer.lowerBound, in: block)
      if sentence != last.sentence {
        last.sentence = sentence
        last.words = sentence.map {
          SentenceText(copy.sentences[$0].tokens, items: counts[$0] ?? 1, in: copy)
        }
        if last.words?.isCut == true { speech.cutsSentences = true }
      }
      let offset = copy.range(of: quotations[first].words).lowerBound
      // The cue of a speech over several paragraphs may stand behind its last.
      let saying = said[group.first { said[$0].hasOwnCue } ?? first].saying
      let attribution = saying.map { speech.sayings[$0].attribution(in: copy) }
      speech.quotes.append(
        quote(
          group, number: speech.quotes.count + 1, block: block,
          sentence: last.words?.words(around: offset..<offset) ?? "",
          attribution: attribution))
      guard let saying else { continue }
      for index in group {
        speech.scopes.append(
          AttributedScope(tokens: quotations[index].words, saying: saying))
      }
    }
    speech.scopes.sort {
      ($0.tokens.lowerBound, -$0.tokens.upperBound) < ($1.tokens.lowerBound, -$1.tokens.upperBound)
    }
  }

  /// How many quotations begin in each sentence.
  private func quotesOfSentences(_ spoken: [Int]) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for index in spoken {
      let quotation = quotations[index]
      if let sentence = sentence(at: quotation.outer.lowerBound, in: quotation.block) {
        counts[sentence, default: 0] += 1
      }
    }
    return counts
  }

  private func isUnspoken(_ index: Int) -> Bool {
    UnspokenQuotation(copy: copy).isUnspoken(quotations[index], said[index])
  }

  private func joins(_ index: Int, to previous: Int) -> Bool {
    let quotation = quotations[index]
    if quotation.isContinuation { return !said[index].isLabelled }
    guard quotation.block == quotations[previous].block, quotations[previous].isClosed else {
      return false
    }
    // "A," he said, "B": one cue, nothing else between.
    if said[index].hasOwnCue {
      return said[index].cue == said[previous].cue
        && said[index].statement == said[previous].statement
        && isSplit(previous, index)
    }
    return kind(previous) == .full && said[index].standsAlone && said[index].saying != nil
      && said[index].statement == said[previous].statement + 1
  }

  /// Whether the first part breaks off with a comma and the second takes up behind the cue.
  private func isSplit(_ first: Int, _ second: Int) -> Bool {
    guard let last = quotations[first].words.last, let end = copy.endMark(of: quotations[first]),
      copy.tokens.indices.contains(quotations[first].outer.upperBound)
    else { return false }
    let breaksOff =
      end.kind == .comma || end.kind == .dash || end.kind == .question || end.kind == .exclamation
      || copy.tokens[quotations[first].outer.upperBound].kind == .comma
    guard breaksOff, let cue = said[second].cue, cue > last else { return false }
    let before = quotations[second].outer.lowerBound - 1
    switch copy.tokens[before].kind {
    case .comma, .dash, .colon, .period: return true
    default: return false
    }
  }

  private func kind(_ index: Int) -> Quote.Kind {
    QuoteKindRule(copy: copy).kind(of: quotations[index])
  }

  private func quote(
    _ group: ArraySlice<Int>, number: Int, block: Int, sentence: String, attribution: Attribution?
  ) -> Quote {
    let first = group[group.startIndex]
    let parts = group.map { copy.range(of: quotations[$0].words) }
    let text =
      parts.count == 1
      ? copy.text(at: parts[0]) : parts.map { copy.text(at: $0) }.joined(separator: " … ")
    return Quote(
      id: "q" + String(number), text: text, parts: parts,
      kind: group.count > 1 ? .full : kind(first),
      block: copy.article.blocks[block].kind, paragraph: copy.article.blocks[block].number,
      sentence: sentence, attribution: attribution)
  }

  /// The index of the sentence that holds a token of a block, or null where the block has none.
  private func sentence(at token: Int, in block: Int) -> Int? {
    var low = copy.blockSentences[block].lowerBound
    var high = copy.blockSentences[block].upperBound
    while low + 1 < high {
      let middle = (low + high) / 2
      if copy.sentences[middle].tokens.lowerBound <= token { low = middle } else { high = middle }
    }
    return low < copy.sentences.count ? low : nil
  }
}
