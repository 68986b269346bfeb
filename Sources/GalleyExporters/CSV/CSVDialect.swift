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

  /// What stands before the decimals of a number.
  public enum DecimalMark: String, CaseIterable, Hashable, Sendable {
    /// `61.5`.
    case point
    /// `61,5`, for spreadsheets of countries that write so.
    case comma

    /// The character itself.
    public var character: Character { self == .point ? "." : "," }
  }

  /// What stands between the cells of a row.
  public var delimiter: Delimiter
  /// What stands before the decimals of a number; a number with the delimiter in it is quoted.
  public var decimal: DecimalMark
  /// Whether every file starts with U+FEFF, by which Excel knows UTF-8 on a double click.
  public var byteOrderMark: Bool
  /// Whether text that a spreadsheet would take for a formula gets an apostrophe before it, as
  /// OWASP advises ("CSV Injection"); without it every cell is exactly what the article says.
  public var guardsFormulas: Bool

  /// Makes a dialect; by default commas, a decimal point, no mark, and formulas guarded.
  public init(
    delimiter: Delimiter = .comma, decimal: DecimalMark = .point, byteOrderMark: Bool = false,
    guardsFormulas: Bool = true
  ) {
    self.delimiter = delimiter
    self.decimal = decimal
    self.byteOrderMark = byteOrderMark
    self.guardsFormulas = guardsFormulas
  }
}
