import GalleyModel

extension JSONWriter {
  /// Writes what a file says of its article beside the copy.
  mutating func write(_ metadata: Metadata) {
    object {
      $0.member("guid", metadata.guid)
      $0.member("url", metadata.url)
      $0.member("published", metadata.published)
      $0.member("modified", metadata.modified)
      $0.member("embargo", metadata.embargo)
      $0.member("authors", each: metadata.authors) { $0.write($1) }
      $0.member("publisher", metadata.publisher)
      $0.member("language", metadata.language)
      $0.member("version", metadata.version)
      $0.member("updateNote", metadata.updateNote)
      $0.member("slug", metadata.slug)
      $0.member("keywords", each: metadata.keywords) { $0.write($1) }
      $0.member("section", metadata.section)
      $0.member("priority", metadata.priority)
      $0.member("dateline", metadata.dateline)
      $0.member("note", metadata.note)
      $0.member("description", metadata.description)
      $0.member("extra", metadata.extra) { json, fields in
        json.object {
          for field in fields { $0.member(named: field.name, field.value) }
        }
      }
    }
  }
}
