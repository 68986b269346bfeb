import Foundation
import GalleyDocuments
import GalleyExporters
import GalleyModel
import GalleyReaders
import GalleyTestSupport

extension Target {
  /// Any bytes as what programs on PATH print: a reader's articles, an exporter's file.
  ///
  /// Where they end in an exclamation mark the programs fail.
  static let programs = Target(
    "programs", fragments: Fragments.copy + Fragments.json,
    starts: Target.ndjson.starts, subject: Printed.init,
    checks: [
      Check("file", file), Check("failed", failed), Check("articles", articles),
      Check("places", places),
    ])

  @Sendable private static func file(_ printed: Printed) -> String? {
    let isSame = printed.status != 0 || printed.file == printed.bytes
    return isSame ? nil : "the file is not what is printed"
  }

  @Sendable private static func failed(_ printed: Printed) -> String? {
    let isNone = printed.file == nil && printed.outcome.refusal != nil
    return printed.status == 0 || isNone ? nil : "a program that fails has written"
  }

  @Sendable private static func articles(_ printed: Printed) -> String? {
    printed.status != 0 || printed.isAsLines ? nil : "other articles than its lines have"
  }

  /// Blocks are in order and in the text.
  @Sendable private static func places(_ printed: Printed) throws -> String? {
    try BlockChecks.places.firstMessage { check in
      try printed.copies.firstMessage(check.violation)
    }
  }
}

/// Bytes that two programs print, and what comes of them.
private struct Printed {
  let bytes: [UInt8]
  let status: Int
  /// What the reader hands over.
  let outcome: ReadDocument.Outcome
  /// What the exporter writes.
  let file: [UInt8]?

  private static let folder: TemporaryFolder = {
    let folder = TemporaryFolder()
    let script = "#!/bin/sh\ncat >/dev/null; cat '\(folder.path("printed"))'; exit "
    for status in 0...1 {
      for name in ["read", "export"] {
        _ = folder.program("\(status)/galley-\(name)-fuzz", script + "\(status)\n")
      }
    }
    return folder
  }()

  init?(_ input: [UInt8]) throws {
    let folder = Self.folder
    bytes = input
    status = input.last == UInt8(ascii: "!") ? 1 : 0
    folder.write("printed", input)
    let place = folder.path("\(status)/galley-")
    guard let reader = ExecutableReader(path: place + "read-fuzz"),
      let exporter = ExecutableExporter(path: place + "export-fuzz")
    else { return nil }
    outcome = try reader.outcome(of: Array("copy".utf8))
    let output = TemporaryFolder()
    do {
      var session = try exporter.open(Destination(.folder(output.path), name: "fuzz"))
      try session.write(.extraction(.sample))
      _ = try session.finish()
    } catch {
      guard status != 0 else { throw error }
    }
    file = output.bytes("fuzz.fuzz")
  }

  /// The articles that came out, with their texts as bytes.
  var copies: [Copy] {
    outcome.records.compactMap { record in
      if case .article(let article) = record { Copy(article) } else { nil }
    }
  }

  /// Whether the articles are those of the lines, but for their names.
  var isAsLines: Bool {
    guard let lines = try? NDJSONReader().outcome(of: bytes) else { return false }
    func told(_ outcome: ReadDocument.Outcome) -> [String] {
      outcome.records.map { record in
        switch record {
        case .article(let article): "\(article.text) \(article.blocks) \(article.metadata)"
        case .failure(let failure): "\(failure)"
        }
      }
    }
    return told(lines) == told(outcome)
  }
}
