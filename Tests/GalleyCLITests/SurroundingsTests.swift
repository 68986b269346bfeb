import Foundation
import Galley
import GalleyExporters
import GalleyTestSupport
import Testing

/// Clock, time zone and language of the machine, none of which an output may depend on.
@Suite struct SurroundingsTests {
  private let folder = TemporaryFolder()
  private static let formats = Exporters.all.map(\.format.name).filter { $0 != "factcheck" }

  init() {
    folder.write(
      "wire/v1.txt",
      "Ferry Istanbul late\n\n\"We lost 1,234.5 tonnes,\" Jonas Fell said on 3 May.\n")
    folder.write(
      "wire/v2.txt",
      "Ferry Istanbul late\n\n\"We lost 1,334.5 tonnes,\" Jonas Fell told us on 3 May.\n")
  }

  /// Everything that is written and printed with such variables.
  private func outputs(_ variables: String, name: String) throws -> [String: [UInt8]] {
    let formats = Self.formats.joined(separator: ",")
    let run = try GalleyProgram.shell(
      """
      export \(variables) && mkdir \(name) &&
      "$GALLEY" extract wire --to \(formats),factcheck --out \(name)/extract >\(name)/paths &&
      "$GALLEY" diff wire/v1.txt wire/v2.txt --exit-code none --to \(formats) \
        --out \(name)/diff >>\(name)/paths &&
      "$GALLEY" diff wire/v1.txt wire/v2.txt --stat --exit-code none >>\(name)/paths
      sed -i 's/\(name)//' \(name)/paths
      """, in: folder.path)
    #expect(run.errors == "")
    #expect(run.status == 0)
    var files: [String: [UInt8]] = [:]
    for file in folder.everything where file.hasPrefix(name + "/") {
      files[String(file.dropFirst(name.count))] = folder.bytes(file)
    }
    return files
  }

  private func expectSame(
    _ files: [String: [UInt8]], _ reference: [String: [UInt8]], _ variables: String
  ) {
    #expect(files.count == reference.count)
    for (name, bytes) in reference { #expect(files[name] == bytes, "\(name) with \(variables)") }
  }

  @Test func `Language and time zone change no byte`() throws {
    let reference = try outputs("LC_ALL=C TZ=UTC", name: "reference")
    #expect(reference.count > 20)
    let others = [
      "LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8 TZ=Pacific/Kiritimati",
      "LC_ALL=tr_TR.UTF-8 LANGUAGE=tr TZ=America/St_Johns",
      "LC_ALL=ar_EG.UTF-8 LANG=ar TZ=:/nowhere",
    ]
    for (index, variables) in others.enumerated() {
      expectSame(try outputs(variables, name: "other\(index)"), reference, variables)
    }
  }

  @Test(.enabled(if: Clock.canBeSet, "the clock is set with clang and LD_PRELOAD, on Linux"))
  func `The clock changes no byte`() throws {
    let clock = try #require(Clock.library(in: folder))
    let reference = try outputs("TZ=UTC", name: "reference")
    for (index, seconds) in [1, 1_000_000_000, 4_200_000_000].enumerated() {
      let variables = "LD_PRELOAD='\(clock)' CLOCK=\(seconds)"
      expectSame(try outputs(variables, name: "other\(index)"), reference, variables)
    }
  }
}

/// A clock that stands still at a second of one's choice.
private enum Clock {
  static let canBeSet: Bool = {
    let folder = TemporaryFolder()
    guard let library = library(in: folder) else { return false }
    let run = try? GalleyProgram.shell(
      "export LD_PRELOAD='\(library)' CLOCK=86400; date -u +%Y; \"$GALLEY\" --version",
      in: folder.path)
    return run?.status == 0 && run?.output.hasPrefix("1970\n") == true
  }()

  static func library(in folder: TemporaryFolder) -> String? {
    PreloadedLibrary(
      """
      #define _GNU_SOURCE
      #include <stdlib.h>
      #include <sys/syscall.h>
      #include <sys/time.h>
      #include <time.h>
      #include <unistd.h>
      static time_t now(void) { return atoll(getenv("CLOCK")); }
      time_t time(time_t *t) { if (t) *t = now(); return now(); }
      int gettimeofday(struct timeval *t, void *z) {
        t->tv_sec = now(); t->tv_usec = 0; return 0;
      }
      int clock_gettime(clockid_t c, struct timespec *t) {
        if (c != CLOCK_REALTIME) return syscall(SYS_clock_gettime, c, t);
        t->tv_sec = now(); t->tv_nsec = 0; return 0;
      }
      """, in: folder, name: "clock")?.path
  }
}
