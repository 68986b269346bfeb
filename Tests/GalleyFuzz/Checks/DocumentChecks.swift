import GalleyExtractors
import GalleyModel
import GalleyReaders

/// What holds for every document, whatever its format.
enum DocumentChecks {
  static let all: [Check<ReadDocument>] =
    BlockChecks.places.map { check in
      Check(check.name) { document in try document.copies.firstMessage(check.violation) }
    } + [
      Check("text", text),
      Check("pieces", pieces),
      Check("extracted", extracted),
    ]

  /// No NUL, and lines that end in LF alone; the text of a record is as it was sent.
  @Sendable private static func text(_ document: ReadDocument) -> String? {
    let sent: Set = ["ndjson", "json", "csv"]
    return document.copies.filter { !sent.contains($0.article.format) }.firstMessage { copy in
      copy.bytes.firstIndex { $0 == 0 || $0 == 0x0D }.map { "byte \(copy.bytes[$0]) at \($0)" }
    }
  }

  /// Pieces of any size give the same.
  @Sendable private static func pieces(_ document: ReadDocument) throws -> String? {
    try document.readings.firstMessage { reading in
      try [1, 7, 1000].firstMessage { size in
        try reading.reader.outcome(of: document.bytes, pieces: size) == reading.outcome
          ? nil : "\(reading.reader.format.name): another outcome in pieces of \(size) bytes"
      }
    }
  }

  /// What was found in the first articles lies in their texts.
  @Sendable private static func extracted(_ document: ReadDocument) -> String? {
    document.copies.prefix(3).firstMessage { copy in
      let extraction = NewsExtractor().extract(copy.article)
      return extraction.figures.allSatisfy { copy.isSound($0.span.range) }
        && extraction.quotes.allSatisfy { $0.parts.allSatisfy(copy.isSound) }
        ? nil : "a range is not sound"
    }
  }
}
