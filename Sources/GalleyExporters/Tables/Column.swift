/// A column: its name, what its cells hold, and what it means.
public struct Column: Hashable, Sendable {
  /// What the cells of a column hold (an empty cell fits every type).
  public enum CellType: String, Hashable, Sendable {
    /// ``Cell/text(_:)`` or ``Cell/redline(_:)``.
    case text
    /// ``Cell/number(_:)``.
    case number
    /// ``Cell/integer(_:)``.
    case integer
    /// ``Cell/boolean(_:)``.
    case boolean
  }

  /// The name in the header row, for example `in_quote`.
  public let name: String
  /// What its cells hold.
  public let type: CellType
  /// What it means, in one sentence.
  public let summary: String
  /// The only texts that its cells hold, such as `up` and `down`; none where they may hold any.
  public let values: [String]
  /// Whether no cell of it is empty.
  public let isRequired: Bool

  /// Makes a column.
  public init(
    _ name: String, _ type: CellType, _ summary: String, values: [String] = [],
    required: Bool = false
  ) {
    self.name = name
    self.type = type
    self.summary = summary
    self.values = values
    isRequired = required
  }
}
