package import GalleyModel

/// A record of a table, a list or a stream, its fields by what they are for.
package struct RecordRow: Sendable {
  /// The fields that an article needs; of two for one purpose the surer one.
  package private(set) var known: [RecordFields.Target: RecordValue] = [:]
  /// All others in their order.
  package private(set) var extra: [Metadata.Field] = []

  private var ranks: [RecordFields.Target: (rank: Int, name: String)] = [:]

  /// Makes an empty row.
  package init() {}

  /// Makes a row of the members of a JSON object.
  ///
  /// A caller may name a member of a member with a point: `--field text=content.body`.
  package init(_ members: JSONMembers, fields: RecordFields) {
    for (key, value) in members.all {
      let inner = fields.chosenNames.filter { $0.hasPrefix(key + ".") }
      if inner.isEmpty {
        if let value = RecordValue(json: value) { add(key, value, fields) }
      } else {
        for name in inner {
          let path = name.utf8.dropFirst(key.utf8.count + 1)
          if let value = Self.value(of: value, at: path) { add(name, value, fields) }
        }
      }
    }
  }

  /// Adds a field; one that says nothing is left out.
  package mutating func add(_ name: String, _ value: RecordValue, _ fields: RecordFields) {
    guard !value.text.isEmpty else { return }
    guard let (target, rank) = fields.rank(of: name) else { return keep(name, value) }
    // A structure called "article" is not its text.
    if target == .text || target == .headline, case .other = value { return keep(name, value) }
    if let other = ranks[target] {
      guard rank < other.rank else { return keep(name, value) }
      if let beaten = known[target] { keep(other.name, beaten) }
    }
    ranks[target] = (rank, name)
    known[target] = value
  }

  /// Keeps a field beside, whatever it is called.
  package mutating func keep(_ name: String, json value: ArraySlice<UInt8>) {
    if let value = RecordValue(json: value) { keep(name, value) }
  }

  private mutating func keep(_ name: String, _ value: RecordValue) {
    // Of two keys of one name the first counts, as with every key.
    if extra.contains(where: { $0.name == name }) { return }
    extra.append(Metadata.Field(name: name, value: value.text))
  }

  private static func value(
    of json: ArraySlice<UInt8>, at path: Substring.UTF8View
  ) -> RecordValue? {
    guard json.first == UInt8(ascii: "{") else { return nil }
    let key = path.prefix { $0 != UInt8(ascii: ".") }
    let name = String(decoding: key, as: UTF8.self)
    guard let value = JSONMembers(Array(json))[name].first else { return nil }
    let rest = path.dropFirst(key.count + 1)
    return rest.isEmpty ? RecordValue(json: value) : Self.value(of: value, at: rest)
  }

  /// What the record says beside the copy.
  package var metadata: Metadata {
    var metadata = Metadata()
    func text(_ target: RecordFields.Target) -> String? { known[target]?.text }
    // What is no date that can be told stays as it was sent.
    func date(_ target: RecordFields.Target) -> String? {
      text(target).map { DateText.iso($0) ?? $0 }
    }
    metadata.guid = text(.guid)
    metadata.url = text(.url)
    metadata.published = date(.published)
    metadata.modified = date(.modified)
    metadata.embargo = date(.embargo)
    metadata.authors = known[.authors]?.parts.flatMap(BylineText.authors) ?? []
    metadata.publisher = text(.publisher)
    metadata.language = text(.language)
    metadata.version = text(.version)
    metadata.updateNote = text(.updateNote)
    metadata.slug = text(.slug)
    metadata.keywords = known[.keywords]?.parts ?? []
    metadata.section = text(.section)
    metadata.priority = text(.priority)
    metadata.dateline = text(.dateline)
    metadata.note = text(.note)
    metadata.description = text(.description)
    metadata.extra = extra
    return metadata
  }
}
