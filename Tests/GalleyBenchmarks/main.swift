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
//     swift run -c release GalleyBenchmarks csv xlsx   two of them
//
// Times are processor times, medians of rounds in which all contestants take turns. All of them
// together take about a quarter of an hour, most of it the corpus. The `galley` that is measured
// stands beside this program; GALLEY=PATH names another, such as a static build:
//
//     swift build -c release --static-swift-stdlib --scratch-path .build/static --product galley
//     GALLEY=.build/static/release/galley swift run -c release GalleyBenchmarks article
//
// Exits with 0 where all is right and every goal is reached, with 1 where a run failed or wrote
// something wrong, with 2 where a goal is missed (which a busy machine can cause).
let arguments = Array(CommandLine.arguments.dropFirst())
switch Command(arguments) {
case .prepare(let benchmark, let inputs):
  if let fault = benchmark.prepare(inputs) {
    print("  \(fault)")
    exit(1)
  }
  exit(0)
case .work(let contestant, let place):
  // The process that is measured.
  guard case .work(let prepare) = contestant.task, let work = prepare(place),
    let time = RunTime(of: work), time.write(to: place)
  else { exit(1) }
  exit(0)
case .fault(let contestant, let place):
  // A process of its own, too: a child's peak of memory begins with that of its parent.
  if let fault = contestant.fault(place) {
    print("  \(contestant.name): \(fault)")
    exit(1)
  }
  exit(0)
case .benchmarks(let benchmarks):
  ChildProcess.limitProcessorTime(seconds: 600)
  print(MeasuredGalley.description)
  print(ReportLine.header)
  let outcomes = benchmarks.map { Measurement($0).run() }
  exit(outcomes.contains(.wrong) ? 1 : outcomes.contains(.missed) ? 2 : 0)
case .unknown(let name):
  let names = Benchmark.all.map(\.name).joined(separator: ", ")
  print("GalleyBenchmarks: there is no benchmark \(name); there are \(names)")
  exit(1)
}
