/// The regular forms of English verbs and nouns, for lexicon files that list the base alone.
enum Inflection {
  /// All forms of a verb: the base, the irregular forms that the entry lists, and -s, -ed, -ing.
  ///
  /// A listed form replaces `-ed`: `say said` gives say, said, says, saying.
  static func forms(ofVerb entry: ArraySlice<Substring>) -> [String] {
    guard let base = entry.first.map(String.init) else { return [] }
    var forms = entry.map(String.init)
    forms.append(plural(base[...]))
    forms.append(ing(base))
    if entry.count == 1 { forms.append(ed(base)) }
    return forms
  }

  /// `agency` gives agencies, `boss` bosses, `spokesman` spokesmen.
  static func plural(_ noun: Substring) -> String {
    if noun.hasSuffix("man") { return noun.dropLast(2) + "en" }
    if noun.hasSuffix("person") { return noun.dropLast(6) + "people" }
    if noun.hasSuffix("y"), !endsInVowel(noun.dropLast()) { return noun.dropLast() + "ies" }
    for ending in ["s", "x", "z", "ch", "sh"] where noun.hasSuffix(ending) { return noun + "es" }
    return noun + "s"
  }

  private static func ed(_ base: String) -> String {
    if base.hasSuffix("e") { return base + "d" }
    if base.hasSuffix("y"), !endsInVowel(base.dropLast()) { return base.dropLast() + "ied" }
    return stem(base) + "ed"
  }

  private static func ing(_ base: String) -> String {
    if base.hasSuffix("ie") { return base.dropLast(2) + "ying" }
    if base.hasSuffix("e"), !base.hasSuffix("ee") { return base.dropLast() + "ing" }
    return stem(base) + "ing"
  }

  /// A short verb doubles its last consonant: `plan`, planned; a long one is listed with its forms.
  private static func stem(_ base: String) -> String {
    let letters = Array(base.utf8)
    guard letters.count >= 3, letters.count <= 4, let last = letters.last else { return base }
    let isVowel = { (byte: UInt8) in "aeiou".utf8.contains(byte) }
    guard !isVowel(last), !"wxy".utf8.contains(last), isVowel(letters[letters.count - 2]),
      !isVowel(letters[letters.count - 3])
    else { return base }
    return base + String(base.suffix(1))
  }

  private static func endsInVowel(_ word: Substring) -> Bool {
    word.last.map { "aeiou".contains($0) } ?? false
  }
}
