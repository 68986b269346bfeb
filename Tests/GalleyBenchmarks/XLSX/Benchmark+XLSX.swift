import CBaselines
import GalleyXLSX

extension Benchmark {
  /// Workbooks, written and read back, beside a C program that calls the same library.
  ///
  /// Both sides make the same rows one by one in the same C function and write the same cells with
  /// the same looks; what Galley does beyond that (cleaning texts, measuring columns, reading the
  /// written file back) is counted against it.
  static let xlsx = Benchmark(
    name: "xlsx",
    summary: "a workbook of 100,000 rows × 12 columns, checked",
    contestants: [
      galley("galley", .whole), c("c", streaming: false),
      galley("galley-streaming", .streaming), c("c-streaming", streaming: true),
    ],
    goals: [
      .time(of: "galley", beside: "c", atMost: 1.25),
      .time(of: "galley-streaming", beside: "c-streaming", atMost: 1.25),
      .memory(of: "galley-streaming", megabytes: 60),
    ])

  private static func galley(_ name: String, _ mode: Workbook.Mode) -> Contestant {
    Contestant(
      name: name, task: .work { place in { XLSXRows.write(to: place, mode: mode) } },
      fault: XLSXRows.fault)
  }

  private static func c(_ name: String, streaming: Bool) -> Contestant {
    Contestant(
      name: name,
      task: .work { place in
        {
          let rows = Int32(BaselineRows.count)
          return baseline_write_xlsx(XLSXRows.path(in: place), rows, streaming ? 1 : 0) == 0
        }
      },
      fault: XLSXRows.fault)
  }
}
