import Foundation
import GalleyModel
import GalleyReaders

extension Target {
  /// Any bytes as a plain text file.
  static let reader = Target(
    "reader", subject: ReadFile.init,
    checks: BlockChecks.all.map { check in
      Check(check.name) { file in try file.copy.flatMap(check.violation) }
    } + [
      Check("refused") { $0.isRefusedForNothing ? "refused, though it is text" : nil },
      Check("text", text),
      Check("pieces", pieces),
      Check("as-ndjson", asNDJSON),
    ])

  /// Every byte that the text can hold is in the text.
  @Sendable private static func text(_ file: ReadFile) -> String? {
    guard let copy = file.copy, copy.article.notes.isEmpty else { return nil }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = file.bytes.starts(with: mark) ? file.bytes.dropFirst(3) : file.bytes[...]
    return content.elementsEqual(copy.bytes) ? nil : "the text is not the input"
  }

  /// Pieces of any size, and a second time, give the same.
  @Sendable private static func pieces(_ file: ReadFile) throws -> String? {
    guard let article = file.copy?.article else { return nil }
    return try [1, 3, 1000, .max].firstMessage { size in
      try PlainTextReader().records(of: file.bytes, pieces: size) == [.article(article)]
        ? nil : "another article in pieces of \(size) bytes"
    }
  }

  /// The text in a line of NDJSON gives the same blocks.
  @Sendable private static func asNDJSON(_ file: ReadFile) throws -> String? {
    guard let article = file.copy?.article else { return nil }
    let again = try article.asNDJSON()
    return again.blocks == article.blocks && again.headline == article.headline
      && again.marker == article.marker ? nil : "other blocks: \(again.blocks)"
  }
}

/// A file and what the reader made of it.
private struct ReadFile: Sendable {
  let bytes: [UInt8]
  /// Null where the reader refused it.
  let copy: Copy?
  /// Why it did.
  let refusal: ReadError?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    do {
      copy = try PlainTextReader().articles(of: bytes).first.map(Copy.init)
      refusal = nil
    } catch {
      copy = nil
      refusal = error as? ReadError
    }
  }

  /// Whether it was refused as something that it is not.
  var isRefusedForNothing: Bool {
    switch refusal {
    case nil: copy == nil
    case .binary: !bytes.prefix(8192).contains(0)
    case .blank, .foreign: false
    default: true
    }
  }
}

extension Article {
  /// The article as it comes back from a line of NDJSON.
  func asNDJSON() throws -> Article {
    let line = try JSONEncoder().encode(["id": id, "text": text])
    guard let article = try NDJSONReader().articles(of: Array(line)).first else {
      throw CocoaError(.coderReadCorrupt)
    }
    return article
  }
}
