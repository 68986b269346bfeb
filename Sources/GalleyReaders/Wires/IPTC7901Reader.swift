import GalleyModel

/// Reads IPTC 7901, the text format of teleprinters that agencies outside America send.
public struct IPTC7901Reader: Reader {
  /// Makes the reader.
  public init() {}

  /// The format `iptc7901`.
  public var format: ReadFormat {
    ReadFormat(
      name: "iptc7901", fileExtensions: ["iptc", "7901"],
      summary: "IPTC 7901, text with SOH, STX and ETX", holdsSeveral: true)
  }

  /// Whether the marks of a message are there, and no unit separator as ANPA has it.
  public func recognizes(_ head: FileHead) -> Bool {
    WireMessage.isMessage(head) && !ANPAReader.isANPA(head)
  }

  /// Reads an input to its end and hands over an article a message.
  /// - Throws: ``ReadError`` where it cannot be read or holds no message, or what `body` throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    let messages = WireMessage.messages(in: try input.bytes())
    if messages.isEmpty { throw ReadError.malformed("no text between STX and ETX is in it") }
    let drafts = messages.lazy.map { IPTC7901Message($0).draft }
    try WireRecords.hand(over: drafts, of: input, as: format, to: body)
  }
}
