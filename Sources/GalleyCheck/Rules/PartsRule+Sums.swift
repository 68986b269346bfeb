import GalleyModel

/// Like figures that stand together, and one that the copy says they come to.
extension PartsRule {
  /// Totals whose parts stand around them in any wording: "has 3,240 staff … has 1,870 … a combined
  /// 5,310", "a 412-mile race … 138 miles to A; a further 151 … adds 133".
  ///
  /// A total is asked about only where no figures in a row around it come to it.
  func sums(in story: Story) -> [Query] {
    var queries: [Query] = []
    for terms in SumTerm.classes(of: story) {
      let around = terms.indices.map {
        // "(£71m), (£46m) and (£25m)": of things in a row one may be as much as two others by chance.
        terms[$0].canBeTotal && !isInBrackets(terms[$0], in: story)
          ? runs(around: $0, terms, in: story) : []
      }
      guard around.contains(where: { !$0.isEmpty }) else { continue }
      let sizes = terms.map(SumTerm.Size.init)
      // What is part of a sum that fits is no total of others.
      var parts = IndexSet(count: terms.count)
      var fitting = parts
      // One of a list that two others of it come to by chance stays one of the list.
      var wholes = parts
      for place in terms.indices {
        for run in around[place] where sizes[place].fits(sizes[run]) {
          fitting.insert(place..<place + 1)
          if !isOneList([terms[place]] + terms[run], in: story) {
            wholes.insert(place..<place + 1)
          }
          parts.insert(run)
        }
      }
      for place in terms.indices where !around[place].isEmpty {
        // A sum that fits is no part of another list.
        var open = around[place].filter { !$0.contains(where: wholes.contains) }
        // What is a part itself may be broken down in brackets alone.
        if parts.contains(place) {
          open.removeAll { !isBracketed(terms[place], terms[$0], in: story) }
        }
        guard !fitting.contains(place), !open.isEmpty,
          let found = reading(of: place, open, terms, in: story)
        else { continue }
        parts.insert(found)
        queries.append(query(terms[place], Array(terms[found]), in: story))
      }
    }
    return queries
  }

  /// Which of some places are marked.
  private struct IndexSet {
    private var marks: [Bool]
    init(count: Int) { marks = Array(repeating: false, count: count) }
    mutating func insert(_ range: Range<Int>) { for index in range { marks[index] = true } }
    func contains(_ index: Int) -> Bool { marks[index] }
  }

  private func reading(
    of place: Int, _ runs: [Range<Int>], _ terms: [SumTerm], in story: Story
  )
    -> Range<Int>?
  {
    let total = terms[place]
    var best: (run: Range<Int>, distance: Double)?
    for run in runs {
      let parts = terms[run]
      let exact = parts.reduce(0.0) { $0 + $1.value }
      let distance = abs(exact - total.value) / total.value
      guard !isLeader(total, of: parts, in: story), !isLevel(total, behind: parts, in: story),
        parts.allSatisfy({ $0.value < total.value && !($0.isWhole && total.isWhole) }),
        !hasOther(parts, in: story), distance <= 0.3,
        isCalledSum(total, parts, distance, in: story), distance < best?.distance ?? 1
      else { continue }
      best = (run, distance)
    }
    guard let best, !isExplained(total, terms, by: best.run, around: place),
      !terms.contains(where: { abs($0.value - terms[best.run].reduce(0) { $0 + $1.value }) < 1e-6 })
    else { return nil }
    return best.run
  }

  /// "with 312 cases, followed by Estmere with 240", "nine of them with the river police, the next six":
  /// the first of a list is no total of the others.
  private func isLeader(_ total: SumTerm, of parts: ArraySlice<SumTerm>, in story: Story) -> Bool {
    guard let first = parts.first, total.sentence == first.sentence else { return false }
    let end = story.tokens(of: total.range).upperBound
    let start = story.tokens(of: first.range).lowerBound
    return story.at(end, "of") && (story.at(end + 1, "them") || story.at(end + 1, "these"))
      || story.has(["followed"], in: Story.stretch(end, start))
  }

  /// "a $31m gap, with $12m of taxes …, which will drop to $66m": what something moves to is no sum.
  private func isLevel(_ total: SumTerm, behind parts: ArraySlice<SumTerm>, in story: Story) -> Bool
  {
    guard let last = parts.last, total.tokens.lowerBound > last.tokens.upperBound else {
      return false
    }
    var to = total.tokens.lowerBound - 1
    while let token = story.token(to), token.isMoneySign { to -= 1 }
    return story.at(to, "to")
      && story.has([.rise, .fall], in: Story.stretch(max(0, to - 3), to))
  }

