import GalleyModel

extension JSONWriter {
  /// Writes a figure with its quantity and its surroundings.
  mutating func write(_ figure: Figure, _ offsets: ScalarOffsets) {
    object {
      $0.member("id", figure.id)
      $0.member("text", figure.span.text)
      $0.writeEnds(of: figure.span.range, offsets)
      $0.member("number", figure.number) { $0.write($1, offsets) }
      $0.member("value", figure.quantity.value)
      $0.member("upper", figure.quantity.upper)
      $0.member("of", figure.quantity.of)
      $0.member("vague", figure.quantity.vague)
      $0.member("bound", figure.quantity.bound.rawValue)
      $0.member("qualifier", figure.qualifier)
      $0.member("direction", figure.direction?.rawValue)
      $0.member("unit", figure.quantity.unit)
      $0.member("counts", figure.counts)
      $0.member("kind", figure.quantity.kind.rawValue)
      $0.member("event", figure.event)
      $0.member("when", figure.when)
      $0.member("where", figure.where)
      $0.member("inQuote", figure.inQuote)
      $0.member("links", each: figure.links) { $0.write($1) }
      $0.member("block", figure.block.rawValue)
      $0.member("paragraph", figure.paragraph)
      $0.member("sentence", figure.sentence)
      $0.member("attribution", figure.attribution) { $0.write($1, offsets) }
    }
  }

  /// Writes a tie to another figure or quote.
  mutating func write(_ link: Link) {
    object {
      $0.member("to", link.to)
      $0.member("as", link.kind.rawValue)
    }
  }
}
