import GalleyModel
import GalleyReaders

/// Follows the groups and words of an RTF file (specification 1.9.1) and collects its paragraphs as
/// they stand with all changes accepted.
struct RTFStory {
  /// Groups nested deeper are read with the state of the one around them.
  static let deepest = 2000

  /// Where the characters of a group go.
  enum Destination: Hashable {
    case story, note, skipped, fonts, styles, title, author, subject, keywords, created, revised
    /// A drawing, in which only the text of a text box counts.
    case drawing
  }

  struct State {
    var destination = Destination.story
    var page = "windows-1252"
    /// How many characters stand behind `\uN` for readers that do not know it.
    var fallback = 1
    var isHidden = false
    var isDeleted = false
    var isBold = false
    var isInBox = false
    /// A group that begins with `\*` may be passed over by whoever does not know its word.
    var isOptional = false
  }

  var paragraphs: [StyledBlock] = []
  private(set) var notes: [StyledBlock] = []
  private(set) var properties = DocumentProperties()
  /// Whether the file says that it is RTF.
  var isRTF = false

  var state = State()
  var stack: [State] = []
  var surplus = 0
  var documentPage = "windows-1252"
  var fonts: [Int: String] = [:]
  var font = 0
  var styleNames: [Int: String] = [:]
  var style = 0
  var pending = 0

  var story = RTFText()
  var note = RTFText()
  var other = RTFText()
  var letters = (all: 0, bold: 0)
  var styleNumber: Int?
  var outline: Int?
  /// The list of the paragraph, 0 for none, and whether a bullet or number stands before it.
  var list = 0
  var hasListMark = false
  var isInTable = false
  var cells: [String] = []
  var date = RTFDate()

  /// Reads a file.
  mutating func read(_ bytes: [UInt8]) {
    var tokens = RTFTokens(bytes)
    while let token = tokens.next() {
      switch token {
      case .open: open()
      case .close: close()
      case .word("bin", let count): tokens.skip(count ?? 0)
      case .word(let word, let number): obey(word, number)
      case .byte(let byte): take(byte)
      case .character(let byte): take(byte)
      }
    }
    while !stack.isEmpty { close() }
    endParagraph()
    endRow()
  }

  mutating func open() {
    pending = 0
    guard stack.count < Self.deepest else {
      surplus += 1
      return
    }
    stack.append(state)
    state.isOptional = false
  }

  mutating func close() {
    pending = 0
    if surplus > 0 {
      surplus -= 1
      return
    }
    guard let outer = stack.popLast() else { return }
    // The groups of a style sheet hold a style each.
    if outer.destination != state.destination || state.destination == .styles {
      end(state.destination)
    }
    // What follows a text box is no more of it.
    if state.isInBox, !outer.isInBox { endParagraph() }
    state = outer
  }

  /// Stores what a destination has gathered.
  mutating func end(_ destination: Destination) {
    switch destination {
    case .note:
      let words = note.take()
      if words.contains(where: { !$0.isWhitespace }) {
        notes.append(StyledBlock(role: .note, text: words))
      }
    case .styles:
      styleNames[style] = Self.name(other.take())
      style = 0
    case .title: properties.title = Self.name(other.take())
    case .author: properties.creators = [Self.name(other.take()) ?? ""].filter { !$0.isEmpty }
    case .keywords:
      let words = other.take().split { $0 == "," || $0 == ";" }
      properties.metadata.keywords = words.compactMap { Self.name(String($0)) }
    case .subject:
      if let value = Self.name(other.take()) {
        properties.metadata.extra.append(.init(name: "subject", value: value))
      }
    case .created:
      if let value = date.text {
        properties.metadata.extra.append(.init(name: "created", value: value))
      }
      date = RTFDate()
    case .revised:
      properties.metadata.modified = date.text
      date = RTFDate()
    case .story: break
    case .skipped, .fonts, .drawing: _ = other.take()
    }
  }

  static func name(_ text: String) -> String? {
    let name = text.split { $0.isWhitespace || $0 == ";" }.joined(separator: " ")
    return name.isEmpty ? nil : name
  }

  var isRead: Bool {
    !state.isHidden && !state.isDeleted && state.destination != .skipped
      && state.destination != .fonts && state.destination != .drawing
  }

  mutating func take(_ byte: UInt8) {
    if pending > 0 {
      pending -= 1
      return
    }
    state.isOptional = false
    guard isRead else { return }
    let page = state.page
    write { $0.append(byte, in: page) }
    if state.destination == .story, byte != 0x20 {
      letters.all += 1
      if state.isBold { letters.bold += 1 }
    }
  }

  func isSymbol(_ word: Substring) -> String? { RTFWords.symbols[String(word)] }

  mutating func write(_ body: (inout RTFText) -> Void) {
    switch state.destination {
    case .story: body(&story)
    case .note: body(&note)
    default: body(&other)
    }
  }
}
