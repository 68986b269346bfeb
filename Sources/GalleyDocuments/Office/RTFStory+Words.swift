import GalleyReaders

extension RTFStory {
  mutating func obey(_ word: Substring, _ number: Int?) {
    if word == "*" {
      state.isOptional = true
      return
    }
    let isOptional = state.isOptional
    state.isOptional = false
    if word == "u" {
      if isRead, let number { write { $0.append(codeUnit: UInt16(truncatingIfNeeded: number)) } }
      pending = state.fallback
      return
    }
    // A control symbol may be what stands in for a character.
    if pending > 0, let text = isSymbol(word), !text.isEmpty {
      pending -= 1
      return
    }
    if enter(word, isOptional: isOptional) { return }
    if let text = isSymbol(word) {
      if isRead { write { $0.append(text) } }
      return
    }
    if state.destination == .story, isRead, isEnd(word) { return }
    if state.destination == .note, word == "par" || word == "line" { note.append(" ") }
    set(word, number)
  }

  /// Begins a destination; true where the word is one.
  mutating func enter(_ word: Substring, isOptional: Bool) -> Bool {
    if word == "ud", stack.count > 1 {
      // `{\upr{…}{\*\ud{…}}}` says the same twice; the Unicode one counts.
      state.destination = stack[stack.count - 2].destination
      return true
    }
    if state.destination == .skipped { return true }
    switch word {
    case "fonttbl": state.destination = .fonts
    case "stylesheet": state.destination = .styles
    case "title": state.destination = .title
    case "author": state.destination = .author
    case "subject": state.destination = .subject
    case "keywords": state.destination = .keywords
    case "creatim": state.destination = .created
    case "revtim": state.destination = .revised
    case "footnote": state.destination = .note
    case "shpinst", "do", "dptxbx": state.destination = .drawing
    case "shptxt", "dptxbxtext":
      (state.destination, state.isInBox) = (.story, true)
      endParagraph()
    case "listtext", "pntext":
      hasListMark = true
      state.destination = .skipped
    case "shp", "info", "field", "fldrslt", "nesttableprops": return false
    case _ where isOptional || RTFWords.skipped.contains(word): state.destination = .skipped
    default: return false
    }
    return true
  }

  /// Ends a paragraph, a cell or a row; true where the word does.
  mutating func isEnd(_ word: Substring) -> Bool {
    switch word {
    case "par", "sect", "page", "column":
      if isInTable { story.append(" ") } else { endParagraph() }
    case "line": story.append("\n")
    case "cell", "nestcell": cells.append(Self.name(story.take()) ?? "")
    case "row", "nestrow": endRow()
    default: return false
    }
    return true
  }

  mutating func endParagraph() {
    let text = story.take()
    defer { letters = (0, 0) }
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    if !cells.isEmpty { endRow() }
    var role = StyledBlock.Role.plain
    if let name = styleNumber.flatMap({ styleNames[$0] }),
      let told = StyledBlock.role(ofStyle: name)
    {
      role = told
    } else if let outline, (0...8).contains(outline) {
      role = .heading(level: outline)
    } else if hasListMark || list > 0 {
      role = .listItem
    }
    hasListMark = false
    paragraphs.append(
      StyledBlock(role: role, text: text, isBold: letters.all > 0 && letters.all == letters.bold))
  }

  mutating func endRow() {
    defer { cells = [] }
    guard cells.contains(where: { !$0.isEmpty }) else { return }
    paragraphs.append(
      StyledBlock(
        role: cells.count > 1 ? .listItem : .plain, text: cells.joined(separator: " | ")))
  }

  /// Changes the state of the group, or of the paragraph.
  mutating func set(_ word: Substring, _ number: Int?) {
    let isOn = number != 0
    switch word {
    case "rtf": isRTF = true
    case "ansicpg":
      documentPage = CodePages.page(number: number ?? 1252)
      state.page = documentPage
    case "mac":
      documentPage = "MACINTOSH"
      state.page = documentPage
    case "pc", "pca":
      documentPage = word == "pc" ? "CP437" : "CP850"
      state.page = documentPage
    case "f":
      font = number ?? 0
      state.page = fonts[font] ?? documentPage
    case "fcharset":
      if state.destination == .fonts { fonts[font] = CodePages.page(ofCharset: number ?? 1) }
    case "cpg":
      if state.destination == .fonts, let number { fonts[font] = CodePages.page(number: number) }
    case "uc": state.fallback = max(0, min(number ?? 1, 64))
    case "v": state.isHidden = isOn
    case "deleted": state.isDeleted = isOn
    case "b": state.isBold = isOn
    case "plain":
      (state.isHidden, state.isBold, state.isDeleted) = (false, false, false)
      state.page = documentPage
    case "pard":
      (styleNumber, outline, isInTable) = (nil, nil, false)
      (list, hasListMark) = (0, false)
    case "s":
      if state.destination == .styles { style = number ?? 0 } else { styleNumber = number }
    case "outlinelevel": if state.destination == .story { outline = number }
    case "ls": if state.destination == .story { list = number ?? 0 }
    case "intbl", "itap": isInTable = word == "intbl" || (number ?? 0) > 0
    default:
      if state.destination == .created || state.destination == .revised { date.set(word, number) }
    }
  }
}
