import Foundation

extension Benchmark {
  /// What the archive takes to file versions, beside `galley diff` of two, which knows none.
  static let intake = Benchmark(
    name: "intake",
    summary: "\(stories * versions) files of 3 KB into an archive, \(versions) versions a story",
    rounds: 3,
    prepare: { inputs in
      if let fault = MeasuredGalley.fault { return fault }
      do {
        let wire = inputs + "/wire"
        try FileManager.default.createDirectory(atPath: wire, withIntermediateDirectories: true)
        for number in 1...stories {
          var story = RunningStory(bytes: 3000, seed: UInt64(number))
          for version in 1...versions {
            let path = "\(wire)/story\(number)-v\(version).txt"
            try story.text.write(toFile: path, atomically: false, encoding: .utf8)
            story.goOn()
          }
        }
        return nil
      } catch {
        return "cannot write the stories: \(error)"
      }
    },
    contestants: [
      Contestant(
        name: "galley watch",
        task: .program(
          Program(
            path: MeasuredGalley.path,
            arguments: {
              ["watch", $0.input("wire"), "--archive", $0.output("desk.sqlite")]
                + ["--once", "--settle", "0"]
            })),
        fault: { FileCheck.fault(output: $0, holds: "story\(stories) \(versions)") }),
      Contestant(
        name: "galley diff",
        task: .program(
          Program(
            path: MeasuredGalley.path,
            arguments: {
              ["diff", $0.input("wire/story1-v1.txt"), $0.input("wire/story1-v2.txt")]
            }, status: 1)),
        fault: { FileCheck.fault(output: $0, holds: " differ; ") }),
    ],
    goals: [
      .part(
        of: "galley watch", parts: stories * versions, beside: "galley diff", atMost: 0.5),
      .wait(of: "galley watch", beside: nil, atMost: Double(5 * stories * versions)),
      .memory(of: "galley watch", megabytes: 200),
    ])

  private static let stories = 250
  private static let versions = 4
}
