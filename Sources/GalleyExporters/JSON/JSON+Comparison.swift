import GalleyModel

extension JSONWriter {
  /// Writes a comparison of two versions as `galley/comparison/1`.
  mutating func write(_ comparison: Comparison) {
    let old = ScalarOffsets(comparison.old.article.text)
    let new = ScalarOffsets(comparison.new.article.text)
    object {
      $0.member("schema", "galley/comparison/1")
      $0.member("verdict", comparison.verdict.rawValue)
      $0.member("similarity", JSONWriter.hundredths(Double(comparison.sharedPercent) / 100))
      $0.member("old", comparison.old.article) { $0.writeVersion($1, old) }
      $0.member("new", comparison.new.article) { $0.writeVersion($1, new) }
      $0.member("headline", comparison.headline) { $0.write($1) }
      $0.member("notes", each: comparison.notes) { $0.write($1) }
      $0.member("figures", each: comparison.figures) { json, change in
        json.write(change, old, new, isOfOutlets: comparison.verdict == .outlets)
      }
      $0.member("quotes", each: comparison.quotes) { json, change in
        json.write(change, old, new, isOfOutlets: comparison.verdict == .outlets)
      }
      $0.member("paragraphs", each: comparison.paragraphs) { $0.write($1) }
      $0.member("marker", comparison.marker) { $0.write($1) }
      $0.member("blocks", each: comparison.blocks) { $0.write($1) }
      $0.member("remarks", each: comparison.remarks) { $0.write($1) }
      $0.member("details", each: comparison.details) { $0.write($1, old, new) }
      if let queries = comparison.queries {
        $0.member("queries", each: queries) { json, change in
          json.object {
            $0.member("change", change.change.rawValue)
            $0.member("old", change.old) { $0.write($1, old) }
            $0.member("new", change.new) { $0.write($1, new) }
          }
        }
      }
    }
  }

  private mutating func writeVersion(_ article: Article, _ offsets: ScalarOffsets) {
    object {
      $0.member("id", article.id)
      $0.member("article", article) { $0.write($1, offsets) }
    }
  }

  private mutating func write(_ headline: HeadlineChange) {
    object {
      $0.member("change", headline.change.rawValue)
      $0.member("old", headline.old)
      $0.member("new", headline.new)
    }
  }

  private mutating func write(_ note: VersionNote) {
    object {
      $0.member("kind", note.kind.rawValue)
      $0.member("side", note.side.rawValue)
      $0.member("text", note.text)
      $0.member("claims", each: note.claims) { json, claim in
        json.object {
          $0.member("text", claim.text)
          $0.member("found", claim.found)
        }
      }
    }
  }

  private mutating func write(
    _ change: FigureChange, _ old: ScalarOffsets, _ new: ScalarOffsets, isOfOutlets: Bool
  ) {
    object {
      $0.member("change", change.change.rawValue)
      $0.member("aspects", each: change.aspects) { $0.write($1.rawValue) }
      $0.member("old", change.old) { $0.write($1, old) }
      $0.member("new", change.new) { $0.write($1, new) }
      $0.member("difference", change.difference)
      $0.member("percent", change.percent)
      $0.member("ambiguous", change.ambiguous)
      $0.member("silent", change.silent)
      $0.member("why", change.why)
      $0.member("agreement", isOfOutlets ? change.agreement.rawValue : nil)
    }
  }

  private mutating func write(
    _ change: QuoteChange, _ old: ScalarOffsets, _ new: ScalarOffsets, isOfOutlets: Bool
  ) {
    object {
      $0.member("change", change.change.rawValue)
      $0.member("aspects", each: change.aspects) { $0.write($1.rawValue) }
      $0.member("old", change.old) { $0.write($1, old) }
      $0.member("new", change.new) { $0.write($1, new) }
      $0.member("words", each: change.words) { json, run in
        json.array([run.kind.rawValue, run.text]) { $0.write($1) }
      }
      $0.member("paraphrase", change.paraphrase)
      $0.member("ambiguous", change.ambiguous)
      $0.member("why", change.why)
      $0.member("agreement", isOfOutlets ? change.agreement.rawValue : nil)
    }
  }

  private mutating func write(_ change: DetailChange, _ old: ScalarOffsets, _ new: ScalarOffsets) {
    object {
      $0.member("change", change.change.rawValue)
      $0.member("aspects", each: [change.aspect]) { $0.write($1.rawValue) }
      $0.member("old", change.old) { $0.write($1, old) }
      $0.member("new", change.new) { $0.write($1, new) }
      $0.member("why", change.why)
    }
  }

  private mutating func write(_ detail: Detail, _ offsets: ScalarOffsets) {
    object {
      $0.member("text", detail.span.text)
      $0.writeEnds(of: detail.span.range, offsets)
      $0.member("block", detail.block.rawValue)
      $0.member("paragraph", detail.paragraph)
      $0.member("sentence", detail.sentence)
    }
  }

  private mutating func write(_ change: ParagraphChange) {
    object {
      $0.member("change", change.change.rawValue)
      $0.member("old", each: change.old) { $0.write($1) }
      $0.member("new", each: change.new) { $0.write($1) }
      $0.member("moved", change.isMoved)
    }
  }

  private mutating func write(_ change: BlockChange) {
    object {
      $0.member("change", change.change.rawValue)
      $0.member("block", change.block.rawValue)
      $0.member("old", change.old)
      $0.member("new", change.new)
    }
  }

  /// A share as a decimal of two places, the same on every machine.
  private static func hundredths(_ share: Double) -> ExactDecimal? {
    guard share.isFinite else { return nil }
    return ExactDecimal(Int32((min(max(share, 0), 1) * 100).rounded())).scaled(by: -2)
  }
}
