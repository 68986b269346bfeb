/// How a cell, or a run of words in it, looks.
///
/// A value: the workbook makes one format of the library for each style that it meets, so no format
/// can get into another workbook.
package struct Style: Hashable, Sendable {
  /// Traits that a style has or has not.
  package struct Traits: OptionSet, Hashable, Sendable {
    /// One bit a trait.
    package let rawValue: UInt8

    /// Makes a set of traits.
    package init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Bold letters.
    package static let bold = Traits(rawValue: 1)
    /// A line through the letters.
    package static let struck = Traits(rawValue: 2)
    /// A line under the letters.
    package static let underlined = Traits(rawValue: 4)
    /// Text that goes on in further lines of its cell.
    package static let wrapped = Traits(rawValue: 8)
    /// The look of a header: grey ground, a line below.
    package static let header = Traits(rawValue: 16)
    /// Large letters, for a title.
    package static let large = Traits(rawValue: 32)
    /// Letters that get smaller until the words fit the column.
    package static let shrunk = Traits(rawValue: 64)
  }

  /// How a number is shown.
  package enum NumberFormat: Hashable, Sendable {
    /// As Excel thinks best.
    case general
    /// Thousands parted, with so many decimal places, none for a whole number: "12,900", "12.5".
    case places(Int, unit: NumberUnit = .none, isSigned: Bool = false)
    /// A number above nought between words of its own: "at least 40", "about USD 3,000,000".
    case worded(before: String, places: Int, after: String)
    /// A day: "2016-12-31".
    case day
    /// A day and a time: "2016-12-31 18:30".
    case moment
    /// A whole number that stands for words which name none: "vague, say 24" for dozens.
    case vague
    /// In a format of Excel's language that somebody has given a cell.
    case typed(String)
    /// Not at all: the cell keeps its value, and looks empty.
    case hidden
    /// TRUE or FALSE. Excel shows these words by itself, LibreOffice would show 1 or 0.
    case truth

    /// Whether it is read as words are, from the left of its column.
    var isLikeWords: Bool {
      switch self {
      case .day, .moment, .truth: true
      default: false
      }
    }

    /// The format in Excel's language: `#,##0.00_)`.
    ///
    /// Its end keeps a number off the words of the next column. An indent would do that, too, but
    /// LibreOffice loses it between neighbours.
    var code: String {
      switch self {
      case .general: return "General"
      case .day: return "yyyy-mm-dd"
      case .moment: return "yyyy-mm-dd hh:mm"
      case .vague: return "\"vague, say \"#,##0_)"
      case .typed(let code):
        // The library keeps 127 bytes.
        let code = CleanText(code, for: .property).text
        return code.utf8.count < 128 ? code : "General"
      case .worded(let before, let places, let after):
        let digits = places == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: places)
        return Self.quoted(before) + digits + Self.quoted(after) + "_)"
      case .hidden: return ";;;"
      case .truth: return "\"TRUE\";\"TRUE\";\"FALSE\""
      case .places(let count, let unit, let isSigned):
        let digits = count == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: count)
        let code = unit.prefix + digits + unit.suffix + "_)"
        return isSigned ? "+\(code);-\(code);\(code)" : code
      }
    }

    /// Words that stand in a format as they are.
    private static func quoted(_ words: String) -> String {
      let clean = CleanText(words, for: .property).text.filter { $0 != "\"" }
      return clean.isEmpty ? "" : "\"\(clean)\""
    }

    /// Whether the library keeps all of the format.
    var fits: Bool { code.utf8.count < 128 }
  }

  /// A colour of letters.
  package enum Ink: UInt32, Hashable, Sendable {
    /// Black on white, as the reader's system has it.
    case automatic = 0
    /// For words that were taken out.
    case amber = 0xB45309
    /// For words that were put in.
    case blue = 0x1D4ED8
    /// For words that lead somewhere.
    case link = 0x0563C1
    /// On ``Ground/green``.
    case green = 0x14532D
    /// On ``Ground/red``.
    case red = 0x7F1D1D
    /// On ``Ground/yellow``.
    case brown = 0x713F12
  }

  /// A colour behind the letters, light enough for all who read.
  package enum Ground: UInt32, Hashable, Sendable {
    /// White, or as the reader's system has it.
    case automatic = 0
    /// For what is right.
    case green = 0xBBF7D0
    /// For what is wrong.
    case red = 0xFECACA
    /// For what waits for an answer.
    case yellow = 0xFEF08A
    /// For what nobody can tell.
    case grey = 0xD6D3D1
    /// For what is told anew.
    case blue = 0xDBEAFE
  }

  /// What the style has.
  package var traits: Traits
  /// How numbers are shown.
  package var numberFormat: NumberFormat
  /// The colour of the letters.
  package var ink: Ink
  /// The colour behind the letters.
  package var ground: Ground

  /// Makes a style.
  package init(
    _ traits: Traits = [], numberFormat: NumberFormat = .general, ink: Ink = .automatic,
    ground: Ground = .automatic
  ) {
    self.traits = traits
    self.numberFormat = numberFormat
    self.ink = ink
    self.ground = ground
  }

  /// The place of a style that many cells have in a list of them: traits alone, or a plain number with up
  /// to 15 decimal places; null for the others.
  var commonPlace: Int? {
    guard ink == .automatic, ground == .automatic else { return nil }
    switch numberFormat {
    case .general: return Int(traits.rawValue)
    case .places(let count, unit: .none, isSigned: false) where traits.isEmpty && count < 16:
      return 256 + count
    default: return nil
    }
  }
}
