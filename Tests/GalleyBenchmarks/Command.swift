/// What the command line asks for.
enum Command {
  /// To prepare the inputs of a benchmark in a folder.
  case prepare(Benchmark, inputs: String)
  /// To do the work of a contestant, in this very process.
  case work(Contestant, Place)
  /// To look at what a contestant has written.
  case fault(Contestant, Place)
  /// To measure benchmarks.
  case benchmarks([Benchmark])
  /// A benchmark that there is not.
  case unknown(String)

  /// Reads the names of benchmarks, none for all; or what this program asks of its own child
  /// processes: `--prepare BENCHMARK INPUTS`, `--work BENCHMARK CONTESTANT INPUTS OUTPUTS` and the
  /// same with `--fault`.
  init(_ arguments: [String]) {
    if arguments.count == 3, arguments[0] == "--prepare",
      let benchmark = Benchmark.named(arguments[1])
    {
      self = .prepare(benchmark, inputs: arguments[2])
    } else if arguments.count == 5, let benchmark = Benchmark.named(arguments[1]),
      let contestant = benchmark.contestants.first(where: { $0.name == arguments[2] })
    {
      let place = Place(inputs: arguments[3], outputs: arguments[4])
      self = arguments[0] == "--work" ? .work(contestant, place) : .fault(contestant, place)
    } else if let name = arguments.first(where: { Benchmark.named($0) == nil }) {
      self = .unknown(name)
    } else {
      self = .benchmarks(
        arguments.isEmpty ? Benchmark.all : arguments.compactMap(Benchmark.named))
    }
  }
}
