import Foundation
import GalleyModel
import GalleyReaders

/// Reads a story as the editing system exports it: `{"slug":"storm","body":["…","…"]}`.
struct StoryReader: Reader {
  /// The format `story`.
  var format: ReadFormat {
    ReadFormat(name: "story", fileExtensions: ["json"], summary: "A story of the editing system")
  }

  /// True where the file begins as the system's exports do.
  func recognizes(_ head: FileHead) -> Bool {
    head.jsonKeys.contains("slug") && head.jsonKeys.contains("body")
  }

  /// Hands over the one story of a file.
  func read(_ input: Input, each body: (Record) throws -> Void) throws {
    let bytes = try input.bytes()
    guard let story = try? JSONDecoder().decode(Story.self, from: Data(bytes)) else {
      let problem = "is no story; export it from the editing system again"
      return try body(.failure(RecordFailure(id: nil, line: 1, message: problem)))
    }
    var draft = ArticleDraft()
    draft.metadata.slug = story.slug
    for paragraph in story.body { draft.add(nil, paragraph) }
    try body(.article(draft.article(id: input.id, source: input.source, format: format.name)))
  }
}

private struct Story: Decodable {
  let slug: String
  let body: [String]
}
