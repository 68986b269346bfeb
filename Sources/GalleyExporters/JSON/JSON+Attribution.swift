import GalleyModel

extension JSONWriter {
  /// Writes who said something.
  mutating func write(_ attribution: Attribution, _ offsets: ScalarOffsets) {
    object {
      $0.member("name", attribution.name)
      $0.member("role", attribution.role)
      $0.member("mention", attribution.mention) { $0.write($1, offsets) }
      $0.member("cue", attribution.cue) { $0.write($1, offsets) }
      $0.member("addressee", attribution.addressee)
    }
  }
}
