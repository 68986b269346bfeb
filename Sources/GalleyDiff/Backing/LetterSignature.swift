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
    if let close = lines.lastIndex(where: Self.isFormula), close + 1 < lines.count {
      guard let name = Self.name(lines[close + 1], atLeast: 1) else { return nil }
      self.name = name
      return
    }
    // "Ines Corrada, Chief Executive" at the foot of a letter to shareholders: on one line or on two.
    let head = wording.extraction.article.blocks.prefix(4).map {
      String(decoding: wording.bytes[$0.range].prefix(80), as: UTF8.self)
    }
    guard head.contains(where: { $0.hasPrefix("Dear ") || $0.hasPrefix("Letter ") }),
      let name = lines.suffix(2).lazy.compactMap({ Self.name($0, atLeast: 2) }).first
    else { return nil }
    self.name = name
  }

  /// The name that a line is, whatever title follows it behind a comma.
  private static func name(_ line: Substring, atLeast least: Int) -> String? {
    let words = (line.split(separator: ",").first ?? "").split(separator: " ")
    guard (least...4).contains(words.count), line.last != ".",
      words.allSatisfy({ $0.first?.isUppercase ?? false })
    else { return nil }
    return words.joined(separator: " ")
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
