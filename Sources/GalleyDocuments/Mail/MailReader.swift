import GalleyModel
public import GalleyReaders

/// Reads the story in a mail (RFC 5322 and MIME), or in each mail of an mbox.
///
/// Of several ways to say the same the plain text is read where it has the content, else the HTML.
/// Fields of a newsroom in the text (`Headline: …`, `Slug: …`) count before the headers. The
/// signature stands behind the story as notes, what is quoted as related.
public struct MailReader: Reader {
  /// Makes the reader.
  public init() {}

  /// The format `eml`.
  public var format: ReadFormat {
    ReadFormat(
      name: "eml", fileExtensions: ["eml", "mbox", "mbx"],
      summary: "A mail with its headers, or an mbox of several", holdsSeveral: true)
  }

  /// Header fields that mail systems write, or those that people know.
  public func recognizes(_ head: FileHead) -> Bool { MailHead.isMail(head.bytes) }

  /// True for an mbox, whose mails begin with a line "From ".
  public func mayHoldSeveral(_ head: FileHead) -> Bool { head.begins(with: "From ") }

  /// Reads an input and hands over the article of each mail.
  /// - Throws: ``ReadError`` where it is no mail, holds no text, or what `body` throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    var mails = try MailboxMessages(input)
    var number = 0
    // A file of one mail fails as a whole; of several each for itself.
    var waiting: ReadError?
    while let mail = try mails.next() {
      number += 1
      if let error = waiting {
        try body(.failure(RecordFailure(id: input.id, line: 1, message: "\(error)")))
        waiting = nil
      }
      let id = number == 1 ? input.id : "\(input.id)-\(number)"
      switch article(of: mail, id: id, source: input.source) {
      case .success(let article): try body(.article(article))
      case .failure(let error) where number == 1: waiting = error
      case .failure(let error):
        try body(.failure(RecordFailure(id: id, line: mails.firstLine, message: "\(error)")))
      }
    }
    if let waiting { throw waiting }
    if number == 0 { throw ReadError.blank }
  }

  private func article(
    of mail: MailboxMessages.Message, id: String, source: String
  ) -> Result<Article, ReadError> {
    do throws(ReadError) {
      switch mail {
      case .tooLong(let limit): throw .tooLong(limit: limit)
      case .whole(let bytes):
        let part = MIMEPart(bytes[...])
        if part.headers.isEmpty { throw .malformed("it has no headers, as a mail has") }
        let draft = try MailStory.draft(of: part)
        return .success(draft.signedArticle(id: id, source: source, format: format.name))
      }
    } catch {
      return .failure(error)
    }
  }
}
