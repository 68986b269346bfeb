import GalleyModel

/// The things that copy lists in a stretch of words, as many as they may be read to be.
///
/// Names may have an age or a phrase behind them, "Anders Pohl, 24, a baker, and Lotte Greve": what
/// stands between commas and is no name is said of the name before.
struct Enumeration {
  /// From the fewest to the most things.
  let lengths: ClosedRange<Int>

  private struct Segment {
    var tokens: Range<Int>
    /// Whether "and" or "or" stands before it.
    var isJoined: Bool
  }

  /// Null where it is no plain list.
  ///
  /// - Parameter isOpen: Whether the sentence goes on behind the thing that "and" comes before.
  init?(_ range: Range<Int>, isOpen: Bool = false, in story: Story) {
    guard let parsed = Enumeration.segments(range, in: story) else { return nil }
    var segments = parsed.segments
    if isOpen, parsed.semicolons == 0 {
      guard let end = segments.firstIndex(where: \.isJoined) else { return nil }
      // "Ann and Tom Lee, Ida Ray and Max Orr": where it ends cannot be told.
      if end + 1 < segments.count, !segments[end + 1].isJoined,
        Enumeration.isName(segments[end + 1].tokens, in: story)
      {
        return nil
      }
      segments = Array(segments[...end])
    }
    // "…, police said": who says it is none of the things.
    while segments.count > 1, let last = segments.last, !last.isJoined,
      story.has(.saying, in: last.tokens)
    { segments.removeLast() }
    if parsed.semicolons > 0 {
      let ends = segments.last?.isJoined ?? false
      // "Lenore and Miriam, who both live there": two behind one semicolon.
      let fewest = parsed.semicolons + 1 + story.tokens[range].count { $0.is("both") }
      lengths = fewest...fewest + (ends && !parsed.isLastBySemicolon ? 1 : 0)
      return
    }
    guard segments.count >= 2, segments.dropFirst().contains(where: \.isJoined) else { return nil }
    let names = segments.filter { Enumeration.isName($0.tokens, in: story) }
    // "Orr and Lisle of Ede and Banks and Tulloch of Carrow": two of one and two of another.
    let isShared =
      segments.dropFirst().allSatisfy(\.isJoined)
      && segments.count { story.has(["of", "from", "for"], in: $0.tokens.dropFirst()) } > 1
    let inner = isShared ? 0 : max(0, segments.count { $0.isJoined } - 1)
    // "Ede to Carrow, Orr Bridge and the harbour branch": behind names "and the" leads to one more.
    if !isOpen, let last = segments.last, last.isJoined, story.at(last.tokens.lowerBound, "the"),
      names.count >= 2, names.count == segments.count - 1,
      segments.count(where: \.isJoined) == 1, story.at(range.lowerBound - 1, ":"),
      !Enumeration.isName(last.tokens, in: story),
      !segments.contains(where: {
        story.tokens[$0.tokens.lowerBound].is(.title)
          || story.has(Enumeration.breaks, in: $0.tokens)
      })
    {
      lengths = segments.count...segments.count
      return
    }
    if !names.isEmpty {
      // "those from Hallam to Lunmouth, Great Wick and Ardle": the first may be led to.
      let isLed = !Enumeration.isName(segments[0].tokens, in: story)
      guard names.count >= 2,
        !isLed
          || names.count == segments.count - 1
            && Enumeration.endsWithName(segments[0].tokens, in: story),
        segments.dropFirst(isLed ? 1 : 0).allSatisfy({
          Enumeration.isName($0.tokens, in: story) || Enumeration.isAside($0.tokens, in: story)
        }),
        // The last thing is the one behind "and".
        let last = segments.lastIndex(where: { Enumeration.isName($0.tokens, in: story) }),
        segments[last].isJoined,
        !names.contains(where: {
          story.has(Enumeration.breaks, in: $0.tokens) && $0.tokens != segments[last].tokens
        })
      else { return nil }
      // "Ann Lee, Mayor of Ede, and Tom Fox": the title is no name.
      let titles = names.count { story.tokens[$0.tokens.lowerBound].is(.title) && !$0.isJoined }
      let count = names.count + (isLed ? 1 : 0)
      lengths = max(1, count - inner - titles)...count
      return
    }
    guard let last = segments.last, last.isJoined else { return nil }
    let isTight = segments.dropLast().allSatisfy {
      $0.tokens.count <= 9 && !story.has(Enumeration.breaks, in: $0.tokens)
        && !story.has([.saying], in: $0.tokens)
    }
    if isTight, let things = Enumeration.things(segments.map(\.tokens), in: story) {
      lengths = max(2, things - inner)...things
      return
    }
    // "three promises: a crossing, a Sunday bus, longer hours at the library and no building": short and
    // behind a colon, whatever they begin with.
    if isTight, !isOpen, inner == 0, segments.count >= 3, story.at(range.lowerBound - 1, ":"),
      segments.allSatisfy({ segment in
        let first = story.tokens[segment.tokens.lowerBound]
        return !first.is([.preposition, .number, .saying]) && first.kind == .word
      })
    {
      lengths = segments.count...segments.count
      return
    }
    // Clauses: what begins like the first is a thing of its own, the rest may be.
    guard !isOpen, let head = story.token(segments[0].tokens.lowerBound),
      head.is([.function, .preposition, .definite]) || head.is("to")
    else { return nil }
    let like = segments.count { story.at($0.tokens.lowerBound, head.key) }
    guard like >= 2, like >= segments.count - inner - 1 else { return nil }
    lengths = like...segments.count
  }

