import CBaselines
import Foundation
import GalleyExporters

/// The rows of the benchmark on their way through Galley's writer into a CSV file.
enum CSVRows {
  static func path(in place: Place) -> String {
    place.output("figures.csv")
  }

  /// The bytes of the file.
  static func size(in place: Place) -> Int {
    Place.size(of: path(in: place))
  }

  /// The rows as the C program has them.
  static func structures() -> [baseline_row] {
    (0..<BaselineRows.count).map { number in
      var row = baseline_row()
      baseline_make_row(Int32(number), &row)
      return row
    }
  }

  /// The rows as Galley has them.
  static func cells() -> [[Cell]] {
    var row = baseline_row()
    return (0..<BaselineRows.count).map { number in
      baseline_make_row(Int32(number), &row)
      return BaselineRows.cells(&row)
    }
  }

  /// Writes the file and gives it its name, as the exporter does.
  static func write(_ rows: [[Cell]], to place: Place) -> Bool {
    do {
      let output = try TextOutput(path: path(in: place))
      var csv = CSVWriter()
      csv.write(BaselineRows.columns.map { Column($0, .text, $0) })
      for row in rows {
        csv.write(row)
        try output.take(&csv.bytes)
      }
      try output.takeAll(&csv.bytes)
      _ = try output.commit()
      return true
    } catch {
      print(error)
      return false
    }
  }
}
