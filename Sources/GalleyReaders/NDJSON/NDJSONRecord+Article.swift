import GalleyModel

extension NDJSONRecord {
  /// The article of a record; its text is what was sent, to the last byte.
  /// - Throws: ``NDJSONBlocks/Fault`` with what is wrong.
  func article(
    id: String, source: String, format: String
  ) throws(NDJSONBlocks.Fault) -> Article {
    if let fault { throw NDJSONBlocks.Fault(message: fault) }
    let blocks = try members?["blocks"].first.map { value throws(NDJSONBlocks.Fault) in
      try NDJSONBlocks(value)
    }
    let row = beside
    var article: Article
    if let text {
      article = Article(
        id: id, source: source, format: format,
        decoded: DecodedText(text: text, notes: notes + CopyMending.warnings(on: text)))
      if let blocks { article.blocks = try blocks.placed(in: text) }
    } else {
      guard let blocks, blocks.haveWords else {
        throw NDJSONBlocks.Fault(message: "\"text\" is missing, and so are the words of \"blocks\"")
      }
      var draft = ArticleDraft()
      draft.headline = row?.known[.headline]?.text
      draft.blocks = blocks.drafted
      draft.notes = notes
      article = draft.article(id: id, source: source, format: format)
    }
    guard let row else { return article }
    article.metadata = row.metadata
    if let headline = row.known[.headline]?.text { article.headline = headline }
    if let marker = row.known[.marker]?.text { article.marker = marker }
    return article
  }

  /// What stands in the record beside id, text and blocks; null where nothing does.
  private var beside: RecordRow? {
    guard let members else { return nil }
    let others = members.all.filter { !["id", "text", "blocks"].contains($0.key) }
    guard !others.isEmpty else { return nil }
    // What `metadata` says counts before fields of the same name beside it.
    let (own, fields) = (Self.own, RecordFields())
    var row = RecordRow()
    for (key, value) in others where key == "metadata" {
      for (key, value) in JSONMembers(Array(value)).all {
        if key == "extra" {
          for (key, value) in JSONMembers(Array(value)).all { row.keep(key, json: value) }
        } else if let value = RecordValue(json: value) {
          row.add(key, value, own)
        }
      }
    }
    for (key, value) in others where key != "metadata" {
      if let value = RecordValue(json: value) { row.add(key, value, fields) }
    }
    return row
  }

  /// The names of Galley's own metadata.
  private static let own = RecordFields(
    RecordFields.Target.allCases.map { ($0, $0.rawValue) })
}
