import Foundation
import GalleyModel
import GalleyReaders
import GalleyTestSupport

/// Texts that inputs are made from.
enum SampleTexts {
  /// The sample stories of the repository.
  static let own: [[UInt8]] = files(in: root.appendingPathComponent("seeds"))
  /// The templates that come with Galley.
  static let templates: [[UInt8]] = files(in: root.appendingPathComponent("Templates"))

  /// The sample documents of the repository with one of some extensions.
  static func documents(_ extensions: [String]) -> [[UInt8]] {
    ["wires", "formats"].flatMap { folder in
      files(in: root.appendingPathComponent("seeds/" + folder)) {
        extensions.contains(($0 as NSString).pathExtension)
      }
    }
  }

  /// Writes the inputs that a run may start from into a folder: made of the sample stories, the
  /// cases of tests, and of the articles beside the checkout where there are any.
  static func write(starts target: Target, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (index, input) in target.starts(own + cases + shared).enumerated() {
      try Data(input).write(to: URL(fileURLWithPath: "\(folder)/start-\(index)"))
    }
  }

  private static var cases: [[UInt8]] {
    ["Diff", "Extractors"].flatMap { name -> [[UInt8]] in
      let tests = root.appendingPathComponent("Tests/Galley\(name)Tests")
      let folders = (try? FileManager.default.contentsOfDirectory(atPath: tests.path)) ?? []
      return folders.filter { $0.hasSuffix("Cases") }.sorted().flatMap { folder in
        CaseFile.all(in: folder, beside: tests.appendingPathComponent("Tests.swift").path)
          .flatMap(\.cases).map { Array($0.text.utf8) }
      }
    }
  }

  private static var shared: [[UInt8]] {
    guard SharedFolder.isPresent else { return [] }
    return files(in: URL(fileURLWithPath: SharedFolder.path("seeds")))
      + ["articles", "newsquant", "polnear"].flatMap { name -> [[UInt8]] in
        let file = URL(fileURLWithPath: SharedFolder.path("gold/\(name).jsonl"))
        let bytes = (try? Data(contentsOf: file)).map { Array($0) } ?? []
        let articles = (try? NDJSONReader().articles(of: bytes)) ?? []
        return articles.map { Array($0.text.utf8) }
      }
  }

  private static func files(
    in folder: URL, where isWanted: (String) -> Bool = { !$0.hasSuffix(".swift") }
  ) -> [[UInt8]] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter(isWanted).sorted().compactMap { name in
      (try? Data(contentsOf: folder.appendingPathComponent(name))).map { Array($0) }
    }
  }

  private static let root: URL = (0..<4).reduce(into: URL(fileURLWithPath: #filePath)) { url, _ in
    url.deleteLastPathComponent()
  }
}
