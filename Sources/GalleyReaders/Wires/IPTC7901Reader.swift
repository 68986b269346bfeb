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
    var names = WireNames(input, several: messages.count > 1)
    for message in messages {
      let draft = IPTC7901Message(message).draft
      // Slugs are shared by all versions of a story, so the number in the file names it.
      let name = names.next(Metadata())
      try WireRecords.hand(
        over: draft, named: name, of: input, as: format, to: body, alone: messages.count == 1,
        number: names.number)
    }
  }
}
