// What libFuzzer calls; only a build with `--sanitize fuzzer` has it.
#if LIBFUZZER
  import Foundation
  import GalleyTestSupport

  private let target = Target.chosen(by: CommandLine.arguments)
  private let texts = SampleTexts.own

  /// Runs before libFuzzer sets up: leaves traps to it, which Swift's own traces would keep.
  @_cdecl("LLVMFuzzerInitialize")
  public func initialize(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>
  ) -> CInt {
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] { signal(number, SIG_DFL) }
    guard target == nil else { return 0 }
    print("Name a target: " + Target.all.map { "--target=\($0.name)" }.joined(separator: " "))
    exit(2)
  }

  /// Tries one input.
  ///
  /// What it breaks is printed before the process ends, by which libFuzzer knows that the input is
  /// to be kept.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func tryInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
    let violations = target?.violations(Array(UnsafeBufferPointer(start: data, count: size))) ?? []
    if violations.isEmpty { return 0 }
    for line in violations { print(line) }
    fflush(nil)
    abort()
  }

  /// Makes a new input in place: as news copy changes, or as libFuzzer changes bytes.
  @_cdecl("LLVMFuzzerCustomMutator")
  public func mutate(
    _ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ most: Int, _ seed: CUnsignedInt
  ) -> Int {
    var mutator = Mutator(
      random: SeededGenerator(seed: UInt64(seed)), fragments: target?.fragments ?? [],
      texts: texts, longest: most)
    if Bool.random(using: &mutator.random) { return mutateBytes(data, size, most) }
    let old = Array(UnsafeBufferPointer(start: data, count: size))
    let input = target?.isOfVersions == true ? mutator.mutatedVersions(old) : mutator.mutated(old)
    _ = UnsafeMutableBufferPointer(start: data, count: most).update(fromContentsOf: input)
    return input.count
  }

  @_silgen_name("LLVMFuzzerMutate")
  private func mutateBytes(_ data: UnsafeMutablePointer<UInt8>, _ size: Int, _ most: Int) -> Int
#endif
