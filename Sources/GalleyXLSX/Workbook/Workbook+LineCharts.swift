import CXLSXWriter

/// A chart with a line of the numbers of a row, a point a column.
package struct LineChart: Hashable, Sendable {
  /// What is above it.
  package var title: String
  /// What its points are, below it: "Version".
  package var pointName: String
  /// The columns with the numbers, counted from 0; an empty cell breaks the line.
  package var columns: Range<Int>
  /// The row with the names of the points.
  package var header: Int
  /// The rows with the numbers, a line each; what a line is called stands in the first column.
  package var rows: Range<Int>
  /// The words beside the points of the first line, one a column; null for none.
  package var labels: [String?]

  /// Makes a chart.
  package init(
    title: String, pointName: String, columns: Range<Int>, header: Int, rows: Range<Int>,
    labels: [String?]
  ) {
    self.title = title
    self.pointName = pointName
    self.columns = columns
    self.header = header
    self.rows = rows
    self.labels = labels
  }

  /// The height of a chart in rows, with some room below; three stand above each other on a printed page.
  package static let height = 14
  /// The width of a chart in pixels, with some room beside it.
  static let width = 500
}

extension Workbook {
  /// Puts a chart of a sheet's numbers into that sheet.
  /// - Parameters:
  ///   - row: The row of its upper edge.
  ///   - place: How many charts stand to its left.
  package mutating func add(
    _ chart: LineChart, in sheet: Sheet, row: Int, place: Int
  ) throws(XLSXError) {
    let corner = try Position(row: row, column: 0)
    let head = try Position(row: chart.header, column: chart.columns.lowerBound)
    let last = try Position(row: chart.rows.upperBound - 1, column: chart.columns.upperBound - 1)
    guard let lines = workbook_add_chart(handle.pointer, UInt8(LXW_CHART_LINE.rawValue)) else {
      throw .refused(action: "add a chart", reason: "not enough memory")
    }
    chart_title_set_name(lines, Self.words(chart.title))
    chart_axis_set_name(lines.pointee.x_axis, Self.words(chart.pointName))
    chart_axis_set_num_format(lines.pointee.y_axis, "#,##0.###############")
    chart_show_blanks_as(lines, UInt8(LXW_CHART_BLANKS_AS_GAP.rawValue))
    for (offset, ink) in zip(0..<chart.rows.count, [Style.Ink.blue, .amber]) {
      guard let series = chart_add_series(lines, nil, nil) else {
        throw .refused(action: "add a chart", reason: "not enough memory")
      }
      let row = last.row - lxw_row_t(chart.rows.count - 1 - offset)
      chart_series_set_name_range(series, sheet.name, row, 0)
      chart_series_set_categories(
        series, sheet.name, head.row, head.column, head.row, last.column)
      chart_series_set_values(series, sheet.name, row, head.column, row, last.column)
      draw(series, in: ink)
      if offset == 0 { try label(series, with: chart.labels) }
    }
    if chart.rows.count == 1 {
      chart_legend_set_position(lines, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    } else {
      chart_legend_set_position(lines, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    }
    var options = lxw_chart_options()
    options.y_scale = 0.93
    options.x_offset = Int32(place * LineChart.width)
    try check(
      worksheet_insert_chart_opt(pointer(sheet), corner.row, corner.column, lines, &options),
      "add a chart")
  }

  /// Draws a line with a dot a point.
  private func draw(_ series: UnsafeMutablePointer<lxw_chart_series>, in ink: Style.Ink) {
    var line = lxw_chart_line()
    line.color = ink.rawValue
    line.width = 2
    chart_series_set_line(series, &line)
    chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_CIRCLE.rawValue))
    chart_series_set_marker_size(series, 6)
    var fill = lxw_chart_fill()
    fill.color = ink.rawValue
    chart_series_set_marker_fill(series, &fill)
    line.width = 1
    chart_series_set_marker_line(series, &line)
  }

  /// Puts words above points, and nothing above the others.
  private func label(
    _ series: UnsafeMutablePointer<lxw_chart_series>, with labels: [String?]
  ) throws(XLSXError) {
    chart_series_set_labels(series)
    chart_series_set_labels_position(series, UInt8(LXW_CHART_LABEL_POSITION_ABOVE.rawValue))
    var strings = CStrings()
    var custom: [lxw_chart_data_label] = []
    for words in labels {
      var label = lxw_chart_data_label()
      if let words { label.value = strings.add(Self.words(words)) } else { label.hide = 1 }
      custom.append(label)
    }
    let status = custom.withUnsafeMutableBufferPointer { custom in
      var pointers = custom.indices.map { index in custom.baseAddress.map { $0 + index } }
      pointers.append(nil)
      return chart_series_set_labels_custom(series, &pointers)
    }
    try check(status, "name the points of a chart")
  }

  /// Words of a chart; what begins with "=" would be read as the place of a cell.
  private static func words(_ text: String) -> String {
    CleanText(text.first == "=" ? " " + text : text, for: .property).text
  }
}
