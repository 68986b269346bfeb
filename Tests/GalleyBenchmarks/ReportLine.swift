import Foundation

/// A line of the report: what was measured, beside what, and whether that is enough.
struct ReportLine {
  private let what: String
  private let measured: String
  private var beside = ""
  private var ratio = ""
  private var limit = ""
  private let verdict: Bool?

  /// Whether a goal is missed.
  var isMissed: Bool { verdict == false }

  /// Sets a goal beside what was measured.
  init(_ goal: Goal, _ results: Results) {
    switch goal {
    case .time(let name, let other, let most):
      let quotient = results.time(name) / results.time(other)
      what = name
      measured = seconds(results.time(name))
      beside = "\(other) \(seconds(results.time(other)))"
      ratio = number(quotient, 2)
      limit = most.map { "≤ " + number($0, 2) } ?? ""
      verdict = most.map { quotient <= $0 }
    case .part(let name, let parts, let other, let most):
      let part = results.time(name) / Double(parts)
      what = "\(name), each of \(parts)"
      measured = seconds(part)
      beside = "\(other) \(seconds(results.time(other)))"
      ratio = number(part / results.time(other), 2)
      limit = most.map { "≤ " + number($0, 2) } ?? ""
      verdict = most.map { part / results.time(other) <= $0 }
    case .share(let name, let least):
      what = name + ", right"
      measured = number(results.share(name), 4)
      limit = "≥ " + number(least, 3)
      verdict = results.share(name) >= least
    case .rate(let name):
      what = name
      measured = number(results.items(name) / results.time(name) / 1e6, 1) + " M/s"
      beside = "words"
      verdict = nil
    case .speed(let name, let least):
      let speed = results.bytes(name) / results.time(name) / 1e6
      what = name
      measured = number(speed, 1) + " MB/s"
      limit = least.map { "≥ " + number($0, 0) } ?? ""
      verdict = least.map { speed >= $0 }
    case .wait(let name, let other, let most):
      what = name + ", by the clock"
      measured = seconds(results.wait(name))
      if let other {
        beside = "\(other) \(seconds(results.wait(other)))"
        ratio = number(results.wait(name) / results.wait(other), 2)
      }
      limit = most.map { "≤ " + number($0, 0) + " ms" } ?? ""
      verdict = most.map { results.wait(name) * 1e3 <= $0 }
    case .scaling(let name, let other, let least):
      let gain = results.wait(other) / results.wait(name)
      what = name + ", by the clock"
      measured = seconds(results.wait(name))
      beside = "\(other) \(seconds(results.wait(other)))"
      ratio = number(gain, 2)
      limit = "≥ " + number(least, 2)
      verdict = gain >= least
    case .growth(let names, let most):
      let slopes = zip(names, names.dropFirst()).map(results.slope)
      let growth = (slopes.last ?? .nan) / (slopes.first ?? .nan)
      what = "growth to " + (names.last ?? "")
      measured = number(slopes.last ?? .nan, 1) + " ns/B"
      beside = "\(names.dropFirst().first ?? "") \(number(slopes.first ?? .nan, 1)) ns/B"
      ratio = number(growth, 2)
      limit = "≤ " + number(most, 2)
      verdict = growth <= most
    case .memory(let name, let most):
      what = name + ", peak memory"
      measured = number(results.peak(name) / 1e6, 1) + " MB"
      limit = "≤ " + number(most, 0) + " MB"
      verdict = results.peak(name) / 1e6 <= most
    case .memoryOfInput(let name, let most):
      let quotient = results.peak(name) / results.bytes(name)
      what = name + ", peak memory"
      measured = number(results.peak(name) / 1e6, 1) + " MB"
      beside = "input \(number(results.bytes(name) / 1e6, 1)) MB"
      ratio = number(quotient, 1)
      limit = "≤ " + number(most, 0)
      verdict = quotient <= most
    }
  }

  /// The names of the columns.
  static let header =
    aligned("", "measured", "beside", "ratio", "goal", "")

  /// The line in the columns of the report.
  var text: String {
    ReportLine.aligned(
      "  " + what, measured, beside, ratio, limit,
      verdict.map { $0 ? "reached" : "MISSED" } ?? "")
  }

  private static func aligned(
    _ what: String, _ measured: String, _ beside: String, _ ratio: String, _ limit: String,
    _ verdict: String
  ) -> String {
    let line =
      left(what, 36) + right(measured, 11) + "  " + left(beside, 24) + right(ratio, 6) + "  "
      + left(limit, 9) + verdict
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}

private func left(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(1, width - text.count))
}

private func right(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}

private func number(_ value: Double, _ places: Int) -> String {
  String(format: "%.\(places)f", value)
}

private func seconds(_ value: Double) -> String {
  value < 0.1 ? number(value * 1e3, 1) + " ms" : number(value, value < 10 ? 3 : 1) + " s"
}
