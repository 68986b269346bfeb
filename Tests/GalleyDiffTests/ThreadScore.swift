import GalleyModel

/// How well the threads of a timeline are those that a person marked: of the links from each mention to
/// the next one of its thread, how many are right.
struct ThreadScore {
  /// A step of a thread from one version to a later one.
  private struct Link: Hashable {
    let from: String
    let to: String
  }

  /// The marked mentions, and those of them that were extracted.
  private(set) var mentions = 0
  private(set) var found = 0
  /// The links between mentions that were extracted: by hand, by Galley, and both.
  private(set) var marked = 0
  private(set) var made = 0
  private(set) var right = 0
  /// What is wrong, for people.
  private(set) var faults: [String] = []

  /// The harmonic mean of precision and recall of the links.
  var f1: Double { 2 * Double(right) / Double(max(1, marked + made)) }

  /// "mentions found 210 of 214; links right 170 of 172 marked and 171 made: F1 .991".
  var summary: String {
    "mentions found \(found) of \(mentions); links right \(right) of \(marked) marked and "
      + "\(made) made: F1 \((f1 * 1000).rounded() / 1000)"
  }

  /// Takes what became of a marked story.
  mutating func take(_ story: MarkedStory, _ timeline: Timeline) {
    var names: [[String: String]] = []
    var chains: [String: [String]] = [:]
    for (index, version) in story.versions.enumerated() {
      var known: [String: String] = [:]
      for mention in version.mentions {
        mentions += 1
        let name = "\(index + 1) \(mention.thread)"
        guard let id = Self.id(of: mention, in: timeline.versions[index]), known[id] == nil else {
          faults.append("\(story): not found: \(name)")
          continue
        }
        found += 1
        known[id] = name
        chains[mention.thread, default: []].append(name)
      }
      names.append(known)
    }
    let marked = Set(
      chains.values.flatMap { chain in zip(chain, chain.dropFirst()).map(Link.init) })
    var made: Set<Link> = []
    for thread in timeline.threads {
      let told = thread.entries.map { entry in
        let id = entry.figure?.id ?? entry.quote?.id ?? ""
        return names[entry.version - 1][id] ?? "\(entry.version) unmarked \(id)"
      }
      for link in zip(told, told.dropFirst()).map(Link.init)
      where !link.from.contains("unmarked") || !link.to.contains("unmarked") {
        made.insert(link)
      }
    }
    self.marked += marked.count
    self.made += made.count
    right += marked.intersection(made).count
    let missing = marked.subtracting(made).map { "\(story): missing: \($0.from) → \($0.to)" }
    let wrong = made.subtracting(marked).map { "\(story): wrong: \($0.from) → \($0.to)" }
    faults += (missing + wrong).sorted()
  }

  /// The figure or quote that stands where a mention is marked.
  private static func id(of mention: MarkedStory.Mention, in version: Extraction) -> String? {
    mention.isQuote
      ? version.quotes.first { $0.parts.contains { $0.overlaps(mention.range) } }?.id
      : version.figures.first { $0.number.range.overlaps(mention.range) }?.id
  }
}
