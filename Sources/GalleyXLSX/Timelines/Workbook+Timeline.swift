import GalleyExporters
import GalleyModel

extension Workbook {
  /// Adds the sheets that show how a story went: its figures and quotes with a column a version, and
  /// the charts of those whose number changed.
  mutating func add(_ timeline: Timeline, rowLimit: Int) throws(XLSXError) {
    for item in TimelineThread.Item.allCases {
      let sheet = ThreadSheet(timeline: timeline, item: item, rowLimit: rowLimit)
      try sheet.write(to: &self)
    }
    try ThreadCharts(timeline)?.write(to: &self)
  }
}
