import GalleyModel

/// What each of the numbers that are told by the piece are for: "11.40 for each household".
extension TellingReader {
  /// What a number is told for each of: of "4.5 tonnes a hectare" the hectare; null where it is told
  /// for nothing.
  func each(_ index: Int, _ word: Int, _ words: Range<Int>) -> UInt64? {
    if let unit = figures[index].quantity.unit, unit.contains(" per "),
      let noun = unit.split(separator: " ").last
    {
      return stem(Array(noun.utf8)[...])
    }
    let last = lastWord(of: index, word)
    // "11.40 florins a head": what is counted may stand between.
    for place in last + 1..<max(last + 1, min(last + 4, words.upperBound)) {
      guard wording.words[place].figure < 0, place + 1 < words.upperBound else { break }
      let letters = wording.letters(ofWord: place)
      let noun = wording.letters(ofWord: place + 1)
      if Self.openers.contains(letters), Self.pieces.contains(noun) {
        return stem(Array(noun.utf8)[...])
      }
    }
    // "Each acre is likely to yield 4.5 tonnes": the verb parts them, "and" would part two clauses.
    for place in (max(words.lowerBound, word - 7)..<word).reversed() {
      guard wording.words[place].figure < 0 else { return nil }
      let letters = wording.letters(ofWord: place)
      if ["and", "but", "of"].contains(letters) { return nil }
      if letters == "each" || letters == "every" {
        let noun = wording.letters(ofWord: place + 1)
        return Self.pieces.contains(noun) ? stem(Array(noun.utf8)[...]) : nil
      }
    }
    return nil
  }

  private func stem(_ word: ArraySlice<UInt8>) -> UInt64 {
    let letters = String(decoding: word, as: UTF8.self)
    let person = Self.persons.contains(letters) ? Array("person".utf8)[...] : word
    return NewsSynonyms.leader(of: ContextWord.stem(of: person))
  }

  private static let openers: Set<String> = ["per", "each", "every", "a", "an"]
  private static let persons: Set<String> = ["head", "person", "capita", "inhabitant", "resident"]
  /// What news counts by the piece.
  private static let pieces: Set<String> = persons.union([
    "household", "home", "family", "pupil", "student", "patient", "passenger", "worker", "employee",
    "hectare", "acre", "tonne", "ton", "barrel", "ounce", "bushel", "kilo", "kilogram", "pound",
    "litre", "liter", "gallon", "mile", "kilometre", "kilometer", "share", "ticket", "seat", "game",
    "match", "room", "night",
  ])
}
