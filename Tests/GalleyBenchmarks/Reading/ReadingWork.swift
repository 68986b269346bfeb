import GalleyDocuments
import GalleyModel
import GalleyReaders

/// The reading of many files that stand in memory.
enum ReadingWork {
  /// What stands in a file.
  enum Form: String, CaseIterable {
    case text = "plain text"
    case page = "web page"
    case word = "Word file"

    /// An article as a file of this form.
    func file(_ story: FiledStory) -> [UInt8] {
      switch self {
      case .text: story.text
      case .page: story.page
      case .word: story.wordFile
      }
    }

    var reader: any Reader {
      switch self {
      case .text: PlainTextReader()
      case .page: HTMLReader()
      case .word: WordReader()
      }
    }
  }

  /// Reads an article a file; right is one whose last paragraph comes out.
  static func of(_ form: Form, _ place: Place) -> (() -> Bool)? {
    var stories: [FiledStory] = []
    let articles = Input(file: place.input("copy.ndjson"))
    try? NDJSONReader().read(articles) { record in
      if case .article(let article) = record, let story = FiledStory(article) {
        stories.append(story)
      }
    }
    if stories.isEmpty { return nil }
    let files = stories.map(form.file)
    return {
      var tally = ReadingTally()
      for (story, file) in zip(stories, files) {
        tally.files += 1
        tally.bytes += file.count
        try? form.reader.read(Input(bytes: file, name: "copy")) { record in
          if case .article(let article) = record, article.text.contains(story.last) {
            tally.read += 1
          }
        }
      }
      return tally.write(to: place)
    }
  }
}
