import Foundation

/// How many files were read, and how many of them gave their article.
struct ReadingTally: Codable {
  var files = 0
  var read = 0
  /// The bytes of the files.
  var bytes = 0

  init() {}

  /// Leaves the counts in the folder of a run.
  func write(to place: Place) -> Bool {
    (try? JSONEncoder().encode(self).write(to: ReadingTally.file(place))) != nil
  }

  /// Reads what a run has left.
  init?(from place: Place) {
    guard let data = try? Data(contentsOf: ReadingTally.file(place)),
      let tally = try? JSONDecoder().decode(ReadingTally.self, from: data)
    else { return nil }
    self = tally
  }

  private static func file(_ place: Place) -> URL {
    URL(fileURLWithPath: place.output("reading.json"))
  }
}
