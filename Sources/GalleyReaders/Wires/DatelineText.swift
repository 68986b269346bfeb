/// The place with which a story of a wire opens.
///
///     DatelineText.place(opening: "SAN MATEO, Calif. (AP) — Two people")   // "SAN MATEO, Calif."
///     DatelineText.place(opening: "BEIJING, Nov. 3 (Xinhua) -- Two")      // "BEIJING"
package enum DatelineText {
  /// How much of a paragraph a dateline takes at most, in characters.
  private static let longest = 100

  /// The place, or null where the paragraph opens with none.
  package static func place(opening paragraph: String) -> String? {
    var head = Array(paragraph.prefix(longest))
    // "(ANSA) - Rome, October 11 - The minister" has the agency first.
    if head.first == "(", let close = head.firstIndex(of: ")"), isAgency(head[1..<close]) {
      let rest = head[(close + 1)...].drop { $0.isWhitespace || dashes.contains($0) }
      head = Array(rest)
      guard let dash = dash(in: head) else { return nil }
      return cleaned(head[..<dash], needsDate: true)
    }
    for (index, character) in head.enumerated() where "(/".contains(character) && index > 1 {
      let end: Character = character == "(" ? ")" : "/"
      guard let close = head[(index + 1)...].firstIndex(of: end), close - index < 36 else { break }
      let behind = head[(close + 1)...].drop(while: \.isWhitespace)
      guard isAgency(head[(index + 1)..<close]) || behind.first.map(dashes.contains) ?? false else {
        break
      }
      return cleaned(head[..<index], needsDate: false)
    }
    return dash(in: head).flatMap { cleaned(head[..<$0], needsDate: true) }
  }

  /// A dateline as a file gives it in a field, without the agency and the dash behind it.
  ///
  ///     DatelineText.cleaned("New York (dpa) - ")   // "New York"
  package static func cleaned(_ field: String) -> String? {
    var text = Array(field.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    func trim() {
      while let last = text.last, last.isWhitespace || dashes.contains(last) || ":,".contains(last)
      {
        text.removeLast()
      }
    }
    trim()
    if text.last == ".", text.dropLast().last == ")" { text.removeLast() }
    if text.last == ")", let open = text.lastIndex(of: "("), open > 0 {
      text.removeSubrange(open...)
      trim()
    }
    return text.isEmpty ? nil : String(text)
  }

  private static let dashes: Set<Character> = ["-", "–", "—", "_", ":", "―"]

  /// Where a dash with blanks around it, or `.-`, stands.
  private static func dash(in text: [Character]) -> Int? {
    text.indices.dropFirst(2).first { index in
      guard "-–—_―".contains(text[index]) else { return false }
      return text[index - 1].isWhitespace || text[index - 1] == "."
    }
  }

  private static func isAgency(_ text: ArraySlice<Character>) -> Bool {
    let words = String(text).split { !$0.isLetter && !$0.isNumber }
    return (1...5).contains(words.count)
      && words.contains { Lexicon.agencies.contains($0) || Lexicon.wires.contains($0) }
  }

  /// The place among the words before the agency or the dash; null where they are no place.
  private static func cleaned(_ words: ArraySlice<Character>, needsDate: Bool) -> String? {
    let pieces = String(words).split(separator: ",").map {
      $0.split(whereSeparator: \.isWhitespace).map(String.init)
    }.filter { !$0.isEmpty }
    guard let first = pieces.first, let letter = first[0].first, letter.isUppercase else {
      return nil
    }
    let place = pieces.prefix { !isDate($0) }
    guard !place.isEmpty, place.flatMap(\.self).count <= 8 else { return nil }
    if place.count == pieces.count, needsDate {
      // A dash alone follows many a sentence: only a place in capitals is told by it.
      guard first.allSatisfy({ $0.allSatisfy { !$0.isLowercase } }), first.joined().count > 2 else {
        return nil
      }
    }
    guard place.flatMap(\.self).allSatisfy(isPlaceWord) else { return nil }
    return place.map { $0.joined(separator: " ") }.joined(separator: ", ")
  }

  private static func isDate(_ words: [String]) -> Bool {
    words.contains { word in
      word.contains(where: \.isNumber)
        || Lexicon.days.contains(word)
        || DateWords.months[word.lowercased().filter(\.isLetter)] != nil && words.count > 1
    }
  }

  private static func isPlaceWord(_ word: String) -> Bool {
    guard let first = word.first else { return false }
    return first.isUppercase || particles.contains(word.lowercased())
      || !first.isLetter && word != "."
  }

  private static let particles: Set<String> = [
    "de", "la", "le", "del", "der", "am", "an", "auf", "im", "upon", "of", "sur", "en", "et", "and",
    "les", "di", "da", "do", "dos", "das", "van", "aan", "den", "bei", "el", "al", "near", "y", "e",
  ]
}
