import GalleyReaders

/// Walks through the body of a Word file (ECMA-376, transitional or strict) and collects its
/// paragraphs as they stand with all changes accepted.
///
/// Inserted and moved-to text is in, deleted and moved-from text is out; so are comments, hidden
/// text and the codes of fields, whose results are in.
struct WordStory {
  /// Elements deeper than this are not read; the parser has a bound of its own near it.
  private static let deepest = 400

  /// What was found, in reading order.
  private(set) var paragraphs: [StyledBlock] = []
  /// The ids of footnotes and endnotes in the order in which the copy refers to them.
  private(set) var noteReferences: [(isEndnote: Bool, id: String)] = []
  private let styles: WordStyles
  /// The paragraph that is being read.
  private var text = ""
  private var letters = (all: 0, bold: 0)
  /// Text boxes of the paragraph, which stand behind it.
  private var boxes: [MarkupNode] = []
  /// Of the fields around the place whether their results have begun.
  private var fields: [Bool] = []
  /// What is left of a paragraph whose end was deleted: the next one goes on with it.
  private var carried: (text: String, letters: (all: Int, bold: Int))?

  init(styles: WordStyles) { self.styles = styles }

  /// Reads the paragraphs and tables in an element.
  mutating func read(_ container: MarkupNode, depth: Int = 0) {
    guard depth < Self.deepest else { return }
    for node in container.children where node.isElement {
      switch node.name {
      case "p": readParagraph(node, depth)
      case "tbl": readTable(node, depth)
      case "del", "moveFrom", "sectPr", "sdtPr", "sdtEndPr", "altChunk": break
      case "sdt" where Self.isPlaceholder(node): break
      case "AlternateContent": if let chosen = chosen(in: node) { read(chosen, depth: depth + 1) }
      default: read(node, depth: depth + 1)
      }
    }
    if depth == 0 { closeCarried() }
  }

  private mutating func readParagraph(_ node: MarkupNode, _ depth: Int) {
    let properties = node.child("pPr")
    (text, letters) = carried ?? ("", (0, 0))
    carried = nil
    readInline(node, depth + 1)
    let mark = properties?.child("rPr")
    let isMarkDeleted = mark?.child("del") != nil || mark?.child("moveFrom") != nil
    if properties?.child("framePr")?.attribute("dropCap").map({ $0 != "none" }) ?? false {
      // A large first letter stands in a paragraph of its own.
      carried = (text, letters)
    } else if isMarkDeleted, text.contains(where: { !$0.isWhitespace }) {
      // Words that the deleted end kept apart stay two: "split¶Paragraph".
      text += " "
      carried = (text, letters)
    } else if !isMarkDeleted, !styles.isContents(properties) {
      paragraphs.append(
        StyledBlock(
          role: styles.role(of: properties), text: text,
          isBold: letters.all > 0 && letters.all == letters.bold))
    }
    text = ""
    let found = boxes
    boxes = []
    for box in found { read(box, depth: depth + 1) }
  }

  private mutating func closeCarried() {
    guard let carried else { return }
    paragraphs.append(StyledBlock(role: .plain, text: carried.text))
    self.carried = nil
  }

  /// Reads the runs of a paragraph and what may stand around them.
  private mutating func readInline(_ container: MarkupNode, _ depth: Int) {
    guard depth < Self.deepest else { return }
    for node in container.children where node.isElement {
      switch node.name {
      case "r": readRun(node, depth + 1)
      case "pPr", "rPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "rt": break
      case "sdt" where Self.isPlaceholder(node): break
      case "AlternateContent": chosen(in: node).map { readInline($0, depth + 1) }
      case "t": append(node.text, isBold: false)
      case "txbxContent": boxes.append(node)
      default: readInline(node, depth + 1)
      }
    }
  }

