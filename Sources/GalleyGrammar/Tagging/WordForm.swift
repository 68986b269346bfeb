/// What the tagger sees of a word: its letters in lower case, its ends and its shape.
///
/// Digits count as the same digit, so that "1,204" and "3,517" are one word; `’` counts as `'`.
public struct WordForm: Sendable {
  /// The hash of the whole word.
  package var word: UInt32
  /// The last three bytes, and the last two in the low half.
  var ending: UInt32
  /// The first two bytes.
  var beginning: UInt16 = 0
  /// How it is written.
  var shape: Shape
  /// How many bytes it has, 255 for more.
  private var length: UInt8 = 0
  /// What the lexicon says of it.
  package var entry: UInt8 = 0

  /// How a word is written.
  struct Shape: OptionSet {
    let rawValue: UInt8
    static let capitalised = Shape(rawValue: 1)
    /// At least two letters, all capital.
    static let allCapitals = Shape(rawValue: 2)
    static let digit = Shape(rawValue: 4)
    static let hyphen = Shape(rawValue: 8)
    /// The first word of its sentence.
    static let first = Shape(rawValue: 16)
    /// Its sentence uses no capitals that tell names: all small, all large, or Title Case.
    static let caseless = Shape(rawValue: 32)
    /// It begins with a letter, and so may be written with a capital.
    static let letter = Shape(rawValue: 64)
    /// No letter and no digit is in it, and it is no quotation mark.
    static let mark = Shape(rawValue: 128)
  }

  /// The form of a word from its UTF-8 bytes.
  @inline(__always)
  public init(_ bytes: UnsafeBufferPointer<UInt8>) {
    // Nearly all words are small letters behind the first, and need none of the questions below.
    if let plain = Self.plain(bytes) {
      self = plain
      return
    }
    var hash = Self.emptyHash
    var ends: UInt32 = 0
    var first: UInt8 = 0
    var length = 0
    var capitals = 0
    var hasSmall = false
    var isWide = false
    shape = []
    var index = 0
    while index < bytes.count {
      var byte = bytes[index]
      index += 1
      if byte &- 0x61 < 26 {
        hasSmall = true
      } else if byte &- 0x41 < 26 {
        byte |= 0x20
        if length == 0 { shape.insert(.capitalised) }
        capitals += 1
      } else if byte &- 0x30 < 10 {
        byte = 0x30
        shape.insert(.digit)
      } else if byte == 0x2D {
        shape.insert(.hyphen)
      } else if byte == 0xE2, index + 1 < bytes.count, bytes[index] == 0x80,
        bytes[index + 1] == 0x99
      {
        byte = 0x27
        index += 2
      } else if byte >= 0x80 {
        isWide = true
      }
      hash = Self.hash(hash, byte)
      if length == 0 { first = byte }
      if length == 2 { beginning = UInt16(truncatingIfNeeded: ends) }
      ends = ends << 8 | UInt32(byte)
      length += 1
    }
    if length < 3 { beginning = UInt16(truncatingIfNeeded: ends) }
    if first &- 0x61 < 26 || first >= 0xC0 { shape.insert(.letter) }
    let hasLetters = hasSmall || capitals > 0
    if !hasLetters, !isWide, !shape.contains(.digit), !Self.isQuote(bytes.first) {
      shape.insert(.mark)
    }
    if capitals > 1, !hasSmall { shape.insert(.allCapitals) }
    word = Self.word(hash)
    ending = ends & 0xFF_FFFF
    self.length = UInt8(clamping: length)
  }

  private static let emptyHash: UInt64 = 0xcbf2_9ce4_8422_2325

  @inline(__always)
  private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  @inline(__always)
  private static func word(_ hash: UInt64) -> UInt32 {
    // Short words differ in few bits, which must reach those that choose a bucket.
    UInt32(truncatingIfNeeded: ((hash ^ hash >> 32) &* 0x9e37_79b9_7f4a_7c15) >> 32)
  }

  /// The form of a word of three small letters or more, the first of which may be a capital; null for
  /// others.
  @inline(__always)
  private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> WordForm? {
    let count = bytes.count
    guard count > 2 else { return nil }
    let first = bytes[0] | 0x20
    guard first &- 0x61 < 26 else { return nil }
    var hash = hash(emptyHash, first)
    for index in 1..<count {
      guard bytes[index] &- 0x61 < 26 else { return nil }
      hash = self.hash(hash, bytes[index])
    }
    let third = count == 3 ? first : bytes[count - 3]
    var form = WordForm(
      word: word(hash),
      ending: UInt32(third) << 16 | UInt32(bytes[count - 2]) << 8 | UInt32(bytes[count - 1]),
      beginning: UInt16(first) << 8 | UInt16(bytes[1]),
      shape: bytes[0] == first ? .letter : [.letter, .capitalised], entry: 0)
    form.length = UInt8(clamping: count)
    return form
  }

