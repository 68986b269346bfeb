import GalleyModel

/// Numbers whose signs, scales and endings nobody writes so.
extension MalformedRule {
  /// "£6.2m million", "5%%", "$$40", "21th", "14.30pm", "10.75am", "1O0", "1 ,200".
  func sign(at index: Int, in story: Story) -> (tokens: Range<Int>, fault: String)? {
    let token = story.tokens[index]
    func after(_ offset: Int) -> Token? {
      guard let next = story.token(index + offset), next.block == token.block else { return nil }
      return next
    }
    let next = after(1)
    if let next, !next.isSpaced, next.kind == .word {
      if let fault = ending(next, of: token, in: story) { return (index..<index + 2, fault) }
      if next.is("o") || next.is("l"), next.range.count == 1, let third = after(2), !third.isSpaced,
        third.kind == .number || third.is(",")
      {
        return (index..<index + 3, "a letter among digits")
      }
    }
    if let point = next, point.is("."), !point.isSpaced, let scale = after(2), !scale.isSpaced,
      Self.scales.contains(scale.key), scale.kind == .word, !scale.isCapitalized
    {
      return (index..<index + 3, "a point before the scale")
    }
    if !token.isSpaced, story.at(index - 1, ","), let sign = story.token(index - 2),
      sign.isMoneySign,
      !story.tokens[index - 1].isSpaced
    {
      return (index - 2..<index + 1, "a comma before the digits")
    }
    if let twice = twice(index, in: story) { return twice }
    // "1 ,200", "12, 000"
    if let comma = next, comma.is(","), let third = after(2), third.kind == .number,
      story.bytes[token.range].count <= 3
    {
      let digits = story.bytes[third.range]
      let isGroup = digits.count == 3
      if isGroup, comma.isSpaced, !third.isSpaced {
        return (index..<index + 3, "a blank before the comma")
      }
      if isGroup, !comma.isSpaced, third.isSpaced, digits.elementsEqual("000".utf8) {
        return (index..<index + 3, "a blank behind the comma")
      }
      if isGroup, !comma.isSpaced, third.isSpaced, let noun = after(3), noun.kind == .word,
        noun.is(.people) || noun.is("strong"), let before = story.token(index - 1),
        ["about", "around", "nearly", "some", "was", "were", "than", "over", "almost", "drew"]
          .contains(before.key)
      {
        return (index..<index + 3, "a blank behind the comma")
      }
    }
    // "3. 5 percent": a blank behind the point.
    if let point = next, point.is("."), !point.isSpaced, let third = after(2),
      third.kind == .number,
      third.isSpaced, isUnit(after(3)), let before = story.token(index - 1),
      before.block == token.block,
      before.is([.rise, .fall, .preposition]) || before.isMoneySign
    {
      return (index..<index + 3, "a blank behind the point")
    }
    return nil
  }

  private func isUnit(_ token: Token?) -> Bool {
    guard let token else { return false }
    return token.is("%") || token.is("percent") || token.is("per") || token.is(.scale)
  }

  /// "21th", "13pm", "14.30pm", "10.75am".
  private func ending(_ word: Token, of number: Token, in story: Story) -> String? {
    let digits = Array(story.bytes[number.range])
    guard let last = digits.last, digits.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x2E }) else {
      return nil
    }
    let isTeen = digits.count > 1 && digits[digits.count - 2] == 0x31
    if word.is("th") || word.is("nd") || word.is("rd") {
      guard !digits.contains(0x2E) else { return "no ordinal has a point" }
      let wanted: WordKey =
        isTeen ? "th" : last == 0x31 ? "st" : last == 0x32 ? "nd" : last == 0x33 ? "rd" : "th"
      return word.is(wanted) ? nil : "no ordinal ends so"
    }
    return nil
  }

  /// A scale, unit or sign that stands twice: "£6.2m million", "5% per cent", "$$40", "£5m pounds".
  private func twice(_ index: Int, in story: Story) -> (tokens: Range<Int>, fault: String)? {
    let token = story.tokens[index]
    let hasSign = story.token(index - 1)?.isMoneySign ?? false && !token.isSpaced
    if hasSign, let other = story.token(index - 2), other.isMoneySign,
      !story.tokens[index - 1].isSpaced
    {
      return (index - 2..<index + 1, "two signs of money")
    }
    guard let scale = story.token(index + 1), scale.block == token.block,
      let next = story.token(index + 2), next.block == token.block
    else { return nil }
    if Self.scales.contains(scale.key), Self.scales.contains(next.key), next.kind == .word,
      !next.is("m") || !next.isSpaced
    {
      // "2 million million" is told by its likeness from "3bn million".
      return scale.is("million") && next.is("million") || scale.is("thousand")
        ? nil : (index..<index + 3, "a scale given twice")
    }
    if hasSign {
      let name = Self.scales.contains(scale.key) ? next : scale
      if ["pounds", "dollars", "euros"].contains(name.key) {
        return (
          index - 1..<(name.range == next.range ? index + 3 : index + 2), "the currency given twice"
        )
      }
    }
    let end = index + 2
    if scale.is("%") {
      if next.is("%") || next.is("percent") { return (index..<end + 1, "percent given twice") }
      if next.is("per"), story.at(end + 1, "cent") {
        return (index..<end + 2, "percent given twice")
      }
    }
    if scale.is("percent"), next.is("percent") || next.is("%") {
      return (index..<end + 1, "percent given twice")
    }
    if scale.is("per"), next.is("cent"), story.at(end + 1, "per"), story.at(end + 2, "cent") {
      return (index..<end + 3, "percent given twice")
    }
    return nil
  }

  private static let scales: WordSet = [
    "m", "bn", "tn", "mn", "million", "billion", "trillion", "thousand", "k",
  ]
}

/// Clock times that no clock shows.
extension MalformedRule {
  /// "14.30pm", "10.75am", "25:10".
  func time(at index: Int, in story: Story) -> (tokens: Range<Int>, fault: String)? {
    let token = story.tokens[index]
    // Minutes behind a colon are read with their hour.
    guard token.isSpaced || !story.at(index - 1, ":") else { return nil }
    if let unit = story.token(index + 1), ["min", "mins", "minutes"].contains(unit.key),
      let minutes = story.whole(at: index), (60...99).contains(minutes),
      let hours = story.token(index - 1),
      ["hr", "hrs", "hour", "hours", "h"].contains(hours.key)
        || hours.is("and") && (story.at(index - 2, "hours") || story.at(index - 2, "hour"))
    {
      return (index..<index + 2, "an hour has sixty minutes")
    }
    guard story.mayBeClock(at: index) else { return nil }
    let text = story.text(token.range)
    let parts = text.split(separator: ".")
    let hour = Int(parts.first ?? "")
    var minute = parts.count == 2 && parts[1].utf8.count == 2 ? Int(parts[1]) : nil
    var end = index + 1
    if parts.count == 1, story.at(end, ":"), !story.tokens[end].isSpaced,
      let third = story.token(end + 1), third.kind == .number, !third.isSpaced,
      third.range.count == 2
    {
      minute = story.whole(third.range)
      end += 2
    }
    guard let found = hour, parts.count <= 2, story.token(end)?.block == token.block else {
      return nil
    }
    let isHalf =
      story.at(end, "am") || story.at(end, "pm")
      || (story.at(end, "a") || story.at(end, "p")) && story.at(end + 1, ".")
        && story.at(end + 2, "m")
    guard isHalf, text.utf8.count <= 5 else { return nil }
    if found > 12 || (minute ?? 0) > 59 {
      return (index..<end + 1, "no clock shows this")
    }
    return nil
  }
}