  private mutating func readRun(_ run: MarkupNode, _ depth: Int) {
    let properties = run.child("rPr")
    if Self.isOn(properties?.child("vanish")) || Self.isOn(properties?.child("webHidden")) {
      // The codes of fields may stand in hidden runs; their ends must be seen.
      for node in run.children where node.isNamed("fldChar") { meet(node) }
      return
    }
    let isBold = Self.isOn(properties?.child("b"))
    for node in run.children where node.isElement {
      let name = node.name
      if name == "fldChar" {
        meet(node)
        continue
      }
      if fields.contains(false) { continue }
      switch name {
      case "t": append(node.text, isBold: isBold)
      case "tab", "ptab": text += "\t"
      case "br": if node.attribute("type").map({ $0 == "textWrapping" }) ?? true { text += "\n" }
      case "cr": text += "\n"
      case "noBreakHyphen": text += "-"
      case "sym": appendSymbol(node)
      case "footnoteReference", "endnoteReference":
        if let id = node.attribute("id") {
          noteReferences.append((name == "endnoteReference", id))
        }
      case "rPr", "delText", "instrText", "delInstrText", "commentReference": break
      default: findBoxes(in: name == "AlternateContent" ? chosen(in: node) : node, depth + 1)
      }
    }
  }

  /// Follows the parts of a field: its code, then its result.
  private mutating func meet(_ mark: MarkupNode) {
    switch mark.attribute("fldCharType") {
    case "begin": if fields.count < Self.deepest { fields.append(false) }
    case "separate": if !fields.isEmpty { fields[fields.count - 1] = true }
    default: if !fields.isEmpty { fields.removeLast() }
    }
  }

  private mutating func append(_ piece: String, isBold: Bool) {
    text += piece
    let count = piece.utf8.count
    letters.all += count
    if isBold { letters.bold += count }
  }

  /// A character of a font; those of symbol fonts stand in a private area and mean nothing as text.
  private mutating func appendSymbol(_ node: MarkupNode) {
    guard let code = node.attribute("char").flatMap({ UInt32($0, radix: 16) }), code < 0xF000,
      let scalar = Unicode.Scalar(code)
    else { return }
    text.unicodeScalars.append(scalar)
  }

  /// Text boxes in a drawing, each once: programs write them a second time for older ones.
  private mutating func findBoxes(in node: MarkupNode?, _ depth: Int) {
    guard let node, depth < Self.deepest else { return }
    for child in node.children where child.isElement {
      switch child.name {
      case "txbxContent": boxes.append(child)
      case "AlternateContent": findBoxes(in: chosen(in: child), depth + 1)
      default: findBoxes(in: child, depth + 1)
      }
    }
  }

  /// Of several ways to say the same the first.
  private func chosen(in node: MarkupNode) -> MarkupNode? {
    node.child("Choice") ?? node.child("Fallback")
  }

  /// Whether a form shows no more than "Click here to enter text".
  private static func isPlaceholder(_ control: MarkupNode) -> Bool {
    isOn(control.child("sdtPr")?.child("showingPlcHdr"))
  }

  private static func isOn(_ property: MarkupNode?) -> Bool {
    guard let property else { return false }
    return !["false", "0", "off", "none"].contains(property.attribute("val") ?? "true")
  }
}

extension WordStory {
  /// Reads a table row by row; one that only lays out the page gives the paragraphs of its cells.
  private mutating func readTable(_ table: MarkupNode, _ depth: Int) {
    guard depth < Self.deepest else { return }
    closeCarried()
    var rows: [TableRow] = []
    for row in Self.elements("tr", in: table) {
      let properties = row.child("trPr")
      if properties?.child("del") != nil || properties?.child("moveFrom") != nil { continue }
      var cells: [[StyledBlock]] = []
      for cell in Self.elements("tc", in: row) where cell.child("tcPr")?.child("cellDel") == nil {
        var story = WordStory(styles: styles)
        story.read(cell, depth: depth + 1)
        story.closeCarried()
        noteReferences += story.noteReferences
        cells.append(story.paragraphs)
      }
      rows.append(TableRow(cells: cells))
    }
    paragraphs += TableRow.paragraphs(of: rows)
  }

  /// The elements of a name in a table or row, content controls around them or not.
  private static func elements(_ name: StaticString, in node: MarkupNode) -> [MarkupNode] {
    var found: [MarkupNode] = []
    for child in node.children where child.isElement {
      if child.isNamed(name) {
        found.append(child)
      } else if child.isNamed("sdt") || child.isNamed("customXml") || child.isNamed("ins") {
        let inner = child.child("sdtContent") ?? child
        found += inner.children.filter { $0.isNamed(name) }
      }
    }
    return found
  }
}
