/// The sheets that a workbook lists.
struct SheetList {
  /// The names with the identifiers of their parts.
  private(set) var sheets: [(name: String, id: String)] = []
  /// Whether days count from 1904, as old workbooks of the Macintosh have it.
  private(set) var startsIn1904 = false

  init(_ part: [UInt8]) {
    var tokens = XMLTokens(part)
    while let token = tokens.next() {
      guard case .start(let element, let attributes) = token else { continue }
      if element == "workbookPr" {
        startsIn1904 = ["1", "true"].contains(tokens.attribute("date1904", in: attributes) ?? "")
      } else if element == "sheet", let name = tokens.attribute("name", in: attributes),
        let id = tokens.attribute("id", in: attributes)
      {
        sheets.append((name, id))
      }
    }
  }
}

/// Where the parts of a workbook stand.
struct Relations {
  /// The names of parts in the archive by their identifiers.
  private(set) var targets: [String: String] = [:]

  init(_ part: [UInt8]) {
    var tokens = XMLTokens(part)
    while let token = tokens.next() {
      guard case .start("Relationship", let attributes) = token,
        let id = tokens.attribute("Id", in: attributes),
        let target = tokens.attribute("Target", in: attributes)
      else { continue }
      targets[id] = target.first == "/" ? String(target.dropFirst()) : "xl/" + target
    }
  }
}

/// The texts that cells share.
struct SharedStrings {
  private(set) var texts: [String] = []

  init(_ part: [UInt8]) {
    var tokens = XMLTokens(part)
    var item = CellText()
    while let token = tokens.next() {
      item.take(token, of: tokens)
      if token == .end("si") {
        texts.append(item.text)
        item = CellText()
      }
    }
  }
}

/// The text of a cell while its pieces come: runs of several styles, without the readings that
/// stand above Japanese words.
struct CellText {
  private var words = ""
  private var isText = false
  private var readings = 0

  mutating func take(_ token: XMLTokens.Token, of tokens: XMLTokens) {
    switch token {
    case .start("t", _): isText = true
    case .end("t"): isText = false
    case .start("rPh", _): readings += 1
    case .end("rPh"): readings -= 1
    case .text(let range) where isText && readings == 0: words += tokens.text(range)
    case .verbatim(let range) where isText && readings == 0: words += tokens.verbatim(range)
    default: break
    }
  }

  /// The text with what `_x0041_` stands for.
  var text: String { CleanText.read(words) }
}

/// The formats of numbers, by the styles of cells.
struct NumberFormats {
  /// The format of each style in Excel's language.
  private(set) var codes: [String] = []

  init(_ part: [UInt8]) {
    var tokens = XMLTokens(part)
    var own: [Int: String] = [:]
    var isCellStyles = false
    while let token = tokens.next() {
      switch token {
      case .start("numFmt", let attributes):
        if let id = tokens.attribute("numFmtId", in: attributes).flatMap({ Int($0) }) {
          own[id] = tokens.attribute("formatCode", in: attributes)
        }
      case .start("cellXfs", _): isCellStyles = true
      case .end("cellXfs"): isCellStyles = false
      case .start("xf", let attributes) where isCellStyles:
        let id = tokens.attribute("numFmtId", in: attributes).flatMap { Int($0) } ?? 0
        codes.append(own[id] ?? NumberCode.builtIn(id))
      default: break
      }
    }
  }
}
