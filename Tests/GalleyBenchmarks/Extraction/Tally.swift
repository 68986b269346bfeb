import Foundation
import GalleyModel

/// How much was found in how many articles.
struct Tally: Codable {
  private(set) var articles = 0
  private(set) var figures = 0
  private(set) var quotes = 0

  mutating func add(_ extraction: Extraction) {
    articles += 1
    figures += extraction.figures.count
    quotes += extraction.quotes.count
  }

  /// Leaves the counts in the folder of a run.
  func write(to place: Place) -> Bool {
    (try? JSONEncoder().encode(self).write(to: Tally.file(place))) != nil
  }

  /// Reads what a run has left.
  init?(from place: Place) {
    guard let data = try? Data(contentsOf: Tally.file(place)),
      let tally = try? JSONDecoder().decode(Tally.self, from: data)
    else { return nil }
    self = tally
  }

  init() {}

  private static func file(_ place: Place) -> URL {
    URL(fileURLWithPath: place.output("tally.json"))
  }
}
