import ArgumentParser
import GalleyExporters
import GalleyModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What makes the exit status of `galley diff` 1.
enum ExitRule: String, CaseIterable, ExpressibleByArgument {
  /// Any difference.
  case any
  /// A figure that changed, came or went.
  case figures
  /// A quote that changed, came or went.
  case quotes
  /// A date, time, name, negation or other wording.
  case details
  /// Nothing, as git wants it of an external diff.
  case none

  /// The status of a comparison.
  func status(of comparison: Comparison) -> ExitStatus {
    let isDifferent =
      switch self {
      case .any: comparison.verdict != .same
      case .figures where comparison.verdict == .outlets:
        comparison.shownFigures.contains { $0.agreement != .agree }
      case .quotes where comparison.verdict == .outlets:
        comparison.shownQuotes.contains { $0.agreement != .agree }
      case .figures: comparison.figures.contains(where: \.isSubstantial)
      case .quotes: comparison.quotes.contains(where: \.isSubstantial)
      case .details: !comparison.details.isEmpty
      case .none: false
      }
    return isDifferent ? .someFailed : .allDone
  }
}

/// When the report is coloured.
enum ColorRule: String, CaseIterable, ExpressibleByArgument {
  /// On a terminal, unless NO_COLOR is set (https://no-color.org).
  case auto
  /// Always.
  case always
  /// Never.
  case never

  /// Whether standard output is to be coloured.
  var isWanted: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      StandardStream.output.isTerminal && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
    }
  }
}
