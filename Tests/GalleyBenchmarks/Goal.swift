/// What contestants are to reach: a line of the report.
///
/// Times are the medians of processor time where nothing else is said. A limit that is null is none:
/// the line only shows what was measured.
enum Goal: Sendable {
  /// At most so many times the time of another.
  case time(of: String, beside: String, atMost: Double?)
  /// One of so many equal parts of its work takes at most so many times as long as all of another.
  case part(of: String, parts: Int, beside: String, atMost: Double?)
  /// At least such a share of its items right.
  case share(of: String, atLeast: Double)
  /// Items in a second of processor time.
  case rate(of: String)
  /// At least so many megabytes (10^6 bytes) in a second of processor time.
  case speed(of: String, atLeast: Double?)
  /// At most so many milliseconds by the clock, as the one who waits counts them.
  case wait(of: String, beside: String?, atMost: Double?)
  /// At least so many times as fast by the clock as another.
  case scaling(of: String, beside: String, atLeast: Double)
  /// Further bytes from the second size to the third take at most so many times as long as those
  /// from the first to the second; what does not depend on the size drops out.
  case growth(of: [String], atMost: Double)
  /// At most so many megabytes (10^6 bytes) in memory at any time.
  case memory(of: String, megabytes: Double)
  /// At most so many times the bytes of its input in memory at any time.
  case memoryOfInput(of: String, times: Double)
}

extension Goal {
  /// Whose runs it judges.
  var contestants: [String] {
    switch self {
    case .time(let name, let other, _), .part(let name, _, let other, _),
      .scaling(let name, let other, _):
      [name, other]
    case .wait(let name, let other, _): [name] + (other.map { [$0] } ?? [])
    case .growth(let names, _): names
    case .share(let name, _), .rate(let name), .speed(let name, _), .memory(let name, _),
      .memoryOfInput(let name, _):
      [name]
    }
  }
}