  /// "six of its 24", "at least nine", "four of them" behind another: what cannot be added.
  private func hasOther(_ parts: ArraySlice<SumTerm>, in story: Story) -> Bool {
    // "528 were for it and 456 against, while 120 did not know": the last is told apart.
    let isContrasted = zip(parts, parts.dropFirst()).contains { one, other in
      one.sentence == other.sentence
        && story.has(
          ["while", "but"], in: Story.stretch(one.tokens.upperBound, other.tokens.lowerBound))
    }
    return isContrasted || parts.contains { !$0.isPart }
      || parts.dropFirst().contains { isOfThem($0, in: story) }
  }

  /// The figures in a row, before and behind a total, that begin and end with a sentence.
  private func runs(around place: Int, _ terms: [SumTerm], in story: Story) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    let total = terms[place]
    func isNear(_ term: SumTerm) -> Bool {
      abs(term.sentence - total.sentence) <= 8
        && (abs(term.block - total.block) <= 2 || story.blocks[term.block].kind == .listItem)
    }
    var start = place + 1
    while start < terms.count, start <= place + 5, isNear(terms[start]) {
      defer { start += 1 }
      guard
        start == place + 1 || terms[start].sentence != terms[start - 1].sentence
          || isAnnounced(terms[start], behind: terms[start - 1], in: story)
      else { continue }
      var end = start + 1
      while end < terms.count, end - start < 8, isNear(terms[end]) {
        end += 1
        let isWhole = end == terms.count || terms[end].sentence != terms[end - 1].sentence
        if end - start >= 2, isWhole, terms[end - 1].sentence - terms[start].sentence <= 4 {
          runs.append(start..<end)
        }
      }
    }
    var end = place
    while end > 0, end > place - 5, isNear(terms[end - 1]) {
      defer { end -= 1 }
      guard end == place || terms[end].sentence != terms[end - 1].sentence else { continue }
      var start = end - 1
      while start > 0, end - start < 8, isNear(terms[start - 1]) {
        start -= 1
        let isWhole =
          start == 0 || terms[start - 1].sentence != terms[start].sentence
          || isAnnounced(terms[start], behind: terms[start - 1], in: story)
        if end - start >= 2, isWhole, terms[end - 1].sentence - terms[start].sentence <= 4 {
          runs.append(start..<end)
        }
      }
    }
    return runs
  }

  /// "The 86 hurt went to three hospitals: 41 to the first …": behind a colon or a dash a list begins.
  private func isAnnounced(_ term: SumTerm, behind last: SumTerm, in story: Story) -> Bool {
    let gap = Story.stretch(last.tokens.upperBound, term.tokens.lowerBound)
    return story.has(Self.announcing, in: gap)
      || gap.contains { story.at($0, "-") && story.tokens[$0].isSpaced }
  }

  private static let announcing: WordSet = [":", "–", "—"]

  /// Whether some of the figures around a total come to it.
  private func isExplained(
    _ total: SumTerm, _ terms: [SumTerm], by run: Range<Int>, around place: Int
  ) -> Bool {
    // Small numbers of other paragraphs come to anything.
    let low = min(total.block, terms[run.lowerBound].block)
    let high = max(total.block, terms[run.upperBound - 1].block)
    let near = Story.stretch(max(0, place - 7), min(terms.count, place + 8)).filter {
      $0 != place && terms[$0].value < total.value
        && abs(terms[$0].sentence - total.sentence) <= 7
        && (low...high).contains(terms[$0].block)
    }
    guard near.count <= 12 else { return true }
    for chosen in 1..<max(1, 1 << near.count) where chosen.nonzeroBitCount >= 2 {
      let parts = near.indices.filter { chosen & 1 << $0 != 0 }.map { terms[near[$0]] }
      // Of many amounts some come near any other: here they have to meet it as it is printed.
      let sum = parts.reduce(0) { $0 + $1.value }
      if abs(sum - total.value) <= total.step * 0.5 + total.value * 1e-9 { return true }
    }
    return false
  }

  private func query(_ total: SumTerm, _ parts: [SumTerm], in story: Story)
    -> Query
  {
    let exact = parts.reduce(0.0) { $0 + $1.value }
    let unit = total.kind == .count ? nil : total.fact?.bareUnit.map(String.init)
    let first = parts[0]
    let last = parts[parts.count - 1]
    let range = first.range.lowerBound..<max(first.range.lowerBound, last.range.upperBound)
    return Query(
      rule: .parts, level: .error,
      span: range.count <= 280 && !range.isEmpty ? story.span(range) : story.span(last.range),
      items: ([total] + parts).compactMap(\.fact?.figure.id),
      message: parts.map(\.text).joined(separator: " + ")
        + " = \(Printed.amount(exact, unit)), not \(total.text)",
      expected: Printed.amount(exact, unit),
      evidence: ([total] + parts).compactMap(\.fact?.figure.span))
  }
}
