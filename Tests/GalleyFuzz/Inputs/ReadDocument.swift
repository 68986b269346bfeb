import GalleyReaders

/// A file of bytes, and what the readers of a kind of document make of it.
struct ReadDocument: Sendable {
  let bytes: [UInt8]
  /// What each reader made of it.
  let readings: [Reading]

  /// What one reader made of the bytes.
  struct Reading: Sendable {
    let reader: any Reader
    let outcome: Outcome
  }

  /// What came out: records, and the reason where the reader refused the rest.
  struct Outcome: Equatable, Sendable {
    var records: [Record] = []
    var refusal: String?
  }

  /// - Throws: What a reader throws that is no ``ReadError``.
  init(_ bytes: [UInt8], readers: [any Reader]) throws {
    self.bytes = bytes
    readings = try readers.map { Reading(reader: $0, outcome: try $0.outcome(of: bytes)) }
  }

  /// The articles that came out, with their texts as bytes.
  var copies: [Copy] {
    readings.flatMap(\.outcome.records).compactMap { record in
      if case .article(let article) = record { Copy(article) } else { nil }
    }
  }
}

extension Reader {
  /// What the reader makes of bytes that come in pieces.
  func outcome(of bytes: [UInt8], pieces: Int = .max) throws -> ReadDocument.Outcome {
    var outcome = ReadDocument.Outcome()
    let input = Input(source: "fuzz", id: "fuzz", next: Pieces(bytes, size: pieces).next)
    do {
      try read(input) { outcome.records.append($0) }
    } catch let error as ReadError {
      outcome.refusal = "\(error)"
    }
    return outcome
  }
}
