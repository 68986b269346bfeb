import Foundation

/// How many words were tagged, and how many as the treebank has them.
struct TagTally: Codable {
  var words = 0
  var right = 0
  /// The bytes of the words, and one for the space behind each.
  var bytes = 0

  init() {}

  /// Leaves the counts in the folder of a run.
  func write(to place: Place) -> Bool {
    (try? JSONEncoder().encode(self).write(to: TagTally.file(place))) != nil
  }

  /// Reads what a run has left.
  init?(from place: Place) {
    guard let data = try? Data(contentsOf: TagTally.file(place)),
      let tally = try? JSONDecoder().decode(TagTally.self, from: data)
    else { return nil }
    self = tally
  }

  private static func file(_ place: Place) -> URL {
    URL(fileURLWithPath: place.output("tags.json"))
  }
}
