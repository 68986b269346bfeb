import GalleyModel

/// Reads ANPA 1312, the text format of American wires (AP, Kyodo, CP), be it with its typesetting
/// marks or without.
public struct ANPAReader: Reader {
  /// Makes the reader.
  public init() {}

  /// The format `anpa`.
  public var format: ReadFormat {
    ReadFormat(
      name: "anpa", fileExtensions: ["anpa"], summary: "ANPA 1312, the text of American wires",
      holdsSeveral: true)
  }

  /// Whether a message begins with a unit separator in its header line, or its story number and
  /// selectors.
  public func recognizes(_ head: FileHead) -> Bool { Self.isANPA(head) }

  /// Whether a beginning is a message with the header of ANPA.
  static func isANPA(_ head: FileHead) -> Bool {
    guard WireMessage.isMessage(head) else { return false }
    let header = head.bytes.prefix { $0 != 0x02 }
    return header.contains(0x1F) || header.contains(0x13) || header.contains(0x14)
  }

  /// Reads an input to its end and hands over an article a message.
  /// - Throws: ``ReadError`` where it cannot be read or holds no message, or what `body` throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    let messages = WireMessage.messages(in: try input.bytes())
    if messages.isEmpty { throw ReadError.malformed("no text behind STX is in it") }
    let drafts = messages.lazy.map { ANPAMessage($0).draft }
    try WireRecords.hand(over: drafts, of: input, as: format, to: body)
  }
}
