import Foundation
import GalleyExtractors
import GalleyModel
import GalleyReaders

/// The extraction of many articles that stand in memory.
enum ExtractionWork {
  /// Writes the same copy twice: an article a line, and as plain text.
  static func prepare(_ place: Place, bytes: Int) -> String? {
    var copy = NewsCopy.press
    if let fault = copy.write(ndjson: place.input("copy.ndjson"), bytes: bytes) { return fault }
    do {
      let texts = try articles(place).map(\.text)
      let path = place.input("copy.txt")
      try texts.joined(separator: "\n").write(toFile: path, atomically: false, encoding: .utf8)
      return nil
    } catch {
      return "cannot write the copy: \(error)"
    }
  }

  /// From articles with their blocks to extractions.
  static func ofArticles(_ place: Place) -> (() -> Bool)? {
    guard let articles = try? articles(place) else { return nil }
    return {
      let extractor = NewsExtractor()
      var tally = Tally()
      for article in articles { tally.add(extractor.extract(article)) }
      return tally.write(to: place)
    }
  }

  /// From the bytes of texts to extractions.
  static func ofTexts(_ place: Place) -> (() -> Bool)? {
    guard let texts = try? articles(place).map({ Array($0.text.utf8) }) else { return nil }
    return {
      let extractor = NewsExtractor()
      var tally = Tally()
      for text in texts {
        nonisolated(unsafe) var pieces = [text]
        let input = Input(source: "copy.txt", id: "copy") { pieces.popLast() ?? [] }
        try? PlainTextReader().read(input) { record in
          if case .article(let article) = record { tally.add(extractor.extract(article)) }
        }
      }
      return tally.write(to: place)
    }
  }

  /// What is wrong with what a contestant found, or null.
  static func fault(_ place: Place) -> String? {
    guard let tally = Tally(from: place), let articles = try? articles(place) else {
      return "has left no count"
    }
    if tally.articles != articles.count { return "\(tally.articles) of \(articles.count) articles" }
    // News copy has many more of both; this is to notice a program that is fast as it does nothing.
    let bytes = articles.reduce(0) { $0 + $1.text.utf8.count }
    return tally.figures > bytes / 2000 && tally.quotes > bytes / 4000
      ? nil : "\(tally.figures) figures and \(tally.quotes) quotes are too few"
  }

  private static func articles(_ place: Place) throws -> [Article] {
    var articles: [Article] = []
    try NDJSONReader().read(Input(file: place.input("copy.ndjson"))) { record in
      if case .article(let article) = record { articles.append(article) }
    }
    return articles
  }
}
