import Foundation
import GalleyExporters
import GalleyExtractors
import GalleyModel
import GalleyReaders

extension Target {
  /// Any bytes as NDJSON.
  static let ndjson = Target(
    "ndjson", fragments: Fragments.copy + Fragments.json, starts: starts, subject: Filtered.init,
    checks: [
      Check("lines", lines),
      Check("pieces", pieces),
      Check("output", output),
      Check("again", again),
    ])

  /// Each line that is not blank gives a record, in order.
  @Sendable private static func lines(_ filtered: Filtered) -> String? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = filtered.input.dropFirst(filtered.input.starts(with: mark) ? 3 : 0)
    let lines = content.split(separator: 0x0A, omittingEmptySubsequences: false)
    let numbers = lines.indices.filter { index in
      !lines[index].allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }.map { $0 + 1 }
    guard numbers.count == filtered.records.count else {
      return "\(filtered.records.count) records of \(numbers.count) lines"
    }
    return zip(numbers, filtered.records).firstMessage { number, record in
      switch record {
      case .failure(let failure):
        failure.line == number && !failure.message.isEmpty ? nil : "line \(number): \(failure)"
      case .article(let article):
        !article.id.hasPrefix("line ") || article.id == "line \(number)"
          || content.contains(UInt8(ascii: "l")) ? nil : "line \(number) is called \(article.id)"
      }
    }
  }

  /// Pieces of any size give the same.
  @Sendable private static func pieces(_ filtered: Filtered) throws -> String? {
    try [1, 7, 1000].firstMessage { size in
      try NDJSONReader().records(of: filtered.input, pieces: size) == filtered.records
        ? nil : "other records in pieces of \(size) bytes"
    }
  }

  /// The output decodes to what was extracted, a line for each record.
  @Sendable private static func output(_ filtered: Filtered) throws -> String? {
    let decoded = try filtered.lines.map { try JSONDecoder().decode(OutputLine.self, from: $0) }
    guard decoded.count == filtered.items.count else {
      return "\(decoded.count) lines for \(filtered.items.count) records"
    }
    return zip(decoded, filtered.items).firstMessage { line, item in
      OutputLine(item) == line ? nil : "\(line) for \(OutputLine(item))"
    }
  }

  /// The articles of the output, put in again, give the same output.
  @Sendable private static func again(_ filtered: Filtered) throws -> String? {
    let articles = try filtered.lines.map { try JSONDecoder().decode(OutputLine.self, from: $0) }
      .filter { $0.article != nil }
    let input = try articles.flatMap { line in
      let record = ["id": line.id ?? "", "text": line.article?.text ?? ""]
      return Array(try JSONEncoder().encode(record)) + [0x0A]
    }
    // Half surrogate pairs are noted once only.
    let noteless = filtered.items.compactMap(\.withoutNotes)
    let second = Filtered(input).items.compactMap(\.withoutNotes)
    return second == noteless ? nil : "other rows the second time"
  }

  @Sendable private static func starts(_ texts: [[UInt8]]) -> [[UInt8]] {
    let lines = texts.enumerated().compactMap { index, text in
      try? JSONEncoder().encode(["id": "a\(index)", "text": String(decoding: text, as: UTF8.self)])
    }.map { Array($0) + [0x0A] }
    return lines + [lines.prefix(6).flatMap(\.self)]
      + ["{\"text\":null}\n{\"id\":4,\"text\":\"\\ud83d 5\"}\n\n[1]\nno", "\u{FEFF}{\"id\":1e3}"]
      .map { Array($0.utf8) }
  }
}

/// What the NDJSON filter makes of an input.
private struct Filtered: Sendable {
  let input: [UInt8]
  let records: [Record]
  let items: [ExportItem]
  /// The lines of the output.
  let lines: [Data]

  init(_ input: [UInt8]) {
    self.input = input
    records = (try? NDJSONReader().records(of: input)) ?? []
    items = records.map { record in
      switch record {
      case .article(let article): .extraction(NewsExtractor().extract(article))
      case .failure(let failure): .failure(failure)
      }
    }
    var output = ItemLines()
    for item in items { output.add(item) }
    lines = output.bytes.split(separator: 0x0A).map { Data($0) }
  }
}

/// What of a line of output the checks look at.
private struct OutputLine: Decodable, Equatable {
  struct Text: Decodable, Equatable {
    var text: String
    var headline: String?
  }
  struct Row: Decodable, Equatable {
    var id: String
    var text: String
    var sentence: String
  }

  var id: String?
  var line: Int?
  var error: String?
  var article: Text?
  var figures: [Row]?
  var quotes: [Row]?

  init(_ item: ExportItem) {
    switch item {
    case .extraction(let extraction):
      id = extraction.article.id
      article = Text(text: extraction.article.text, headline: extraction.article.headline)
      figures = extraction.figures.map {
        Row(id: $0.id, text: $0.span.text, sentence: $0.sentence)
      }
      quotes = extraction.quotes.map { Row(id: $0.id, text: $0.text, sentence: $0.sentence) }
    case .failure(let failure):
      (id, line, error) = (failure.id, failure.line, failure.message)
    case .comparison:
      break
    }
  }
}

extension ExportItem {
  /// The extraction without notes; null for anything else.
  fileprivate var withoutNotes: Extraction? {
    guard case .extraction(var extraction) = self else { return nil }
    extraction.notes = []
    extraction.article.notes = []
    return extraction
  }
}
