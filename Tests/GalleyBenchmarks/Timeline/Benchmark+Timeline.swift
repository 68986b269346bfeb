import Foundation

extension Benchmark {
  /// `galley timeline` of more and more versions of a story, beside `galley diff` of two.
  static let timeline = Benchmark(
    name: "timeline",
    summary: "versions of a story of 5 KB, whole process",
    prepare: { inputs in
      if let fault = MeasuredGalley.fault { return fault }
      var story = RunningStory(bytes: 5000, seed: 3)
      do {
        for version in 1...(counts.last ?? 1) {
          let path = inputs + "/" + name(of: version)
          try story.text.write(toFile: path, atomically: false, encoding: .utf8)
          story.goOn()
        }
        return nil
      } catch {
        return "cannot write the versions: \(error)"
      }
    },
    contestants: counts.map { count in
      Contestant(
        name: "timeline of \(count)",
        task: .program(
          Program(
            path: MeasuredGalley.path,
            arguments: { place in
              ["timeline"] + (1...count).map { place.input(name(of: $0)) }
            })),
        bytes: { place in (1...count).reduce(0) { $0 + Place.size(of: place.input(name(of: $1))) }
        },
        fault: { FileCheck.fault(output: $0, holds: "\(count) versions, ") })
    } + [
      Contestant(
        name: "galley diff",
        task: .program(
          Program(
            path: MeasuredGalley.path,
            arguments: { ["diff"] + [1, 2].map { name(of: $0) }.map($0.input) }, status: 1)),
        fault: { FileCheck.fault(output: $0, holds: " differ; ") })
    ],
    goals: [.time(of: "timeline of 2", beside: "galley diff", atMost: 1.5)]
      + counts.map { .part(of: "timeline of \($0)", parts: $0, beside: "galley diff", atMost: nil) }
      + [
        .growth(of: ["timeline of 2", "timeline of 10", "timeline of 20"], atMost: 2),
        .growth(of: ["timeline of 10", "timeline of 20", "timeline of 50"], atMost: 1.3),
      ])

  private static let counts = [2, 5, 10, 20, 50]

  private static func name(of version: Int) -> String {
    "v" + String(100 + version).dropFirst() + ".txt"
  }
}
