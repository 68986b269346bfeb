import GalleyXLSX

extension Benchmark {
  /// Many articles into the formats that desks keep: time grows with their number, memory does not.
  static let corpus = Benchmark(
    name: "corpus",
    summary: "1,000 to 100,000 articles of 2.6 KB to files, whole process",
    rounds: 5,
    prepare: { inputs in
      if let fault = MeasuredGalley.fault { return fault }
      for size in sizes {
        var copy = NewsCopy.samples
        let path = Place(inputs: inputs, outputs: inputs).input(file(size))
        if let fault = copy.write(ndjson: path, articles: size) { return fault }
      }
      return nil
    },
    contestants: sizes.flatMap { size in formats.map { contestant($0, size) } },
    goals: formats.flatMap { format in
      sizes.map { .speed(of: name(format, $0), atLeast: nil) } + [
        .growth(of: sizes.map { name(format, $0) }, atMost: 1.1),
        .memory(of: name(format, 1000), megabytes: 300),
        .memory(of: name(format, 100_000), megabytes: 300),
      ]
    })

  private static let sizes = [1000, 10_000, 100_000]
  private static let formats = ["csv", "ndjson", "xlsx"]

  private static func name(_ format: String, _ size: Int) -> String {
    "\(format) of \(size / 1000),000"
  }

  private static func file(_ size: Int) -> String {
    "corpus-\(size).ndjson"
  }

  private static func contestant(_ format: String, _ size: Int) -> Contestant {
    Contestant(
      name: name(format, size),
      task: .program(
        Program(
          path: MeasuredGalley.path,
          arguments: { ["extract", $0.input(file(size)), "--to", format, "--out", $0.outputs] })),
      rounds: size > 50_000 ? 1 : size > 5000 ? 3 : nil,
      bytes: { Place.size(of: $0.input(file(size))) },
      fault: { fault(in: $0, format, size) })
  }

  private static func fault(in place: Place, _ format: String, _ size: Int) -> String? {
    switch format {
    case "csv":
      let rows = FileCheck.lines(place.output("corpus-\(size).articles.csv"))?.count ?? 0
      return rows == size + 1 ? nil : "\(rows) lines for \(size) articles"
    case "ndjson":
      let path = place.output("corpus-\(size).ndjson")
      return FileCheck.fault(extractions: path, of: place.input(file(size)))
    default:
      return WorkbookCheck.damage(at: place.output("corpus-\(size).xlsx"))
    }
  }
}
