import GalleyModel

extension JSONWriter {
  /// Writes a timeline as `galley/timeline/1`.
  mutating func write(_ timeline: Timeline) {
    let offsets = timeline.versions.map { ScalarOffsets($0.article.text) }
    object {
      $0.member("schema", "galley/timeline/1")
      $0.member("versions", each: Array(timeline.versions.enumerated())) { json, version in
        let article = version.element.article
        json.object {
          $0.member("version", version.offset + 1)
          $0.member("id", article.id)
          $0.member("headline", article.headline)
          $0.member("marker", article.marker)
          $0.member("published", article.metadata.published)
        }
      }
      $0.member("threads", each: timeline.threads) { json, thread in
        json.object {
          $0.member("id", thread.id)
          $0.member("item", thread.item.rawValue)
          $0.member("what", timeline.subject(of: thread))
          $0.member("repeats", thread.repeats)
          $0.member("versions", each: thread.entries) { json, entry in
            json.object {
              $0.member("version", entry.version)
              $0.member("change", entry.change.name)
              $0.member("ambiguous", entry.isAmbiguous)
              $0.member("figure", entry.figure) { $0.write($1, offsets[entry.version - 1]) }
              $0.member("quote", entry.quote) { $0.write($1, offsets[entry.version - 1]) }
            }
          }
        }
      }
      $0.member("remarks", each: timeline.remarks) { $0.write($1) }
    }
  }
}
