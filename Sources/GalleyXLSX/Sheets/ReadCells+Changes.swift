import GalleyExporters
import GalleyModel

extension ReadCells {
  static let changeColumns = [
    SheetColumn(
      name: "Item",
      summary: "figure, quote, detail, headline, marker, paragraph, block, note or query.",
      design: ColumnDesign(cap: 9, link: .place)),
    SheetColumn(
      name: "What it is",
      summary: "What a figure is a number of, who says a quote, which paragraph.",
      design: ColumnDesign(cap: 20)),
    SheetColumn(
      name: "Old", summary: "The figure as the old version prints it.",
      design: ColumnDesign(cap: 16)),
    SheetColumn(
      name: "New", summary: "The figure as the new version prints it.",
      design: ColumnDesign(cap: 16)),
    SheetColumn(
      name: "Change", summary: "What became of it, and by how much.", design: ColumnDesign(cap: 17)),
    SheetColumn(
      name: "Sentence",
      summary: "The words, marked where they changed; of figures the sentence, shown once.",
      design: ColumnDesign(cap: 43)),
  ]

  /// The words of paragraphs that stand in one version alone, or the same in both.
  private static func words(of change: ParagraphChange, in comparison: Comparison) -> Cell {
    let text = comparison.text(of: change)
    switch change.change {
    case .added: return .redline([Redline(kind: .added, text: text)])
    case .removed: return .redline([Redline(kind: .removed, text: text)])
    default: return .text(text)
    }
  }

  /// The cells of a change.
  static func cells(of item: ChangedItem, in comparison: Comparison) -> [Cell] {
    let change = comparison.label(of: item)
    switch item {
    case .figure(let figure):
      let lines = [change, figure.differenceWords].compactMap { $0 } + figure.details
      return [
        .text(item.name), Cell(figure.new?.whatItIs ?? figure.old?.whatItIs),
        Cell(figure.old?.span.text), Cell(figure.new?.span.text),
        .text(lines.joined(separator: "\n")), Cell(figure.new?.sentence ?? figure.old?.sentence),
      ]
    case .quote(let quote):
      let lines = [change, quote.place] + quote.details
      return [
        .text(item.name), Cell(quote.speaker), .empty, .empty,
        .text(lines.filter { !$0.isEmpty }.joined(separator: "\n")), item.words,
      ]
    case .detail(let detail):
      return [
        .text(item.name), .text(detail.aspect.rawValue), Cell(detail.old?.span.text),
        Cell(detail.new?.span.text), .text(change),
        Cell(detail.new?.sentence ?? detail.old?.sentence),
      ]
    case .headline, .marker:
      return [.text(item.name), .empty, .empty, .empty, .text(change), item.words]
    case .paragraph(let paragraph):
      let words = paragraph.words.isEmpty ? words(of: paragraph, in: comparison) : item.words
      let moved = paragraph.isMoved && paragraph.change != .moved ? ", moved" : ""
      return [
        .text(item.name), .text(paragraph.place), .empty, .empty, .text(change + moved), words,
      ]
    case .block(let block):
      return [
        .text(item.name), .text(block.block.rawValue), .empty, .empty, .text(change), item.words,
      ]
    case .query(let query):
      let raised = query.query.map { "\($0.level.rawValue) \($0.rule.rawValue)" }
      return [
        .text(item.name), Cell(raised), Cell(query.old?.span.text), Cell(query.new?.span.text),
        .text(change), item.words,
      ]
    case .note(let note):
      let claims = note.claims.map { "\($0.text): \($0.finding)" }
      return [
        .text(item.name), .text("\(note.side.rawValue) version's note"), .empty, .empty,
        Cell(claims.isEmpty ? nil : claims.joined(separator: "\n")), .text(note.text),
      ]
    }
  }
}
