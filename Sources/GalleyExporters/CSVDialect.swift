/// How CSV files are written where RFC 4180 leaves a choice, or a program wants something else.
///
///     CSVExporter(CSVDialect(delimiter: .semicolon, byteOrderMark: true))
public struct CSVDialect: Hashable, Sendable {
  /// What stands between the cells of a row.
  public enum Delimiter: String, CaseIterable, Hashable, Sendable {
    /// `,`, as RFC 4180 has it.
    case comma
    /// `;`, for spreadsheets in countries that write decimals with a comma.
    case semicolon
    /// A tab.
    case tab
    /// `|`.
    case pipe

    /// The character itself.
    public var character: Character {
      Character(Unicode.Scalar(byte))
    }

    var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: UInt8(ascii: "\t")
      case .pipe: UInt8(ascii: "|")
      }
    }
  }

  /// What stands between the cells of a row.
  public var delimiter: Delimiter
  /// Whether every file starts with U+FEFF, by which Excel knows UTF-8 on a double click.
  public var byteOrderMark: Bool
  /// Whether text that a spreadsheet would take for a formula gets an apostrophe before it, as
  /// OWASP advises ("CSV Injection"); without it every cell is exactly what the article says.
  public var guardsFormulas: Bool

  /// Makes a dialect; by default commas, no mark, and formulas guarded.
  public init(
    delimiter: Delimiter = .comma, byteOrderMark: Bool = false, guardsFormulas: Bool = true
  ) {
    self.delimiter = delimiter
    self.byteOrderMark = byteOrderMark
    self.guardsFormulas = guardsFormulas
  }
}
