import Foundation

/// Throws broken, hostile and merely odd input at parts of the program, and checks what must hold
/// for every input. libFuzzer looks for inputs that reach code which none has reached before:
///
///     swift build -c release --sanitize fuzzer -Xswiftc -DLIBFUZZER -Xswiftc -assert-config \
///       -Xswiftc Debug --scratch-path .build/fuzz --product GalleyFuzz
///     .build/fuzz/release/GalleyFuzz --target=differ out/corpus -max_total_time=1200
///
/// A plain build replays files and folders of inputs, writes those that a run may start from, and
/// measures how time grows with hostile texts, and pairs of them, of 1, 2 and 4 MB (`--only=NAME`
/// those whose name holds NAME):
///
///     swift run GalleyFuzz --target=differ crash-0a1b2c
///     swift run GalleyFuzz --target=differ --starts=out/corpus
///     swift run -c release GalleyFuzz --growth
///
/// "Fuzzing" in the documentation tells the rest. On Linux the kernel's share in large pieces of
/// memory stays out of the ratios of growth with
///
///     GLIBC_TUNABLES=glibc.malloc.mmap_max=0:glibc.malloc.trim_threshold=8000000000
#if !LIBFUZZER
  @main
#endif
enum GalleyFuzz {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    func value(_ flag: String) -> String? {
      arguments.first { $0.hasPrefix(flag + "=") }.map { String($0.dropFirst(flag.count + 1)) }
    }
    if arguments.contains("--growth") { exit(Growth.report(only: value("--only")) ? 0 : 1) }
    guard let target = Target.chosen(by: CommandLine.arguments) else {
      print("Name a target: " + Target.all.map { "--target=\($0.name)" }.joined(separator: " "))
      exit(2)
    }
    if let folder = value("--starts") { return try SampleTexts.write(starts: target, to: folder) }
    var isSound = true
    for path in arguments.filter({ !$0.hasPrefix("--") }).flatMap(files) {
      print(path)
      let violations = target.violations(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
      for line in violations { print("  " + line) }
      if !violations.isEmpty { isSound = false }
    }
    exit(isSound ? 0 : 1)
  }

  /// The files in a folder, or the file itself.
  private static func files(_ path: String) -> [String] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      return [path]
    }
    return names.sorted().map { path + "/" + $0 }
  }
}
