import GalleyReaders

/// Finds the names of those who wrote an article.
enum AuthorNames {
  /// The names, persons alone where the page names any.
  static func names(
    data: LinkedData, head: PageHead, bylines: [String], publisher: String?
  ) -> [String] {
    let linked = data.authors
    let site = [publisher, head.meta["og:site_name"]].compactMap { $0 }.map(PlainWords.of)
    let sources: [[String]] = [
      linked.persons,
      head.lists["parsely-author"] ?? [], head.lists["sailthru.author"] ?? [],
      head.lists["citation_author"] ?? [], head.lists["dc.creator"] ?? [],
      head.lists["dcterms.creator"] ?? [],
      head.lists["author"] ?? [], head.lists["article:author"] ?? [],
      head.lists["article:author_name"] ?? [], head.lists["byl"] ?? [],
      head.lists["cxenseparse:author"] ?? [],
      bylines.lazy.compactMap(nameInByline).first.map { [$0] } ?? [],
    ]
    var groups: [String] = []
    for source in sources {
      let found = source.flatMap(parts)
      // "The Daily, London, UK" is the paper and where it is.
      if found.count > 1, let first = found.first, site.contains(PlainWords.of(first)) {
        if groups.isEmpty { groups = found }
        continue
      }
      let persons = found.filter { name in
        !site.contains(PlainWords.of(name)) && !name.contains("www.") && !isAddress(name)
      }
      if !persons.isEmpty { return unique(persons) }
      if groups.isEmpty { groups = found }
    }
    let organisations = linked.organisations.compactMap(\.cleaned)
    return unique(organisations.isEmpty ? groups : organisations)
  }

  /// "daily.example" is no person.
  private static func isAddress(_ name: String) -> Bool {
    !name.contains(" ") && name.dropFirst().dropLast().contains(".")
  }

  /// The name in a byline as the page prints it, which may hold the time and the length as well.
  private static func nameInByline(_ byline: String) -> String? {
    let name = byline.prefix { !$0.isNumber && $0 != "\n" && $0 != "•" && $0 != "|" }
    let words = name.split { !$0.isLetter }
    // Names have capitals where the script has them: "Published on" is none.
    let capitals = words.count { $0.first.map { !$0.isLowercase } ?? false }
    return (2...8).contains(words.count) && capitals > 1 ? String(name) : nil
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0.lowercased()).inserted }
  }

  /// The names in a byline: "By Ann Lee and Tom Hill, Reuters".
  static func parts(of byline: String) -> [String] {
    guard let text = byline.cleaned, text.utf8.count < 300 else { return [] }
    if text.contains("://") || text.hasPrefix("www.") || text.hasPrefix("@") { return [] }
    var names: [String] = []
    for piece in text.split(whereSeparator: {
      $0 == ";" || $0 == "|" || $0 == "," || $0 == "/" || $0 == "&" || $0 == "\n"
    }) {
      var words: [Substring] = []
      for word in piece.split(separator: " ") {
        if BylineText.joints.contains(word.lowercased()) {
          append(words, to: &names)
          words = []
        } else {
          words.append(word)
        }
      }
      append(words, to: &names)
    }
    return names
  }

  private static func append(_ words: [Substring], to names: inout [String]) {
    var words = words[...]
    while let first = words.first, isLabel(first) { words.removeFirst() }
    words = BylineText.withoutOpening(words)
    let name = words.joined(separator: " ")
    // "Ann Lee, Political Editor" is one person.
    if !names.isEmpty, BylineText.isRole(name) { return }
    guard !name.isEmpty, name.contains(where: \.isLetter), !name.contains("@"),
      !actions.contains(where: { name.lowercased().hasPrefix($0) })
    else { return }
    names.append(name)
  }

  /// Whether a word before a name says that it is an author's.
  private static func isLabel(_ word: Substring) -> Bool {
    labels.contains(word.lowercased().filter { $0 != ":" })
  }

  private static let labels: Set<String> = ["written", "words", "autor", "author", "autorin"]
  /// How labels of buttons begin.
  private static let actions = [
    "email", "e-mail", "follow", "contact", "share", "view ", "more from",
  ]
}