  /// The form of a word, for what is no hot path.
  public init(_ word: String) {
    var word = word
    self = word.withUTF8 { WordForm($0) }
  }

  /// Whether another word has the same letters and is written the same way, in a like sentence.
  @inline(__always)
  func isAlike(_ other: WordForm) -> Bool {
    word == other.word && ending == other.ending && beginning == other.beginning
      && shape == other.shape
  }

  /// Where a table of words keeps it: its low bits count.
  @inline(__always)
  var slot: Int { Int(word ^ UInt32(shape.rawValue) &* 0x9e37_79b1) }

  /// Stands for the words before and behind a sentence.
  static var outside: WordForm {
    WordForm(word: 0, ending: 0, beginning: 0, shape: [], entry: 255)
  }

  private init(word: UInt32, ending: UInt32, beginning: UInt16, shape: Shape, entry: UInt8) {
    self.word = word
    self.ending = ending
    self.beginning = beginning
    self.shape = shape
    self.entry = entry
  }

  /// Marks the first word, and all words of a sentence whose capitals tell nothing.
  package static func mark(_ forms: inout [WordForm]) {
    guard !forms.isEmpty else { return }
    var letters = 0
    var capitals = 0
    var hasLongSmall = false
    for form in forms where form.shape.contains(.letter) {
      letters += 1
      if form.shape.contains(.capitalised) {
        capitals += 1
      } else if form.length > 4 {
        hasLongSmall = true
      }
    }
    // Title Case keeps short words small ("of", "in"), one in six. "Pump maker Lindvik Industrial met
    // Tarn Holdings" has as many capitals, but a small word that is long.
    let isTitle = capitals * 10 >= letters * 7 && !hasLongSmall
    let isCaseless = letters > 2 && (capitals == 0 || isTitle)
    forms[0].shape.insert(.first)
    guard isCaseless else { return }
    for index in forms.indices { forms[index].shape.insert(.caseless) }
  }
}

extension WordForm {
  /// A word as the model knows it: quotation marks, dashes and brackets as one of their kind, and an
  /// abbreviation without its period.
  package static func canonical(_ word: String) -> String {
    switch word {
    case "“", "„", "«", "``": return "``"
    case "”", "»", "''": return "''"
    case "\"": return "\""
    case "–", "—", "--", "---", "-": return "-"
    case "(", "[", "{": return "("
    case ")", "]", "}": return ")"
    case "…", "...", "..", "....": return "..."
    case "$", "£", "€", "¥", "US$", "C$", "A$", "HK$": return "$"
    case "‘", "`": return "`"
    case "’": return "'"
    default:
      guard word.utf8.count > 1, word.utf8.last == UInt8(ascii: "."),
        !word.utf8.dropLast().contains(UInt8(ascii: "."))
      else { return word }
      return String(word.dropLast())
    }
  }
}

extension WordForm {
  /// Whether the word is a mark that means the same everywhere, as quotation marks do not.
  package var isMark: Bool { shape.contains(.mark) }

  @inline(__always)
  private static func isQuote(_ byte: UInt8?) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`")
  }

  /// The one tag that a word of the lexicon can have here, or null.
  ///
  /// A capital may make a name of a noun or a verb ("Church", "Sells", "May"), but not of "the". Marks that
  /// the lexicon does not hold part what they stand between.
  @inline(__always)
  var onlyTag: PennTag? {
    if entry == 0, shape.contains(.mark) { return .colon }
    guard entry > 0, entry < TaggerModel.firstClass else { return nil }
    let tag = entry - 1
    if shape.contains(.capitalised) || shape.contains(.caseless), Self.canBeName(tag) { return nil }
    return PennTag(rawValue: tag)
  }

  /// Whether words of a class can be names: nouns, verbs, adjectives, adverbs.
  @inline(__always)
  private static func canBeName(_ tag: UInt8) -> Bool {
    nameTags & 1 << UInt64(tag) != 0
  }

  private static let nameTags: UInt64 = {
    let tags: [PennTag] = [
      .fw, .jj, .jjr, .jjs, .md, .nn, .nnp, .nnps, .nns, .rb, .uh, .vb, .vbd, .vbg, .vbn, .vbp,
      .vbz,
    ]
    return tags.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }()
}
