import GalleyExporters
import GalleyModel

/// How CSV files are written.
extension FormatOptions {
  /// The exporters with CSV set as the options say.
  /// - Throws: ``UsageError`` where CSV is not among them, or for a delimiter or decimal mark
  ///   that there is not.
  func setCSV(in exporters: [any Exporter]) throws -> [any Exporter] {
    guard bom || delimiter != nil || decimal != nil || faithful else { return exporters }
    guard exporters.contains(where: { $0 is CSVExporter }) else {
      throw UsageError(
        "--bom, --delimiter, --decimal and --faithful are of the format csv; add --to csv")
    }
    let dialect = CSVDialect(
      delimiter: try delimiter.map(Self.delimiter) ?? .comma,
      decimal: try decimal.map(Self.decimalMark) ?? .point, byteOrderMark: bom,
      guardsFormulas: !faithful)
    if dialect.decimal == .comma, dialect.delimiter == .comma {
      throw UsageError(
        "--decimal comma needs another character between cells; add --delimiter semicolon")
    }
    return exporters.map { $0 is CSVExporter ? CSVExporter(dialect) : $0 }
  }

  /// The decimal mark of a name, or of the character itself.
  private static func decimalMark(_ word: String) throws -> CSVDialect.DecimalMark {
    let known = CSVDialect.DecimalMark.allCases
    if let found = known.first(where: { $0.rawValue == word || String($0.character) == word }) {
      return found
    }
    throw UsageError("--decimal knows no \(word); there are point and comma")
  }

  /// The delimiter of a name, or of the character itself.
  private static func delimiter(_ word: String) throws -> CSVDialect.Delimiter {
    if word == "\\t" { return .tab }
    let known = CSVDialect.Delimiter.allCases
    if let found = known.first(where: { $0.rawValue == word || String($0.character) == word }) {
      return found
    }
    let names = known.map(\.rawValue)
    let advice = nearestName(to: word, in: names).map { "did you mean \($0)? " } ?? ""
    throw UsageError(
      "--delimiter knows no \(word); \(advice)there are \(names.joined(separator: ", "))")
  }
}
