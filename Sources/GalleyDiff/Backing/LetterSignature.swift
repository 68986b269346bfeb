import GalleyModel

/// The name at the foot of a letter: whoever writes "Yours sincerely" signs beneath, and all that the
/// letter says in its own words is said by them.
struct LetterSignature {
  let name: String
  /// A letter ends with its signature, but for a few lines of titles and enclosures.
  private static let reach = 12

  /// Null where the text is no letter.
  init?(_ wording: Wording) {
    let tail = wording.extraction.article.blocks.suffix(Self.reach).map {
      String(decoding: wording.bytes[$0.range].prefix(200), as: UTF8.self)
    }
    let lines = tail.flatMap { $0.split(whereSeparator: \.isNewline) }
    guard let close = lines.lastIndex(where: Self.isFormula), close + 1 < lines.count else {
      return nil
    }
    let words = (lines[close + 1].split(separator: ",").first ?? "").split(separator: " ")
    guard (1...4).contains(words.count), words.allSatisfy({ $0.first?.isUppercase ?? false }) else {
      return nil
    }
    name = words.joined(separator: " ")
  }

  /// "Yours sincerely,", "With kind regards": a line of its own.
  private static func isFormula(_ line: Substring) -> Bool {
    let words = line.lowercased().split { !$0.isLetter }
    guard words.count <= 4, let last = words.last else { return false }
    return words.first == "yours" || closings.contains(String(last))
  }

  private static let closings: Set<String> = [
    "sincerely", "faithfully", "truly", "regards", "wishes", "respectfully",
  ]
}