  private static func segments(_ range: Range<Int>, in story: Story)
    -> (segments: [Segment], semicolons: Int, isLastBySemicolon: Bool)?
  {
    var segments: [Segment] = []
    var start = range.lowerBound
    var semicolons = 0
    var isLast = false
    var isJoined = false
    var depth = 0
    var index = range.lowerBound
    func isStop(_ token: Token) -> Bool {
      token.is(",") || token.is(";") || token.is("and") || token.is("or") || token.is("&")
    }
    while index < range.upperBound {
      let token = story.tokens[index]
      if token.is("(") { depth += 1 }
      if token.is(")") { depth -= 1 }
      if token.is(":") || token.is("—") || token.is("–") || token.is("…") { return nil }
      if depth == 0, isStop(token) {
        if start < index { segments.append(Segment(tokens: start..<index, isJoined: isJoined)) }
        isJoined = false
        var next = index
        while next < range.upperBound, isStop(story.tokens[next]) {
          if story.at(next, ";") {
            semicolons += 1
            isLast = true
          } else if next == index {
            isLast = false
          }
          if !story.at(next, ","), !story.at(next, ";") { isJoined = true }
          next += 1
        }
        start = next
        index = next
        continue
      }
      index += 1
    }
    guard depth == 0 else { return nil }
    if start < range.upperBound {
      segments.append(Segment(tokens: start..<range.upperBound, isJoined: isJoined))
    }
    return (segments, semicolons, isLast)
  }

  private static func isName(_ tokens: Range<Int>, in story: Story) -> Bool {
    var index = tokens.lowerBound
    while index < tokens.upperBound,
      story.tokens[index].kind == .mark || story.at(index, "the") || story.at(index, "his")
        || story.at(index, "her")
    { index += 1 }
    return index < tokens.upperBound && story.tokens[index].isCapitalized
      && story.tokens[index].kind == .word
  }

  /// Whether a name is led to: "those from Hallam to Lunmouth".
  private static func endsWithName(_ tokens: Range<Int>, in story: Story) -> Bool {
    guard let last = tokens.last else { return false }
    return story.tokens[last].isCapitalized && story.tokens[tokens.lowerBound].key == "those"
  }

  /// An age, or a phrase that is said of the name before.
  private static func isAside(_ tokens: Range<Int>, in story: Story) -> Bool {
    guard let first = story.token(tokens.lowerBound) else { return false }
    return first.kind == .number || first.is(.preposition)
      || [
        "a", "an", "the", "who", "whose", "both", "his", "her", "now", "aged", "then", "which",
        "also", "all",
      ]
      .contains(first.key)
      || story.has(.number, in: tokens.lowerBound..<tokens.lowerBound + 1)
  }

  /// How many things of one form there are: all with an article or a number, or all without;
  /// "two lorries, a van and a coach" are four.
  private static func things(_ segments: [Range<Int>], in story: Story) -> Int? {
    let articles: WordSet = ["a", "an", "the", "another", "his", "her", "their", "its"]
    var things = 0
    var heads = 0
    var counted = 0
    for segment in segments {
      let first = story.tokens[segment.lowerBound]
      if articles.contains(first.key) {
        heads += 1
        things += 1
      } else if let number = numbers[first.key] {
        heads += 1
        counted += 1
        things += number
      } else if first.kind == .number || first.is(.number) {
        return nil
      } else {
        things += 1
      }
    }
    // Numbers alone are a matter of sums.
    return heads == 0 || heads == segments.count && counted < heads ? things : nil
  }

  private static let numbers: [WordKey: Int] = {
    var table: [WordKey: Int] = [:]
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    for (index, word) in words.enumerated() {
      table[WordKey(word)] = index + 1
      table[WordKey(String(index + 1))] = index + 1
    }
    return table
  }()

  private static let breaks: WordSet = [
    "is", "was", "were", "are", "has", "have", "had", "will", "would", "who", "which", "that",
    "including", "such", "but", "because", "he", "she", "they", "it", "we", "not", "where",
    "when", "if", "while", "as",
  ]
}
