import CXLSXWriter

/// A chart with two bars a row, of numbers that stand in a sheet.
package struct BarChart: Hashable, Sendable {
  /// What is above it.
  package var title: String
  /// The rows with the numbers, counted from 0; the names of the bars stand in the row above.
  package var rows: Range<Int>
  /// The column with what each pair of bars is of; the numbers stand in the two columns after it.
  package var column: Int

  /// Makes a chart.
  package init(title: String, rows: Range<Int>, column: Int) {
    self.title = title
    self.rows = rows
    self.column = column
  }
}

extension Workbook {
  /// Puts a chart of a sheet's numbers into that sheet, its corner at a cell.
  package mutating func add(
    _ chart: BarChart, in sheet: Sheet, row: Int, column: Int
  ) throws(XLSXError) {
    let corner = try Position(row: row, column: column)
    let head = try Position(row: chart.rows.lowerBound - 1, column: chart.column)
    let last = try Position(row: chart.rows.upperBound - 1, column: chart.column + 2)
    guard let bars = workbook_add_chart(handle.pointer, UInt8(LXW_CHART_BAR.rawValue)) else {
      throw .refused(action: "add a chart", reason: "not enough memory")
    }
    chart_title_set_name(bars, CleanText(chart.title, for: .property).text)
    for (offset, ink) in [(lxw_col_t(1), Style.Ink.amber), (2, .blue)] {
      guard let series = chart_add_series(bars, nil, nil) else {
        throw .refused(action: "add a chart", reason: "not enough memory")
      }
      let values = head.column + offset
      chart_series_set_name_range(series, sheet.name, head.row, values)
      chart_series_set_categories(
        series, sheet.name, head.row + 1, head.column, last.row, head.column)
      chart_series_set_values(series, sheet.name, head.row + 1, values, last.row, values)
      chart_series_set_labels(series)
      var fill = lxw_chart_fill()
      fill.color = ink.rawValue
      chart_series_set_fill(series, &fill)
    }
    // Bars run from the bottom up; so they come in the order of the rows, the scale below them.
    chart_axis_set_reverse(bars.pointee.y_axis)
    chart_axis_set_crossing_max(bars.pointee.y_axis)
    chart_axis_set_num_format(bars.pointee.x_axis, "#,##0")
    chart_legend_set_position(bars, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    var options = lxw_chart_options()
    options.x_scale = 1.5
    options.y_scale = max(1, Double(chart.rows.count) / 6)
    try check(
      worksheet_insert_chart_opt(pointer(sheet), corner.row, corner.column, bars, &options),
      "add a chart")
  }
}
