/// The names in a byline.
///
///     BylineText.authors(in: "By ANN LEE and BO CHAN")   // ["ANN LEE", "BO CHAN"]
///     BylineText.authors(in: "Von Jan Moen, dpa")        // ["Jan Moen, dpa"]
public enum BylineText {
  /// The names, each with the role or agency that a comma adds to it.
  public static func authors(in text: String) -> [String] {
    var words = text.split { $0.isWhitespace || $0 == "=" || $0 == "<" }.map(String.init)
    if let first = words.first, words.count > 1, openings.contains(FoldedText.fold(first)) {
      words.removeFirst()
    }
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
    return people.flatMap { parted($0.joined(separator: " ")) }
  }

  /// `ANN LEE, BO CHAN` are two; `Ann Lee, Political Correspondent` is one with a role.
  private static func parted(_ text: String) -> [String] {
    let pieces = text.split(separator: ",").map { piece in
      piece.split(separator: " ").joined(separator: " ")
    }.filter { !$0.isEmpty }
    if pieces.allSatisfy(isName) { return pieces }
    return pieces.isEmpty ? [] : [pieces.joined(separator: ", ")]
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
  static let openings: Set<String> = [
    "by", "von", "par", "por", "de", "di", "da", "av", "af", "door", "text", "tekst", "bytext",
  ]

  /// What stands between two names.
  private static let joints: Set<String> = [
    "and", "und", "et", "y", "och", "og", "en", "ja", "e", "&", "with", "/",
  ]
}
