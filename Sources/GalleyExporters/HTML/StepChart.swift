import GalleyModel

/// A line in steps: the value of a thread version by version, with what the copy says beside each step.
///
/// Versions are as far apart as their numbers, since few say when they were published. The scale begins
/// at nought where that leaves the steps to be seen. Where a version does not have the fact the line is
/// broken.
struct StepChart {
  /// A version that has the fact.
  struct Point {
    var version: Int
    var value: Double
    var label: String
  }

  static let width = 640.0
  static let height = 180.0
  static let top = 34.0
  static let bottom = 150.0

  let title: String
  let summary: String
  let count: Int
  let points: [Point]

  /// The chart of a thread; null where it is of a quote, or its value is the same in all versions.
  init?(_ thread: TimelineThread, of timeline: Timeline) {
    count = timeline.versions.count
    points = thread.entries.compactMap { entry in
      guard let figure = entry.figure else { return nil }
      let value = figure.quantity.value.doubleValue
      guard value.isFinite else { return nil }
      return Point(version: entry.version, value: value, label: figure.shortReading)
    }
    guard Set(points.map(\.value)).count > 1 else { return nil }
    title = timeline.heading(of: thread) ?? points.last?.label ?? ""
    summary = thread.steps(of: count)
  }

  /// Where a version stands, from the left.
  func x(_ version: Int) -> Double {
    40 + (Self.width - 80) * Double(version - 1) / Double(max(1, count - 1))
  }

  /// Where a value stands, from the top.
  func y(_ value: Double) -> Double {
    let values = points.map(\.value)
    let highest = values.max() ?? 1
    var lowest = values.min() ?? 0
    // From nought, unless all steps would lie in the uppermost third; the lowest is never on the axis.
    if lowest > 0 { lowest = lowest < highest * 2 / 3 ? 0 : lowest - (highest - lowest) }
    let span = highest - lowest
    guard span > 0 else { return Self.bottom }
    return Self.bottom - (Self.bottom - Self.top) * (value - lowest) / span
  }

  /// The stretches of the line between gaps.
  var stretches: [[Point]] {
    var stretches: [[Point]] = []
    for point in points {
      if let last = stretches.last?.last, last.version + 1 == point.version {
        stretches[stretches.count - 1].append(point)
      } else {
        stretches.append([point])
      }
    }
    return stretches
  }
}

extension HTMLWriter {
  /// Writes a chart as an image of lines and words, with its steps in words for who does not see it.
  mutating func write(_ chart: StepChart) {
    element("figure") { figure in
      figure.element("figcaption", chart.title)
      figure.markup("<svg viewBox=\"0 0 640 180\" role=\"img\" aria-label=\"")
      figure.text("\(chart.title): \(chart.summary)")
      figure.markup("\">")
      figure.line(from: (40, StepChart.bottom + 4), to: (600, StepChart.bottom + 4), "axis")
      for version in 1...max(1, chart.count) {
        figure.label(String(version), at: (chart.x(version), StepChart.bottom + 22), "soft")
      }
      for stretch in chart.stretches { figure.steps(stretch, of: chart) }
      var last: String?
      for point in chart.points {
        figure.markup("<circle r=\"4\"")
        figure.attribute(" cx", chart.x(point.version))
        figure.attribute(" cy", chart.y(point.value))
        figure.markup("/>")
        if point.label != last {
          figure.label(
            point.label, at: (chart.x(point.version), chart.y(point.value) - 10), "value")
        }
        last = point.label
      }
      figure.markup("</svg>")
    }
  }

  private mutating func steps(_ stretch: [StepChart.Point], of chart: StepChart) {
    for (point, next) in zip(stretch, stretch.dropFirst()) {
      let y = chart.y(point.value)
      let x = chart.x(next.version)
      line(from: (chart.x(point.version), y), to: (x, y), "step")
      if next.value != point.value { line(from: (x, y), to: (x, chart.y(next.value)), "step") }
    }
  }

  private mutating func line(
    from start: (x: Double, y: Double), to end: (x: Double, y: Double), _ kind: StaticString
  ) {
    markup("<line class=\"")
    markup(kind)
    markup("\"")
    attribute(" x1", start.x)
    attribute(" y1", start.y)
    attribute(" x2", end.x)
    attribute(" y2", end.y)
    markup("/>")
  }

  private mutating func label(
    _ words: String, at place: (x: Double, y: Double), _ kind: StaticString
  ) {
    markup("<text class=\"")
    markup(kind)
    markup("\"")
    attribute(" x", place.x)
    attribute(" y", place.y)
    markup(">")
    text(words)
    markup("</text>")
  }

  /// A coordinate with one decimal, the same on every machine.
  private mutating func attribute(_ name: StaticString, _ value: Double) {
    markup(name)
    markup("=\"")
    let tenths = Int((value * 10).rounded())
    text("\(tenths / 10).\(abs(tenths % 10))")
    markup("\"")
  }
}
