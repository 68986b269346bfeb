/// Which fields of a record hold what an article needs, whatever they are called.
///
///     RecordFields().target(of: "date_published")   // .published
///     RecordFields([(.text, "copy")]).target(of: "copy")   // .text
public struct RecordFields: Sendable {
  /// What a field of a record is for an article.
  public enum Target: String, Hashable, Sendable, CaseIterable {
    case id, text, headline, marker, guid, url, published, modified, embargo, authors, publisher
    case language, version, updateNote, slug, keywords, section, priority, dateline, note
    case description
  }

  /// The names that a caller gave, as they stand in the record.
  private let chosen: [(target: Target, name: String)]

  /// Makes a list of the usual names, and of a caller's own before them.
  /// - Parameter chosen: Fields that a caller named; for their targets the usual names no longer count.
  public init(_ chosen: [(Target, String)] = []) {
    self.chosen = chosen.map { (target: $0, name: $1) }
  }

  /// Whether a caller named fields.
  public var areChosen: Bool { !chosen.isEmpty }

  /// The fields that a caller named.
  package var chosenNames: [String] { chosen.map(\.name) }

  /// What a field is for, and how much it is the one to be taken, 0 first; null for others.
  package func rank(of name: String) -> (target: Target, rank: Int)? {
    if let index = chosen.firstIndex(where: { $0.name == name }) {
      return (chosen[index].target, index)
    }
    guard let usual = Self.usual[Self.plain(name)],
      !chosen.contains(where: { $0.target == usual.target })
    else { return nil }
    return usual
  }

  /// What a field is for; null for one that is kept beside.
  public func target(of name: String) -> Target? { rank(of: name)?.target }

  /// A name without capitals, blanks and joints: `datePublished` and `date_published` are one.
  private static func plain(_ name: String) -> String {
    String(decoding: name.utf8.lazy.filter(Bytes.isWord).map(Bytes.lowercased), as: UTF8.self)
  }

  private static let usual: [String: (target: Target, rank: Int)] = {
    var names: [String: (target: Target, rank: Int)] = [:]
    for line in list.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let target = words.first.flatMap(Target.init) else { continue }
      for (rank, word) in words.dropFirst().enumerated() { names[word] = (target, rank) }
    }
    return names
  }()

  /// For each target the names that exports, feeds and news interfaces give it, the surest first.
  private static let list = """
    id id articleid storyid itemid docid documentid recordid key
    text text body bodytext articlebody articletext fulltext maintext plaintext story copy content article contenthtml bodyhtml html
    headline headline title headlinemain articletitle head hed heading
    marker marker
    guid guid uuid uri urn
    url url link permalink canonicalurl weburl sourceurl articleurl href
    published published publishedat datepublished publicationdate pubdate publisheddate publishdate publishedon firstcreated webpublicationdate datecreated createdat date timestamp
    modified modified datemodified updatedat updated modifiedat lastmodified lastmod versioncreated revised
    embargo embargo embargoed embargoeduntil
    authors authors author byline bylines writer creator by
    publisher publisher outlet publication sourcename site sitename source newspaper agency provider
    language language lang locale
    version version revision
    updateNote updatenote
    slug slug slugline catchline
    keywords keywords tags subjects topics
    section section sectionname category desk channel
    priority priority urgency
    dateline dateline
    note ednote editorsnote note
    description description summary abstract standfirst dek teaser excerpt subtitle subheadline
    """
}
