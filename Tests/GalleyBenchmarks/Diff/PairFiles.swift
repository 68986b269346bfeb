/// Two versions of a text as files that all contestants read.
struct PairFiles: Sendable {
  /// What the report calls the pair, also part of the files' names.
  let name: String

  private var old: String { "\(name) old.txt" }
  private var new: String { "\(name) new.txt" }

  /// Writes the files.
  /// - Returns: What is wrong, or null.
  func write(_ versions: Versions, to inputs: String) -> String? {
    let place = Place(inputs: inputs, outputs: inputs)
    return versions.write(old: place.input(old), new: place.input(new))
  }

  /// `galley diff --stat` of the files.
  func galley(rounds: Int?) -> Contestant {
    Contestant(
      name: galley,
      task: .program(
        Program(
          path: MeasuredGalley.path,
          arguments: { ["diff", "--stat", $0.input(old), $0.input(new)] }, status: 1)),
      rounds: rounds, bytes: bytes, fault: { FileCheck.fault(output: $0, holds: "  figures ") })
  }

  /// git's word diff of the files.
  func git(rounds: Int?) -> Contestant {
    Contestant(
      name: git,
      task: .program(.gitWordDiff { [$0.input(old), $0.input(new)] }),
      rounds: rounds, bytes: bytes, fault: { FileCheck.fault(output: $0, holds: "diff --git") })
  }

  /// The name of galley's contestant.
  var galley: String { "galley \(name)" }
  /// The name of git's contestant.
  var git: String { "git \(name)" }

  private func bytes(_ place: Place) -> Int {
    Place.size(of: place.input(old)) + Place.size(of: place.input(new))
  }
}
