import GalleyModel
public import GalleyReaders

/// Reads the story on the pages of a PDF through the program `pdftotext` of Poppler.
///
/// Columns are read one behind the other, lines are joined to paragraphs and words that line ends
/// part to one; running heads and page numbers are left out. Large letters tell headline and
/// subheads, small ones captions.
public struct PDFReader: Reader {
  private let program: BoundedProgram

  /// Makes the reader.
  public init() { self.init(program: "pdftotext", patience: .seconds(60)) }

  /// Makes a reader that runs another program, for tests.
  package init(program: String, patience: Duration) {
    self.program = BoundedProgram(
      name: program, package: "poppler-utils", arguments: ["-bbox-layout", "-q", "-", "-"],
      patience: patience, mostOutput: 128 << 20)
  }

  /// The format `pdf`.
  public var format: ReadFormat {
    ReadFormat(
      name: "pdf", fileExtensions: ["pdf"],
      summary: "A PDF with text, through the program pdftotext")
  }

  /// The version line of a PDF in the first kilobyte.
  public func recognizes(_ head: FileHead) -> Bool {
    let mark = Array("%PDF-".utf8)
    let start = head.bytes.prefix(1024)
    return start.indices.contains { start[$0...].starts(with: mark) }
  }

  /// Reads a PDF and hands over its article.
  /// - Throws: ``ReadError/missingProgram(_:package:)``, ``ReadError/noArticle(_:)`` where the pages
  ///   are pictures, or what `body` throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    let layout = PDFLayout(try printed(for: try input.bytes()))
    let lines = RunningHeads.removed(from: layout)
    let paragraphs = PDFParagraphs(lines).paragraphs
    guard paragraphs.reduce(0, { $0 + $1.words }) >= 5 else {
      let count = layout.heights.count
      throw ReadError.noArticle(
        count == 1
          ? "its page is a picture without text" : "its \(count) pages are pictures without text")
    }
    var draft = PDFStory.draft(of: paragraphs)
    let properties = layout.properties
    draft.metadata.authors = BylineText.authors(in: properties["Author"] ?? "")
    draft.metadata.modified = properties["ModDate"].map { DateText.iso($0) ?? $0 }
    draft.metadata.keywords = (properties["Keywords"] ?? "").split { $0 == ";" || $0 == "," }
      .map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
    for (name, key) in [("title", "Title"), ("created", "CreationDate"), ("subject", "Subject")] {
      guard let value = properties[key], value != draft.headline else { continue }
      draft.metadata.extra.append(Metadata.Field(name: name, value: value))
    }
    try body(
      .article(draft.signedArticle(id: input.id, source: input.source, format: format.name)))
  }

  private func printed(for bytes: [UInt8]) throws(ReadError) -> [UInt8] {
    switch try program.run(on: bytes) {
    case .output(let output): return output
    case .failed(_, let output):
      // Of a damaged file it gives the pages that it can read.
      if output.contains(UInt8(ascii: "<")) { return output }
      throw .malformed("pdftotext cannot open it: it is damaged or locked with a password")
    case .outOfTime: throw .malformed("pdftotext was still at work after \(program.patience)")
    case .tooMuchOutput: throw .tooLong(limit: program.mostOutput)
    }
  }
}

/// Tells the paragraphs of a document apart by the size of their letters.
enum PDFStory {
  private static let mostHeadingWords = 25
  private static let mostCaptionWords = 80

  /// The draft of a story.
  static func draft(of paragraphs: [PDFParagraphs.Paragraph]) -> ArticleDraft {
    let size = bodySize(of: paragraphs)
    let largest =
      paragraphs.filter { $0.page == 0 && $0.words <= mostHeadingWords }
      .map(\.size).max() ?? 0
    var draft = ArticleDraft()
    for paragraph in paragraphs {
      let kind = kind(of: paragraph, body: size, largest: largest)
      // A headline of several lines may come as several blocks.
      if kind == .headline, draft.blocks.last?.kind == .headline {
        draft.blocks[draft.blocks.count - 1].text += " " + paragraph.text
      } else if kind == .headline, draft.blocks.contains(where: { $0.kind == .headline }) {
        draft.add(.heading, paragraph.text)
      } else if let first = paragraph.text.first, PDFParagraphs.bullets.contains(first),
        first != "–", paragraph.words > 1
      {
        draft.add(.listItem, String(paragraph.text.dropFirst()))
      } else {
        draft.add(kind, paragraph.text)
      }
    }
    draft.headline = draft.blocks.first { $0.kind == .headline }?.text
    draft.isPlain = draft.headline == nil
    return draft
  }

  /// The size that most words have.
  private static func bodySize(of paragraphs: [PDFParagraphs.Paragraph]) -> Double {
    var words: [Int: Int] = [:]
    for paragraph in paragraphs {
      words[Int(min(paragraph.size, 1000) * 2), default: 0] += paragraph.words
    }
    return words.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { Double($0.key) / 2 } ?? 10
  }

  private static func kind(
    of paragraph: PDFParagraphs.Paragraph, body size: Double, largest: Double
  ) -> Block.Kind? {
    if paragraph.words <= mostHeadingWords, paragraph.size > size * 1.15 + 0.5 {
      return paragraph.page == 0 && paragraph.size >= largest * 0.97 ? .headline : .heading
    }
    let isSmall = paragraph.size < size * 0.88
    return isSmall && paragraph.words <= mostCaptionWords ? .caption : nil
  }
}
