import GalleyModel

/// Tells whether two names are those of one speaker.
enum SpeakerName {
  /// Whether two attributions name one speaker, as far as their words can tell.
  static func areOne(_ was: Attribution, _ now: Attribution) -> Bool {
    guard let before = was.name, let after = now.name else { return false }
    return areSame(before, after) || areSpelledAlike(before, after)
      || differInNumbersAlone(before, after) || isThatBody(before, now) || isThatBody(after, was)
      || isRole(after, was.role) || isRole(before, now.role)
  }

  /// Whether one name is the other, a part of it ("Moen" of "Jan Moen") or its initials.
  static func areSame(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    let a = Stem.words(of: first)
    let b = Stem.words(of: second)
    if a == b { return true }
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard let last = short.last, let whole = long.last else { return false }
    // "Gwilym Pascoe" and "Gwilym Pascoe KC".
    if short.count > 1, long.count <= short.count + 2, long.starts(with: short),
      !long[short.count...].contains(where: prepositions.contains)
    {
      return true
    }
    // The last word, or the one before "of" and "for": "the Observatory" and "the Syrian
    // Observatory for Human Rights" are one, "the union" and "the union's bank" are not.
    let head = long.prefix { !prepositions.contains($0) }.last
    if last == whole || last == head, isPart(short, of: long) { return true }
    return short.count == 1 && long.count > 2 && isInitials(last, of: long)
  }

  /// Whether each word of one name is that of the other, but for a letter: a name put right, "Lisbet
  /// Hane" to "Lisbeth Haane".
  ///
  /// Where two words have another letter each it is somebody else: "Ramesh Malani", "Rakesh Malini".
  static func areSpelledAlike(_ first: String, _ second: String) -> Bool {
    let a = Stem.words(of: first)
    let b = Stem.words(of: second)
    return a.count == b.count
      && zip(a, b).allSatisfy { $0 == $1 || min($0.count, $1.count) > 3 && isOneLetterOff($0, $1) }
      && zip(a, b).count { $0 != $1 && $0.count == $1.count } < 2
  }

  /// Whether two names differ in their numbers alone: "a poll of 11 economists" and one of 14 are the
  /// same poll.
  static func differInNumbersAlone(_ first: String, _ second: String) -> Bool {
    func words(_ name: String) -> [[UInt8]] {
      Stem.words(of: name).filter { !$0.contains { $0 &- 0x30 < 10 } }
    }
    let a = words(first)
    return a.count > 1 && a == words(second)
  }

  /// Whether somebody is called by a role that another version gives beside the name: "the baker" is
  /// "Jan Moen, a baker in Keth".
  static func isRole(_ name: String, _ role: String?) -> Bool {
    guard let role, name.utf8.starts(with: "the ".utf8), let last = Stem.words(of: name).last else {
      return false
    }
    return Stem.words(of: role).contains(last)
  }

  /// Whether a firm or a body is called by what it is where another version names it.
  ///
  /// "The company" is "Marl & Pike", and "its owner, Marl & Pike". Who has another role is a person, and
  /// no company; nor is a name of several words that nothing tells from a person's.
  static func isThatBody(_ name: String, _ other: Attribution) -> Bool {
    let isBody =
      other.role.map { Stem.words(of: $0).last.map(bodies.contains) ?? false }
      ?? other.name.map { !$0.utf8.contains(0x20) || $0.utf8.contains(UInt8(ascii: "&")) } ?? false
    guard isBody, name.hasPrefix("the ") || name.hasPrefix("The "),
      let full = other.name, full.utf8.first.map({ $0 &- 0x41 < 26 }) == true
    else { return false }
    let words = Stem.words(of: name)
    return words.count == 1 && words.allSatisfy(bodies.contains)
  }

  private static let bodies: Set<[UInt8]> = Set(
    [
      "company", "firm", "group", "business", "corporation", "maker", "manufacturer", "retailer",
      "carrier", "airline", "bank", "lender", "insurer", "operator", "chain", "club", "charity",
      "union", "agency", "organisation", "organization", "body", "authority", "developer",
      "publisher", "supplier", "utility", "regulator", "watchdog", "owner",
    ].map { Array($0.utf8) })

  private static func isOneLetterOff(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard long.count - short.count <= 1 else { return false }
    let start = zip(short, long).prefix { $0 == $1 }.count
    let rest = long.dropFirst(start + 1)
    return short.dropFirst(short.count == long.count ? start + 1 : start).elementsEqual(rest)
  }

  private static let prepositions: Set<[UInt8]> = Set(
    ["of", "for", "in", "at", "from"].map { Array($0.utf8) })

  private static func isPart(_ short: [[UInt8]], of long: [[UInt8]]) -> Bool {
    var rest = short[...]
    for word in long where word == rest.first { rest.removeFirst() }
    return rest.isEmpty
  }

  private static func isInitials(_ word: [UInt8], of words: [[UInt8]]) -> Bool {
    word == words.compactMap(\.first) || word == words.filter { $0.count > 3 }.compactMap(\.first)
  }
}
