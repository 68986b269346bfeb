import GalleyModel

/// Words for some of many, where the number that says how many was lost.
extension MissingRule {
  /// "The other were released", "the were held", ", of whom were women", "One in adults has".
  func some(at index: Int, in story: Story) -> Query? {
    let token = story.tokens[index]
    // Nearly all stand behind something else.
    if token.is("in"), !story.at(index - 1, "one") { return nil }
    guard let before = word(index - 1, beside: index, in: story) else { return nil }
    if token.is("in") { return before.is("one") ? oneIn(index, in: story) : nil }
    guard Self.verbs.contains(token.key), !token.isCapitalized else { return nil }
    let isLost: Bool
    switch before.key {
    case "the", "an":
      isLost =
        !token.is("are") && !token.is("has") && !before.isCapitalized
        || index - 1 == start(of: index, in: story)
    case "further": isLost = story.at(index - 2, "a")
    case "another": isLost = token.is("were") || token.is("are") || token.is("have")
    case "other":
      isLost =
        story.at(index - 2, "the") && !token.is("was") && !token.is("has")
        && !token.is("had")
    case "whom", "which":
      isLost =
        story.at(index - 2, "of") && story.at(index - 3, ",")
        && !token.is("has") && !token.is("was")
    default: isLost = false
    }
    guard isLost else { return nil }
    return query(around: index, to: index + 2, in: story)
  }

  /// "One in adults has": people, homes and cases of which one in so many is meant.
  private func oneIn(_ index: Int, in story: Story) -> Query? {
    guard let noun = word(index + 1, beside: index, in: story), !noun.isCapitalized,
      isShared(noun)
    else { return nil }
    let first = index - 1
    guard
      first == start(of: index, in: story)
        || story.token(first - 1).map({
          $0.kind == .mark || Self.shareLeads.contains($0.key)
        }) ?? true
    else { return nil }
    return query(from: first, to: index + 2, .error, in: story)
  }

  /// People, homes and cases of which copy says that one in so many is something.
  func isShared(_ noun: Token) -> Bool { noun.is(.people) || Self.shared.contains(noun.key) }

  private static let shared: WordSet = [
    "homes", "schools", "babies", "pupils", "girls", "boys", "cases", "deaths", "jobs", "firms",
    "births", "marriages", "pregnancies", "cars", "teenagers", "mothers", "employees", "farmers",
    "families", "companies", "businesses", "nurses", "doctors",
  ]
  private static let shareLeads: WordSet = [
    "about", "around", "nearly", "almost", "roughly", "only", "just", "that", "least", "than",
    "and", "some", "to", "as",
  ]
}
