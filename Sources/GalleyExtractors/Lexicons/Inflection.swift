/// The regular forms of English verbs and nouns, for lexicon files that list the base alone.
enum Inflection {
  /// A form in its parts: what it keeps of the base, the letter that doubles, and the ending.
  ///
  /// `plan`, `n`, `ed`. The parts are hashed one after the other; nobody puts the form together.
  struct Form {
    fileprivate let stem: Letters
    fileprivate var doubled: UInt8?
    fileprivate let ending: StaticString

    /// The hash of the form.
    var hash: WordHash {
      var hash = WordHash(stem)
      if let doubled { hash.add(doubled) }
      ending.withUTF8Buffer { for letter in $0 { hash.add(letter) } }
      return hash
    }
  }

  /// `agency` gives agencies, `boss` bosses, `spokesman` spokesmen; of verbs `deny` denies.
  static func plural(_ noun: Letters) -> Form {
    switch noun.last {
    case UInt8(ascii: "n") where noun.ends(with: "man"):
      Form(stem: noun.dropLast(2), ending: "en")
    case UInt8(ascii: "n") where noun.ends(with: "person"):
      Form(stem: noun.dropLast(6), ending: "people")
    case UInt8(ascii: "y") where endsInConsonantY(noun):
      Form(stem: noun.dropLast(), ending: "ies")
    case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"):
      Form(stem: noun, ending: "es")
    case UInt8(ascii: "h") where noun.ends(with: "ch") || noun.ends(with: "sh"):
      Form(stem: noun, ending: "es")
    default:
      Form(stem: noun, ending: "s")
    }
  }

  /// `move` gives moved, `deny` denied, `plan` planned.
  static func past(_ verb: Letters) -> Form {
    switch verb.last {
    case UInt8(ascii: "e"): Form(stem: verb, ending: "d")
    case UInt8(ascii: "y") where endsInConsonantY(verb): Form(stem: verb.dropLast(), ending: "ied")
    default: Form(stem: verb, doubled: doubled(in: verb), ending: "ed")
    }
  }

  /// `move` gives moving, `die` dying, `plan` planning.
  static func gerund(_ verb: Letters) -> Form {
    switch verb.last {
    case UInt8(ascii: "e") where verb.ends(with: "ie"): Form(stem: verb.dropLast(2), ending: "ying")
    case UInt8(ascii: "e") where !verb.ends(with: "ee"): Form(stem: verb.dropLast(), ending: "ing")
    default: Form(stem: verb, doubled: doubled(in: verb), ending: "ing")
    }
  }

  /// A short verb doubles its last consonant: `plan`, planned; a long one is listed with its forms.
  private static func doubled(in verb: Letters) -> UInt8? {
    guard verb.count == 3 || verb.count == 4, let last = verb.last else { return nil }
    let before = verb.suffix(3)
    let isDoubled =
      !isVowel(last) && !"wxy".utf8.contains(last) && isVowel(before[before.startIndex + 1])
      && !isVowel(before[before.startIndex])
    return isDoubled ? last : nil
  }

  private static func endsInConsonantY(_ word: Letters) -> Bool {
    guard word.last == UInt8(ascii: "y"), let before = word.dropLast().last else { return false }
    return !isVowel(before)
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}
