/// The stems of all words of a version that begin with a capital, read when first asked for: few versions
/// get or lose a name.
final class VersionStems {
  private let wording: Wording
  private lazy var stems = Set(
    wording.words.indices.lazy.filter { word in
      let first = self.wording.bytes[Int(self.wording.words[word].start)]
      return first &- 0x41 < 26 || first >= 0x80
    }.map(wording.stem(ofWord:)))

  init(_ wording: Wording) {
    self.wording = wording
  }

  /// Whether a stem stands somewhere.
  func contains(_ stem: UInt64) -> Bool { stems.contains(stem) }
}
