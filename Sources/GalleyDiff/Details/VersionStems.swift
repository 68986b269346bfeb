/// The stems of all words of a version, read when first asked for: few versions get or lose a name.
final class VersionStems {
  private let wording: Wording
  private lazy var stems = Set(wording.words.indices.lazy.map(wording.stem(ofWord:)))

  init(_ wording: Wording) {
    self.wording = wording
  }

  /// Whether a stem stands somewhere.
  func contains(_ stem: UInt64) -> Bool { stems.contains(stem) }
}
