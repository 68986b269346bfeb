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
    if filtered.isRefused { return nil }
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
      guard case .failure(let failure) = record else { return nil }
      return failure.line == number && !failure.message.isEmpty ? nil : "line \(number): \(failure)"
    }
  }

  /// Pieces of any size give the same.
  @Sendable private static func pieces(_ filtered: Filtered) throws -> String? {
    if filtered.isRefused { return nil }
    return try [1, 7, 1000].firstMessage { size in
      try NDJSONReader().records(of: filtered.input, pieces: size) == filtered.records
        ? nil : "other records in pieces of \(size) bytes"
    }
  }

  /// The output has a line for each record, which decodes to what was extracted.
  @Sendable private static func output(_ filtered: Filtered) throws -> String? {
    guard filtered.lines.count == filtered.records.count else {
      return "\(filtered.lines.count) lines for \(filtered.records.count) records"
    }
    var articles = filtered.articles[...]
    return try zip(filtered.lines, filtered.records).firstMessage { line, record in
      guard case .failure(let failure) = record else {
        return try articles.popFirst().flatMap { try JSONCheck.difference(of: line, from: $0) }
      }
      let decoded = try JSONDecoder().decode(DecodedFailure.self, from: line)
      return decoded.id == failure.id && decoded.line == failure.line
        && decoded.error == failure.message ? nil : "\(decoded) for \(failure)"
    }
  }

  /// The articles of the output, put in again, give the same rows.
  @Sendable private static func again(_ filtered: Filtered) throws -> String? {
    let first = filtered.articles.map(\.extraction)
    let second = try first.map { NewsExtractor().extract(try $0.article.asNDJSON()) }
    return zip(first, second).firstMessage { first, second in
      first.article.blocks == second.article.blocks && first.figures == second.figures
        && first.quotes == second.quotes && first.sources == second.sources
        ? nil : "other rows the second time"
    }
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
  /// Whether it is no NDJSON at all: blank, a PDF, a picture and so on.
  let isRefused: Bool
  /// The articles among the records.
  let articles: [Extracted]
  /// The lines of the output.
  let lines: [Data]

  init(_ input: [UInt8]) throws {
    self.input = input
    do {
      records = try NDJSONReader().records(of: input)
      isRefused = false
    } catch let error as ReadError {
      records = []
      isRefused = true
      switch error {
      case .blank, .foreign: break
      default: throw error
      }
    }
    var articles: [Extracted] = []
    var output = ItemLines()
    for record in records {
      switch record {
      case .article(let article):
        let extracted = Extracted(article)
        articles.append(extracted)
        output.add(.extraction(extracted.extraction))
      case .failure(let failure):
        output.add(.failure(failure))
      }
    }
    self.articles = articles
    lines = output.bytes.split(separator: 0x0A).map { Data($0) }
  }
}

private struct DecodedFailure: Decodable {
  var id: String?
  var line: Int
  var error: String
}
