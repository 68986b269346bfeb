import GalleyModel

/// One name in two spellings; the manual tells more.
struct NameRule: CheckRule {
  static let rule = Query.Rule.name
  static let manual = """
    name: one person or body in two spellings.

    Raised: names one letter apart, or two where they sound the same or stand behind one first name, \
    with the same initial: "Anton Keldy" and then "Kelby told reporters", "Prentice" and "Prentiss". \
    An error where one of them is introduced as a person and the other is not a second person; else a \
    check, and only where one spelling stands once and the other more often.

    Left alone: two people whom the copy introduces by two first names, forms of one word \
    ("Clintons", "Russian"), names that are also plain words of the story, abbreviations.
    """

  func queries(on story: Story) -> [Query] {
    let names = NameSpelling.all(in: story)
    return NameSpelling.neighbours(among: names).compactMap { query($0, $1, in: story) }
  }

  private func query(_ one: NameSpelling, _ other: NameSpelling, in story: Story) -> Query? {
    let isPerson = one.isPerson || other.isPerson
    guard max(one.text.utf8.count, other.text.utf8.count) > NameSpelling.fewestLetters else {
      return nil
    }
    let rare =
      one.places.count < other.places.count
        || one.places.count == other.places.count && one.places[0] > other.places[0] ? one : other
    let common = rare.text == one.text ? other : one
    // Short ones are asked about where the longer is somebody whom the story is about.
    if rare.text.utf8.count <= NameSpelling.fewestLetters {
      guard common.isPerson, common.places.count > 1, rare.places.count == 1 else { return nil }
    }
    guard
      isClipped(rare, common)
        || !isForm(one.text, of: other.text, isPerson)
          && !isForm(other.text, of: one.text, isPerson)
    else { return nil }
    // "Thompson the player, Thomson the referee".
    if !one.givenNames.isEmpty, !other.givenNames.isEmpty,
      !one.sharesGivenName(with: other)
    {
      return nil
    }
    let sameGiven = one.sharesGivenName(with: other)
    let distance = editDistance(
      Array(one.text.lowercased().utf8), Array(other.text.lowercased().utf8))
    guard distance == 1 || distance == 2 && (sameGiven || soundsLike(one, other)) else {
      return nil
    }
    // A word that only follows another name, or leads one, is a part of a longer name.
    if one.isAlwaysFirst || other.isAlwaysFirst {
      guard one.familyNames.contains(where: other.familyNames.contains) else { return nil }
    } else if !sameGiven {
      guard one.isAlone || other.isAlone else { return nil }
    }
    // "Katharine Doyle" and "Katherine Doyle"; not Maria and Mario of one family.
    let isGivenName =
      rare.isAlwaysFirst && rare.text.utf8.count >= 6
      && (rare.text.utf8.last == common.text.utf8.last
        || common.places.count > 2 && !Self.genders.contains(rare.text.utf8.last ?? 0))
    guard
      isPerson || isGivenName
        || rare.places.count == 1 && common.places.count >= 2 && rare.text.utf8.count >= 6
    else { return nil }
    // "Board" and "Bovard": of two that stand once, short ones are to be persons both.
    guard
      rare.isPerson || isGivenName || sameGiven || common.places.count > 1
        || rare.text.utf8.count >= 6
    else { return nil }
    let place = rare.places[0]
    return Query(
      rule: .name, level: isPerson && !one.isAlwaysFirst ? .error : .check,
      span: story.span(tokens: place..<place + 1),
      message:
        "\(rare.text) here, \(common.text) \(common.places.count == 1 ? "once" : "\(common.places.count) times") elsewhere",
      expected: common.text, evidence: [story.span(tokens: common.places[0]..<common.places[0] + 1)]
    )
  }

  /// "Prentice" and "Prentiss": taken down by ear.
  private func soundsLike(_ one: NameSpelling, _ other: NameSpelling) -> Bool {
    let sound = NameSound(Array(one.text.utf8))
    return sound.isTelling && sound == NameSound(Array(other.text.utf8))
  }

  /// "Clinto said" of "Clinton": who speaks once and is named by all but the last letter of somebody whom
  /// the story is about is nobody else.
  private func isClipped(_ rare: NameSpelling, _ common: NameSpelling) -> Bool {
    rare.places.count == 1 && common.isPerson && common.text.hasPrefix(rare.text)
      && common.text.utf8.count == rare.text.utf8.count + 1
      && common.text.utf8.last != UInt8(ascii: "s")
      && (rare.isAlone && rare.isPerson && common.places.count > 2
        || rare.sharesGivenName(with: common) && common.text.utf8.last != UInt8(ascii: "n"))
  }

  /// "Clintons" of "Clinton", "Paula" of "Paul", "Democratic" of "Democrats": another ending.
  private func isForm(_ longer: String, of shorter: String, _ isPerson: Bool) -> Bool {
    if longer.utf8.count > shorter.utf8.count, longer.hasPrefix(shorter) {
      // "Marshe" for Marsh, "Hoff" for Hof, "Trum" for Trump: a silent letter and one that ends no
      // form of a word make none.
      let added = longer.utf8.dropFirst(shorter.utf8.count)
      guard isPerson, added.count == 1, let letter = added.first else { return true }
      return letter != shorter.utf8.last && Self.formEnds.contains(letter)
    }
    let shared = zip(longer.utf8, shorter.utf8).prefix { $0 == $1 }.count
    return longer.utf8.count != shorter.utf8.count && shared >= shorter.utf8.count - 1
      && Self.endings.contains { longer.hasSuffix($0) && !shorter.hasSuffix($0) }
  }

  /// "Paula", "Clintons", "Russian", "Paulo", "Israeli", "Libby": letters that make one word of another.
  private static let formEnds = Array("asnoiy".utf8)
  /// "Maria" and "Mario" are two.
  private static let genders = Array("aeio".utf8)
  private static let endings = ["ic", "an", "al", "ns", "ish", "ese", "ism", "ist", "ies", "ian"]
}
