import Galley
import GalleyExporters
import GalleyTestSupport
import Testing

/// What of a file is on the disk when it takes the name of another, as a power cut may come right after.
@Suite(.enabled(if: DiskLog.isPossible, "calls of the system are noted with clang and LD_PRELOAD"))
struct SyncTests {
  private let folder = TemporaryFolder()
  private static let formats = Exporters.all.map(\.format.name)

  init() {
    folder.write("storm.txt", "\"We lost four boats,\" Jonas Fell said.\n")
  }

  /// What a run that writes into `out` asks of the disk.
  private func calls(_ arguments: String) throws -> [DiskLog.Call] {
    let log = try #require(DiskLog(in: folder))
    let run = try GalleyProgram.shell("\(log.variables) \"$GALLEY\" \(arguments)", in: folder.path)
    #expect(run.status == 0)
    #expect(run.errors == "")
    return log.calls
  }

  @Test(arguments: formats)
  func `A file is on the disk before it takes the name of another`(format: String) throws {
    let arguments = "extract storm.txt --to \(format) --out out --force"
    let first = try calls(arguments)
    #expect(!first.contains { $0.name == "sync" }, "where nothing stood nothing is waited for")
    let files = folder.everything.filter { $0.hasPrefix("out/") }
    let second = try calls(arguments)
    let renamed = second.filter { $0.name == "rename" }
    #expect(renamed.count == files.count)
    for call in renamed {
      let before = second.prefix { $0 != call }
      #expect(before.contains { $0.name == "sync" && $0.file == call.file }, "\(call)")
    }
    // The names are on the disk, too, when their paths are printed.
    #expect(second.last?.name == "sync folder")
  }

  @Test func `A workbook that is kept has its second name before it loses the first`() throws {
    folder.write("out/storm.xlsx", "PK, as a spreadsheet program may have saved it")
    let calls = try calls("extract storm.txt --to xlsx --out out").map(\.name)
    let kept = try #require(calls.firstIndex(of: "link"))
    let renamed = try #require(calls.firstIndex(of: "rename"))
    #expect(calls[kept..<renamed].contains("sync folder"))
    #expect(folder.text("out/storm.before.xlsx")?.hasPrefix("PK, as") == true)
  }
}

/// What programs ask of the disk, noted in a file.
private struct DiskLog {
  /// A call of the system.
  struct Call: Equatable {
    /// `sync`, `sync folder`, `link` or `rename`.
    let name: String
    /// The number of the file.
    let file: String
  }

  private let folder: TemporaryFolder
  private let library: PreloadedLibrary

  static let isPossible = DiskLog(in: TemporaryFolder()) != nil

  init?(in folder: TemporaryFolder) {
    guard
      let library = PreloadedLibrary(
        """
        #define _GNU_SOURCE
        #include <fcntl.h>
        #include <stdio.h>
        #include <stdlib.h>
        #include <sys/stat.h>
        #include <sys/syscall.h>
        #include <unistd.h>
        static void note(const char *name, const struct stat *s) {
          char line[100];
          int count = snprintf(line, sizeof line, "%s:%lu\\n", name, (unsigned long)s->st_ino);
          int log = open(getenv("CALLS"), O_WRONLY | O_CREAT | O_APPEND, 0666);
          if (write(log, line, count) != count) abort();
          close(log);
        }
        int fsync(int fd) {
          struct stat s;
          if (fstat(fd, &s) == 0) note(S_ISDIR(s.st_mode) ? "sync folder" : "sync", &s);
          return syscall(SYS_fsync, fd);
        }
        int rename(const char *old, const char *new) {
          struct stat s;
          if (stat(old, &s) == 0) note("rename", &s);
          return syscall(SYS_renameat2, AT_FDCWD, old, AT_FDCWD, new, 0);
        }
        int link(const char *old, const char *new) {
          struct stat s;
          if (stat(old, &s) == 0) note("link", &s);
          return syscall(SYS_linkat, AT_FDCWD, old, AT_FDCWD, new, 0);
        }
        """, in: folder, name: "calls")
    else { return nil }
    self.folder = folder
    self.library = library
    folder.write("calls", "")
  }

  /// The variables that a program is started with.
  var variables: String { "CALLS='\(folder.path("calls"))' LD_PRELOAD='\(library.path)'" }

  var calls: [Call] {
    (folder.text("calls") ?? "").split(separator: "\n").map { line in
      let parts = line.split(separator: ":")
      return Call(name: String(parts[0]), file: String(parts[1]))
    }
  }
}
