import Foundation
import GalleyTestSupport

/// News copy in any amount: stories told again and again, each time with other numbers.
struct NewsCopy {
  private let stories: [Story]
  private var generator = SeededGenerator(seed: 7)
  private var told = 0

  private init(_ texts: [String]) {
    stories = texts.map(Story.init)
  }

  /// The sample stories of the repository.
  static var samples: NewsCopy { NewsCopy(sampleTexts) }

  /// The sample stories, and articles of the press where those stand beside the checkout.
  static var press: NewsCopy { NewsCopy(sampleTexts + pressTexts) }

  /// What ``press`` is made of, for the report.
  static var pressDescription: String {
    SharedFolder.isPresent ? "sample stories and press articles" : "sample stories"
  }

  /// The next article; articles never end.
  mutating func next() -> String {
    defer { told += 1 }
    return String(decoding: stories[told % stories.count].varied(by: &generator), as: UTF8.self)
  }

  /// The texts of the stories in `seeds`, first all in their first version.
  static let sampleTexts: [String] = {
    // Tests/GalleyBenchmarks/Copy/NewsCopy.swift stands four levels below the package.
    let package = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
    let folder = (package + ["seeds"]).joined(separator: "/")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let stories = names.filter { $0.hasSuffix(".txt") }
      .sorted { ($0.suffix(6), $0) < ($1.suffix(6), $1) }
    return stories.compactMap { try? String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
  }()

  private static var pressTexts: [String] {
    ["gold/articles.jsonl", "gold/polnear.jsonl"].flatMap { name in
      let lines = try? String(contentsOfFile: SharedFolder.path(name), encoding: .utf8)
      return (lines ?? "").split(separator: "\n").compactMap { line in
        try? JSONDecoder().decode(NDJSONArticle.self, from: Data(line.utf8)).text
      }
    }
  }
}
