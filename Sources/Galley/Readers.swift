import GalleyDocuments
import GalleyModel
import GalleyPrograms
public import GalleyReaders

/// The input formats that Galley reads.
///
/// A new reader is a Swift file in `GalleyReaders` and a line in ``all``.
public enum Readers {
  /// Every reader, in the order in which they are asked whether a file is theirs.
  public static let all: [any Reader] = all(fields: RecordFields())

  /// Every reader, those of records with a caller's names of their fields.
  public static func all(fields: RecordFields) -> [any Reader] {
    // Who names fields wants them to count, also in lines that have a "text".
    let named: [any Reader] = fields.areChosen ? [JSONReader(fields: fields)] : []
    return named + [
      PlainTextReader(),
      NDJSONReader(),
      // Wires and feeds.
      NinjsReader(),
      DigitalwiresReader(),
      NewsMLReader(),
      NewsMLG2Reader(),
      NITFReader(),
      FeedReader(),
      IPTC7901Reader(),
      ANPAReader(),
      // Pages; a wire in XML may have a head and a body, too.
      HTMLReader(),
      // Office files, mail, archives of pages.
      WordReader(),
      OpenDocumentReader(),
      RTFReader(),
      MHTMLReader(),
      MailReader(),
      WARCReader(),
      WebArchiveReader(),
      PDFReader(),
      // Records of any shape come last.
      TableReader(fields: fields),
      JSONReader(fields: fields),
    ]
  }

  /// The programs `galley-read-EXT` on PATH, sorted by name; those whose extension a reader of
  /// ``all`` is meant for are left out.
  public static func executables() -> [any Reader] {
    let taken = Set(all.flatMap { [$0.format.name] + $0.format.fileExtensions })
    return ProgramsOnPath.all(prefix: ExecutableReader.prefix)
      .compactMap { ExecutableReader(path: $0) }.filter { !taken.contains($0.format.name) }
  }

  /// The reader of any file as what its content is.
  ///
  ///     try Readers.byContent.read(Input(file: "wire.dat")) { print($0) }
  public static let byContent = byContent(all)

  /// A reader of any file that asks some readers, and the programs on PATH about extensions that none
  /// of them knows.
  public static func byContent(_ readers: [any Reader]) -> ContentReader {
    ContentReader(readers, others: { executables() })
  }
}
