import Foundation

/// Throws broken, hostile and merely odd copy at reader, extractor and JSON writer, and checks what
/// must hold for every text.
///
///     swift run GalleyFuzz --seconds 1200 --seed 1 --findings out/fuzz
///     swift run GalleyFuzz --replay out/fuzz/figure-span-1.txt
///     swift run -c release GalleyFuzz --growth
///
/// The debug build checks bounds everywhere. This one does so as well, and is 15 times as fast:
///
///     swift run -c release -Xswiftc -assert-config -Xswiftc Debug --scratch-path .build/fuzz \
///       GalleyFuzz --seconds 1200 --seed 1 --findings out/fuzz
///
/// A run uses one core. Each finding is made as small as it can be, printed, and written into the
/// folder; the exit status is 1 where there is one. `--replay` says what one input breaks.
///
/// `--growth` measures hostile texts of 1, 2 and 4 MB in processor time; `--only NAME` those whose
/// name holds NAME. On Linux `GLIBC_TUNABLES=glibc.malloc.mmap_max=0:glibc.malloc.trim_threshold=
/// 8000000000` takes the kernel's share in large pieces of memory out of the ratios.
@main
enum GalleyFuzz {
  static func main() throws {
    let options = Options(CommandLine.arguments)
    let folder = options["findings"] ?? NSTemporaryDirectory() + "galley-fuzz"
    let seed = options["seed"].flatMap(UInt64.init) ?? 1
    if options.has("growth") {
      exit(Growth.report(only: options["only"]) ? 0 : 1)
    } else if let path = options["replay"] {
      let violations = Check.violations(of: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
      for (check, what) in violations { print("\(check): \(what)") }
      exit(violations.isEmpty ? 0 : 1)
    } else if let path = options["worker"], let board = Board(path: path) {
      var worker = Worker(board: board, findings: try Findings(folder: folder), seed: seed)
      worker.run()
    }
    let seconds = options["seconds"].flatMap(Double.init) ?? 60
    let run = Supervisor(seconds: seconds, seed: seed, findings: try Findings(folder: folder))
    exit(try run.run() ? 0 : 1)
  }
}

/// The command line: `--name value` or `--name`.
private struct Options {
  private let arguments: [String]

  init(_ arguments: [String]) {
    self.arguments = arguments
  }

  func has(_ name: String) -> Bool { arguments.contains("--" + name) }

  subscript(name: String) -> String? {
    guard let index = arguments.firstIndex(of: "--" + name), index + 1 < arguments.count else {
      return nil
    }
    return arguments[index + 1]
  }
}
