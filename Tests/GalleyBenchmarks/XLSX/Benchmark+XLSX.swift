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
    summary: "a workbook of \(XLSXRows.count) rows × 12 columns, checked",
    contestants: [
      Contestant(name: "galley") { folder in
        XLSXRows.write(to: folder, mode: .whole)
      } fault: { folder in
        XLSXRows.fault(in: folder)
      },
      Contestant(name: "c") { folder in
        baseline_write_xlsx(XLSXRows.path(in: folder), Int32(XLSXRows.count), 0) == 0
      } fault: { folder in
        XLSXRows.fault(in: folder)
      },
      Contestant(name: "galley-streaming") { folder in
        XLSXRows.write(to: folder, mode: .streaming)
      } fault: { folder in
        XLSXRows.fault(in: folder)
      },
      Contestant(name: "c-streaming") { folder in
        baseline_write_xlsx(XLSXRows.path(in: folder), Int32(XLSXRows.count), 1) == 0
      } fault: { folder in
        XLSXRows.fault(in: folder)
      },
    ],
    goals: [
      .time(of: "galley", beside: "c", ratio: 1.25),
      .time(of: "galley-streaming", beside: "c-streaming", ratio: 1.25),
      .memory(of: "galley-streaming", megabytes: 60),
    ])
}
