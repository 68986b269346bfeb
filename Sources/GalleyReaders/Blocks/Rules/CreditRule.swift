import GalleyModel

/// Who made the picture or the article: `Photo: …`, `(Reporting by …)`, `Main image credit: …`.
struct CreditRule: BlockRule {
  private static let longest = 400

  func apply(to copy: inout Copy) {
    let bytes = copy.bytes
    copy.label(.credit) { passage in
      passage.range.count <= Self.longest && Lexicon.credits.matches(passage, in: bytes)
    }
  }
}
