import GalleyReaders

/// Walks through the text of an OpenDocument file (ISO 26300) and collects its paragraphs.
///
/// What was deleted with changes tracked stands apart in the file and is not read; comments neither.
struct OpenDocumentStory {
  /// Elements deeper than this are not read; the parser has a bound of its own near it.
  private static let deepest = 400
  /// The most blanks in one place; a file can ask for two thousand million.
  private static let mostBlanks = 64

  /// What was found, in reading order.
  private(set) var paragraphs: [StyledBlock] = []
  /// Footnotes and endnotes, which stand behind the story.
  private(set) var notes: [StyledBlock] = []
  private let styles: OpenDocumentStyles
  private var text = ""
  private var boxes: [MarkupNode] = []
  private var listDepth = 0

  init(styles: OpenDocumentStyles) { self.styles = styles }

  /// Reads the paragraphs, lists and tables in an element.
  mutating func read(_ container: MarkupNode, depth: Int = 0) {
    guard depth < Self.deepest else { return }
    for node in container.children where node.isElement {
      switch node.name {
      case "p", "h": readParagraph(node, depth)
      case "list-item", "list-header":
        listDepth += 1
        read(node, depth: depth + 1)
        listDepth -= 1
      case "table": readTable(node, depth)
      case "tracked-changes", "forms", "annotation", "table-of-content", "alphabetical-index",
        "illustration-index", "table-index", "object-index", "user-index", "bibliography",
        "sequence-decls", "variable-decls", "user-field-decls", "title", "desc", "event-listeners":
        break
      case "section" where node.attribute("display") == "none": break
      default: read(node, depth: depth + 1)
      }
    }
  }

  private mutating func readParagraph(_ node: MarkupNode, _ depth: Int) {
    let outer = (text, boxes)
    (text, boxes) = ("", [])
    readInline(node, depth + 1)
    let style = node.attribute("style-name")
    var role = styles.role(of: style)
    if node.isNamed("h"), role == .plain || role == .listItem {
      let level = node.attribute("outline-level").flatMap { Int($0) } ?? 1
      role = .heading(level: max(0, min(level, 10) - 1))
    } else if role == .plain, listDepth > 0 {
      role = .listItem
    }
    paragraphs.append(StyledBlock(role: role, text: text, isBold: styles.isBold(style)))
    let found = boxes
    (text, boxes) = outer
    for box in found { read(box, depth: depth + 1) }
  }

  private mutating func readInline(_ container: MarkupNode, _ depth: Int) {
    guard depth < Self.deepest else { return }
    for node in container.children {
      if node.isText {
        // Line ends and runs of blanks in the file mean one blank.
        text += String(decoding: node.content.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
        continue
      }
      guard node.isElement else { continue }
      switch node.name {
      case "s":
        let count = node.attribute("c").flatMap { Int($0) } ?? 1
        text += String(repeating: " ", count: max(0, min(count, Self.mostBlanks)))
      case "tab": text += "\t"
      case "line-break": text += "\n"
      case "note": readNote(node, depth)
      case "annotation", "annotation-end", "ruby-text", "hidden-text", "script", "title", "desc",
        "event-listeners", "tracked-changes", "meta", "hidden-paragraph":
        if node.isNamed("meta") { readInline(node, depth + 1) }
      case "text-box": boxes.append(node)
      default: readInline(node, depth + 1)
      }
    }
  }

  private mutating func readNote(_ node: MarkupNode, _ depth: Int) {
    guard let body = node.child("note-body") else { return }
    var story = OpenDocumentStory(styles: styles)
    story.read(body, depth: depth + 1)
    let words = story.paragraphs.map(\.text).joined(separator: " ")
    notes.append(StyledBlock(role: .note, text: words))
  }

  private mutating func readTable(_ table: MarkupNode, _ depth: Int) {
    var rows: [TableRow] = []
    for row in Self.rows(of: table) {
      var cells: [[StyledBlock]] = []
      for cell in row.children where cell.isNamed("table-cell") {
        var story = OpenDocumentStory(styles: styles)
        story.read(cell, depth: depth + 1)
        notes += story.notes
        cells.append(story.paragraphs)
      }
      rows.append(TableRow(cells: cells))
    }
    paragraphs += TableRow.paragraphs(of: rows)
  }

  /// The rows of a table, those of its head and its groups included.
  private static func rows(of table: MarkupNode) -> [MarkupNode] {
    var rows: [MarkupNode] = []
    var waiting = Array(table.children.filter(\.isElement).reversed())
    while let node = waiting.popLast() {
      if node.isNamed("table-row") {
        rows.append(node)
      } else if ["table-header-rows", "table-rows", "table-row-group"].contains(node.name) {
        waiting += node.children.filter(\.isElement).reversed()
      }
    }
    return rows
  }
}

/// The paragraph styles of an OpenDocument file.
struct OpenDocumentStyles {
  private struct Style {
    var name: String
    var parent: String?
    var isBold: Bool?
  }

  private static let longestChain = 16
  private var styles: [String: Style] = [:]

  /// Reads the styles in any of the file's parts.
  init(_ roots: [MarkupNode]) {
    for root in roots {
      for node in root.subtree where node.isNamed("style") {
        guard let id = node.attribute("name") else { continue }
        styles[id] = Style(
          name: node.attribute("display-name") ?? Self.unescaped(id),
          parent: node.attribute("parent-style-name"),
          isBold: node.child("text-properties")?.attribute("font-weight").map { $0 == "bold" })
      }
    }
  }

  /// What a style makes of a paragraph.
  func role(of id: String?) -> StyledBlock.Role {
    chain(from: id).lazy.compactMap { StyledBlock.role(ofStyle: $0.name) }.first ?? .plain
  }

  /// Whether a style sets its paragraph in bold letters.
  func isBold(_ id: String?) -> Bool { chain(from: id).lazy.compactMap(\.isBold).first ?? false }

  private func chain(from id: String?) -> [Style] {
    var chain: [Style] = []
    var next = id
    while let id = next, chain.count < Self.longestChain {
      let style = styles[id] ?? Style(name: Self.unescaped(id), parent: nil, isBold: nil)
      chain.append(style)
      next = style.parent
    }
    return chain
  }

  /// Names hold characters as `_20_`.
  private static func unescaped(_ name: String) -> String {
    name.split(separator: "_20_", omittingEmptySubsequences: false).joined(separator: " ")
  }
}
