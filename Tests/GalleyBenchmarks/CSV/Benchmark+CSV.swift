import CBaselines

extension Benchmark {
  /// CSV files beside a C program that writes the same bytes with the standard library's functions.
  ///
  /// The rows stand in memory on both sides, on one as cells and on the other as C structures; what
  /// is measured is their way into the finished file.
  static let csv = Benchmark(
    name: "csv",
    summary: "a CSV file of 100,000 rows × 12 columns",
    contestants: [
      Contestant(
        name: "galley",
        task: .work { place in
          let rows = CSVRows.cells()
          return { CSVRows.write(rows, to: place) }
        }, bytes: CSVRows.size, fault: CSVRows.fault),
      Contestant(
        name: "c",
        task: .work { place in
          let rows = CSVRows.structures()
          return { baseline_write_csv(CSVRows.path(in: place), rows, Int32(rows.count)) == 0 }
        }, bytes: CSVRows.size, fault: CSVRows.fault),
    ],
    goals: [
      .time(of: "galley", beside: "c", atMost: 1),
      .speed(of: "galley", atLeast: 300),
    ])
}
