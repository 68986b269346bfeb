import GalleyModel

/// Tells apart the articles of a run that go by one name, as names are the keys of tables.
///
///     var names = ArticleNames()
///     names.tellApart(&first)    // storm
///     names.tellApart(&second)   // storm-2, with a note
///
/// Of every name 8 bytes are remembered, so that a million articles need some 20 MB. Names of one
/// hash, of which a million articles have a pair in one of 30 million runs, count as one.
struct ArticleNames {
  /// The first article's name; most runs have no other, and making a set for it has the runtime search
  /// through the whole program.
  private var first: Int?
  private var taken: Set<Int> = []
  /// The number behind the last article of a name that stood more than once.
  private var lastNumbers: [Int: Int] = [:]

  /// Gives an article a name that none before it has: the second `storm` becomes `storm-2`.
  mutating func tellApart(_ article: inout Article) {
    let id = article.id
    let hash = id.hashValue
    guard let first else {
      first = hash
      return
    }
    if taken.isEmpty { taken.insert(first) }
    guard !taken.insert(hash).inserted else { return }
    var number = lastNumbers[hash] ?? 1
    repeat {
      number += 1
      article.id = "\(id)-\(number)"
    } while !taken.insert(article.id.hashValue).inserted
    lastNumbers[hash] = number
    article.notes.append(
      "an article before this one is called \(id), too; this one is told apart as \(article.id)")
  }
}
