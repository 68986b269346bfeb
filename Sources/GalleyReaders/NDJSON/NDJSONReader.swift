import GalleyModel

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reads many articles from one input, a JSON object a line.
///
///     {"id": "v1", "text": "Four people were hurt …"}
///
/// `id` may be a string or a number, of which every digit is kept; an article without one is named
/// after its line, `line 7`. Of two equal keys the first counts, with a note. A record may bring
/// `headline`, `marker`, `blocks` and `metadata` as Galley writes them; blocks with a `text` each stand
/// for the text. Other keys go to `metadata`, those that it does not know to its `extra`. Blank lines
/// are passed over. A bad line is handed over as a failure, and
/// the lines after it are read all the same. Memory holds no more than a piece of the input and a
/// line, which may have ``Input/mostBytes``.
public struct NDJSONReader: Reader {
  private let limit: Int

  /// Makes a reader.
  public init() {
    self.init(limit: Input.mostBytes)
  }

  /// Makes a reader of lines of fewer bytes than may be, for tests.
  package init(limit: Int) {
    self.limit = limit
  }

  /// The format `ndjson`.
  public var format: ReadFormat {
    ReadFormat(
      name: "ndjson", fileExtensions: ["ndjson", "jsonl"],
      summary: "An article a line, as {\"id\":\"…\",\"text\":\"…\"}", holdsSeveral: true)
  }

  /// True where the first line is a whole object with a text or blocks.
  public func recognizes(_ head: FileHead) -> Bool {
    let line = head.bytes.prefix { $0 != UInt8(ascii: "\n") }
    guard line.count < head.bytes.count || head.isWhole || line.count == FileHead.mostBytes else {
      return false
    }
    let start = line.drop { Bytes.isSpace($0) || $0 >= 0x80 }.first
    let end = line.last { !Bytes.isSpace($0) }
    return start == UInt8(ascii: "{")
      && (end == UInt8(ascii: "}") || line.count == head.bytes.count)
      && (head.jsonKeys.contains("text") || head.jsonKeys.contains("blocks"))
  }

  /// Reads an input to its end and hands over each line's article or failure.
  /// - Throws: ``ReadError`` where the input cannot be read or is blank, or what `body` throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    let decoder = JSONDecoder()
    var lines = ByteLines(input, limit: limit)
    var number = 0
    var isBlank = true
    while let next = try lines.next() {
      number += 1
      guard case .whole(var line) = next else {
        isBlank = false
        let message = "\(ReadError.tooLong(limit: limit))"
        try body(.failure(RecordFailure(id: nil, line: number, message: message)))
        continue
      }
      if number == 1, let format = ForeignFormat(magic: line) { throw ReadError.foreign(format) }
      if number == 1, line.starts(with: TextDecoding.utf8Mark) { line.removeFirst(3) }
      if line.allSatisfy(Bytes.isSpace) { continue }
      isBlank = false
      let record = NDJSONRecord.decode(line, with: decoder)
      let made: Record
      do throws(NDJSONBlocks.Fault) {
        let article = try record.article(
          id: record.id ?? "line \(number)", source: input.source, format: format.name)
        made = .article(article)
      } catch {
        made = .failure(RecordFailure(id: record.id, line: number, message: error.message))
      }
      try body(made)
    }
    if isBlank { throw ReadError.blank }
  }
}
