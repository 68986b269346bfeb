import GalleyModel

extension HTMLWriter {
  /// Writes the body of both versions side by side; long runs of what is the same are folded.
  mutating func sides(_ comparison: Comparison) {
    guard !comparison.paragraphs.isEmpty else { return }
    // Nothing was taken out or put in between two outlets.
    let comparison = comparison.verdict == .outlets ? comparison.withoutParagraphWords : comparison
    element("h2") { heading in
      heading.text("Text")
      heading.element("small", comparison.paragraphTally)
    }
    let texts = BodyTexts(
      old: BodyText(comparison.old.article), new: BodyText(comparison.new.article),
      marks: comparison.marks)
    element("div", class: "sides") { page in
      let names =
        comparison.verdict == .outlets ? comparison.outletNames : (old: "Old", new: "New")
      page.element("div", class: "top", names.old)
      page.element("div", class: "top", names.new)
    }
    var index = 0
    while index < comparison.paragraphs.count {
      let rest = comparison.paragraphs[index...]
      let run = rest.prefix { $0.change == .unchanged }
      if run.count >= Self.foldedRun {
        element("details") { page in
          page.element("summary", "\(run.count) paragraphs are the same")
          page.rows(run, texts)
        }
        index += run.count
      } else {
        let shown = rest.prefix(max(1, run.count))
        rows(shown, texts)
        index += shown.count
      }
    }
  }

  /// From this many paragraphs on a run of what is the same is folded.
  private static let foldedRun = 3

  private mutating func rows(
    _ changes: ArraySlice<ParagraphChange>, _ texts: BodyTexts
  ) {
    element("div", class: "sides") { page in
      for change in changes { page.row(change, texts) }
    }
  }

  private mutating func row(
    _ change: ParagraphChange, _ texts: BodyTexts
  ) {
    let isSame = change.words.isEmpty && !change.old.isEmpty && !change.new.isEmpty
    side(change.old, isSame ? "old same" : "old") { page in
      if change.new.isEmpty {
        page.element(texts.marks.gone, texts.old.text(of: change.old))
      } else if isSame {
        page.text(texts.old.text(of: change.old))
      } else {
        page.redline(change.words, without: .added)
      }
    }
    side(change.new, isSame ? "new same" : "new") { page in
      if change.isMoved { page.element("span", class: "tag", "moved ") }
      if change.old.isEmpty {
        page.element(texts.marks.come, texts.new.text(of: change.new))
      } else if isSame {
        page.text(texts.new.text(of: change.new))
      } else {
        page.redline(change.words, without: .removed)
      }
    }
  }

  private mutating func side(
    _ numbers: [Int], _ kind: StaticString, _ content: (inout HTMLWriter) -> Void
  ) {
    element("div", class: numbers.isEmpty ? "void" : kind) { page in
      guard !numbers.isEmpty else { return }
      page.element("span", class: "nr", places(numbers))
      content(&page)
    }
  }
}

/// The body paragraphs of both versions, and the elements around what only one of them has.
private struct BodyTexts {
  let old: BodyText
  let new: BodyText
  let marks: (gone: StaticString, come: StaticString)
}

/// The body paragraphs of an article by their numbers.
private struct BodyText {
  private let bytes: [UInt8]
  private var ranges: [Int: TextRange] = [:]

  init(_ article: Article) {
    bytes = Array(article.text.utf8)
    for block in article.blocks {
      if let number = block.number, block.range.upperBound <= bytes.count {
        ranges[number] = block.range
      }
    }
  }

  /// The texts of paragraphs, a line each.
  func text(of numbers: [Int]) -> String {
    numbers.compactMap { ranges[$0] }
      .map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: "\n")
  }
}
