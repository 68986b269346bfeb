/// What the command line asks for.
enum Command {
  /// To do the work of one contestant in a folder, in this very process.
  case work(Contestant, folder: String)
  /// To look at what a contestant has written into a folder.
  case fault(Contestant, folder: String)
  /// To measure benchmarks.
  case benchmarks([Benchmark])
  /// A benchmark that there is not.
  case unknown(String)

  /// Reads `--work BENCHMARK CONTESTANT FOLDER`, the same with `--fault`, or the names of
  /// benchmarks, none for all.
  init(_ arguments: [String]) {
    if arguments.count == 4, let benchmark = Benchmark.named(arguments[1]),
      let contestant = benchmark.contestants.first(where: { $0.name == arguments[2] })
    {
      let folder = arguments[3]
      self =
        arguments[0] == "--work"
        ? .work(contestant, folder: folder) : .fault(contestant, folder: folder)
    } else if let name = arguments.first(where: { Benchmark.named($0) == nil }) {
      self = .unknown(name)
    } else {
      self = .benchmarks(
        arguments.isEmpty ? Benchmark.all : arguments.compactMap(Benchmark.named))
    }
  }
}
