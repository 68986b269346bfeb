#if os(Linux)
  import GalleyExporters
  import GalleyTestSupport
  import GalleyXLSX
  import Glibc
  import Testing

  /// A limit for the size of files stands for a full disk: libxlsxwriter's temporary files are large,
  /// the workbook is small, so the limit decides which of them comes to its end.
  @Suite("A workbook on a full disk")
  struct XLSXFullDiskTests {
    @Test("for temporary files is found to be damaged", arguments: [0, 20_000])
    func temporaryFiles(heldRows: Int) async {
      await #expect(processExitsWith: .success) { [heldRows] in
        let folder = TemporaryFolder()
        folder.write("a.xlsx", "old")
        limitFiles(to: 60_000)
        do throws(ExportError) {
          try write(articles: 100, words: "the same words", heldRows: heldRows, to: folder)
          exit(1)
        } catch {
          guard case .damaged(folder.path("a.xlsx"), let detail) = error,
            detail.hasPrefix("xl/worksheets/sheet1.xml is cut short")
          else { exit(2) }
        }
        guard folder.text("a.xlsx") == "old", folder.everything == ["a.xlsx"] else { exit(3) }
      }
    }

    @Test("for the workbook itself says so and keeps the older file", arguments: [0, 20_000])
    func workbook(heldRows: Int) async throws {
      let result = await #expect(
        processExitsWith: .success, observing: [\.standardErrorContent]
      ) { [heldRows] in
        let folder = TemporaryFolder()
        folder.write("a.xlsx", "old")
        limitFiles(to: 4_000)
        do throws(ExportError) {
          try write(articles: 1, words: "few words", heldRows: heldRows, to: folder)
          exit(1)
        } catch {
          guard case .system(folder.path("a.xlsx"), "write", let reason) = error,
            reason.hasPrefix("File too large; ")
          else { exit(2) }
        }
        guard folder.text("a.xlsx") == "old", folder.everything == ["a.xlsx"] else { exit(3) }
        perror("afterwards")
      }
      let printed = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
      #expect(!printed.contains("[ERROR]"), "the library's own messages are kept back")
      #expect(printed.contains("afterwards"), "other messages are printed again")
    }
  }

  /// Lets no file of this process grow beyond a size; writing to one then fails as on a full disk.
  private func limitFiles(to size: UInt) {
    signal(SIGXFSZ, SIG_IGN)
    var limit = rlimit(rlim_cur: size, rlim_max: size)
    setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
  }

  private func write(
    articles: Int, words: String, heldRows: Int, to folder: TemporaryFolder
  ) throws(ExportError) {
    var session = try XLSXExporter(heldRows: heldRows).open(
      Destination(.folder(folder.path), name: "a"))
    for article in 1...articles {
      let figures = (1...10).map { XLSXSamples.figure("f\($0)", words, value: "\($0)") }
      try session.write(XLSXSamples.extraction("a\(article)", figures: figures))
    }
    _ = try session.finish()
  }
#endif
