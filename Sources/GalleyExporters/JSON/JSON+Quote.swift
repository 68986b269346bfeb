import GalleyModel

extension JSONWriter {
  /// Writes a quote with its parts and its speaker.
  mutating func write(_ quote: Quote, _ offsets: ScalarOffsets) {
    object {
      $0.member("id", quote.id)
      $0.member("text", quote.text)
      $0.member("parts", each: quote.parts) { json, part in
        json.object { $0.writeEnds(of: part, offsets) }
      }
      $0.member("kind", quote.kind.rawValue)
      $0.member("links", each: quote.links) { $0.write($1) }
      $0.member("block", quote.block.rawValue)
      $0.member("paragraph", quote.paragraph)
      $0.member("sentence", quote.sentence)
      $0.member("attribution", quote.attribution) { $0.write($1, offsets) }
    }
  }
}
