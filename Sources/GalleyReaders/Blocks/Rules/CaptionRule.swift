import GalleyModel

/// Captions that say so: `Image caption …`, `FILE PHOTO: …`, `… (pictured)`, `… (AP Photo/…)`.
struct CaptionRule: BlockRule {
  private static let longest = 500

  func apply(to copy: inout Copy) {
    let bytes = copy.bytes
    copy.label(.caption) { passage in
      passage.range.count <= Self.longest && Lexicon.captions.matches(passage, in: bytes)
    }
  }
}
