/// The names in a byline.
///
///     BylineText.authors(in: "By ANN LEE and BO CHAN")              // ["ANN LEE", "BO CHAN"]
///     BylineText.authors(in: "Von Jan Moen, dpa")                   // ["Jan Moen, dpa"]
///     BylineText.names(in: "By Ann Lee, Political Editor, in Rome") // ["Ann Lee"]
public enum BylineText {
  /// The names, each with the role or agency that a comma adds to it, of what is surely a byline, with
  /// or without the word that opens one.
  public static func authors(in text: String) -> [String] {
    people(in: text).flatMap { pieces in
      // `ANN LEE, BO CHAN` are two; `Ann Lee, Political Correspondent` is one with a role.
      if pieces.allSatisfy(isName) { return pieces }
      return [pieces.joined(separator: ", ")]
    }
  }

  /// The names alone, without roles, places and agencies; none where the line does not open as bylines
  /// do.
  package static func names(in line: String) -> [String] {
    guard let first = line.split(whereSeparator: \.isWhitespace).first, opens(with: first) else {
      return []
    }
    // What stands on a line of its own is a role or the next of several.
    return people(in: line.replacing("\n", with: ", ")).flatMap { pieces in
      // Behind the first comma stands a role, an agency or the next of several.
      pieces.enumerated().compactMap { index, piece in
        let name = person(piece)
        return index == 0 || name.map(isPerson) ?? false ? name : nil
      }
    }
  }

  /// Whether a word opens a byline.
  package static func opens(with word: some StringProtocol) -> Bool {
    openings.contains(FoldedText.fold(word))
  }

  /// The words behind the one that opens a byline; some of those begin names as well: "Di Ann Lee" is
  /// by Ann Lee, "Di Moss" and "De la Tour" are persons.
  package static func withoutOpening(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    guard let first = words.first, words.count > 1, opens(with: first) else { return words }
    let rest = words.dropFirst()
    guard Lexicon.familyParticles.contains(first) else { return rest }
    return rest.count > 1 && rest.first?.first?.isUppercase ?? false ? rest : words
  }

  /// The people, each in pieces between commas.
  private static func people(in text: String) -> [[String]] {
    let split = text.split { $0.isWhitespace || "=<|".contains($0) }
    let words = withoutOpening(split[...]).map(String.init)
    var people: [[String]] = [[]]
    for word in words {
      if joints.contains(word.lowercased()), !(people.last?.isEmpty ?? true) {
        people.append([])
      } else if word.hasSuffix(";"), word.count > 1 {
        people[people.count - 1].append(String(word.dropLast()))
        people.append([])
      } else {
        people[people.count - 1].append(word)
      }
    }
    return people.map { words in
      words.joined(separator: " ").split(separator: ",").map { piece in
        piece.split(separator: " ").joined(separator: " ")
      }.filter { !$0.isEmpty }
    }.filter { !$0.isEmpty }
  }

  /// The name with which a piece begins: "Ann Lee in Paris", "Ann Lee (Rome)", "Ann Lee: …".
  private static func person(_ piece: String) -> String? {
    var name: [Substring] = []
    for word in piece.split(separator: " ") {
      if word.first == "(" || word.first == "[" { break }
      guard let first = word.first, first.isUppercase || Lexicon.familyParticles.contains(word)
      else { break }
      let isLast = ":|)".contains(word.last ?? " ")
      name.append(isLast ? word.dropLast() : word)
      if isLast { break }
    }
    return name.count > 1 ? name.joined(separator: " ") : nil
  }

  /// Whether a piece behind a comma is another person and no desk or paper: "Political Editor",
  /// "Daily Post".
  private static func isPerson(_ name: String) -> Bool {
    isName(name) && !name.split(separator: " ").contains { Lexicon.outletWords.contains($0) }
  }

  /// Whether words tell what somebody does: "Political Editor", "staff writer".
  package static func isRole(_ text: some StringProtocol) -> Bool {
    text.split(separator: " ").contains { Lexicon.authorRoles.contains($0) }
  }

  /// Whether a text looks like the name of one person.
  package static func isName(_ text: some StringProtocol) -> Bool {
    let words = text.split(separator: " ")
    guard (2...4).contains(words.count) else { return false }
    return words.allSatisfy { word in
      (word.first?.isUppercase ?? false || Lexicon.nameParticles.contains(word))
        && !word.contains(where: \.isNumber) && !word.contains("@")
        && !Lexicon.authorRoles.contains(word) && !Lexicon.agencies.contains(word)
    }
  }

  /// What bylines open with, in the languages of the large agencies.
  package static let openings: Set<String> = [
    "by", "von", "par", "por", "de", "di", "da", "av", "af", "door", "text", "tekst", "bytext",
  ]

  /// What stands between two names.
  package static let joints: Set<String> = [
    "and", "und", "et", "y", "och", "og", "en", "ja", "e", "&", "with", "mit", "avec", "con", "/",
  ]
}
