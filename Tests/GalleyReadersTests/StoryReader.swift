import Foundation
import GalleyModel
import GalleyReaders

/// Reads a story as the editing system exports it: `{"slug":"storm","body":["…","…"]}`.
struct StoryReader: Reader {
  /// The format `story`.
  var format: ReadFormat {
    ReadFormat(name: "story", fileExtensions: ["json"], summary: "A story of the editing system")
  }

  /// Hands over the one story of a file.
  func read(_ input: Input, each body: (Record) throws -> Void) throws {
    let bytes = try input.bytes()
    guard let story = try? JSONDecoder().decode(Story.self, from: Data(bytes)) else {
      let problem = "is no story; export it from the editing system again"
      return try body(.failure(RecordFailure(id: nil, line: 1, message: problem)))
    }
    let text = story.body.joined(separator: "\n\n")
    try body(
      .article(
        Article(id: story.slug, source: input.source, format: format.name, text: text)))
  }
}

private struct Story: Decodable {
  let slug: String
  let body: [String]
}
