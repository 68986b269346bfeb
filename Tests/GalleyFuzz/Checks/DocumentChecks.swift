import GalleyExtractors

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

  /// No NUL, and lines that end in LF alone.
  @Sendable private static func text(_ document: ReadDocument) -> String? {
    document.copies.firstMessage { copy in
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
  @Sendable private static func extracted(_ document: ReadDocument) throws -> String? {
    try document.copies.prefix(3).firstMessage { copy in
      let extraction = NewsExtractor().extract(copy.article)
      return extraction.figures.allSatisfy { copy.isSound($0.range) }
        && extraction.quotes.allSatisfy { copy.isSound($0.range) } ? nil : "a range is not sound"
    }
  }
}
