#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Measures Galley beside what it is compared with, in one run, and looks at what each has written:
//
//     swift run -c release GalleyBenchmarks            all benchmarks
//     swift run -c release GalleyBenchmarks xlsx       one of them
//
// Exits with 0 where all is right and every goal is reached, with 1 where a run failed or wrote
// something wrong, with 2 where a goal is missed (which a busy machine can cause).
let arguments = Array(CommandLine.arguments.dropFirst())
switch Command(arguments) {
case .work(let contestant, let folder):
  // The process that is measured.
  exit(contestant.work(folder) ? 0 : 1)
case .fault(let contestant, let folder):
  // A process of its own, too: a child's peak of memory begins with that of its parent.
  if let fault = contestant.fault(folder) {
    print("  \(contestant.name): \(fault)")
    exit(1)
  }
  exit(0)
case .benchmarks(let benchmarks):
  let outcomes = benchmarks.map { Measurement($0, rounds: 7).run() }
  exit(outcomes.contains(.wrong) ? 1 : outcomes.contains(.missed) ? 2 : 0)
case .unknown(let name):
  let names = Benchmark.all.map(\.name).joined(separator: ", ")
  print("GalleyBenchmarks: there is no benchmark \(name); there are \(names)")
  exit(1)
}
