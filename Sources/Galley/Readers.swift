public import GalleyReaders

/// The input formats that Galley reads.
///
/// A new reader is a Swift file in `GalleyReaders` and a line in ``all``.
public enum Readers {
  /// Every reader; the first one reads the files that no other asks for.
  public static let all: [any Reader] = [
    PlainTextReader(),
    NDJSONReader(),
  ]

  /// The reader of a format, or null where there is none of that name.
  public static func named(_ name: String) -> (any Reader)? {
    all.first { $0.format.name == name }
  }

  /// The reader for a file by its extension, whatever its case; plain text where none fits.
  ///
  ///     Readers.forFile("wire.ndjson").format.name   // "ndjson"
  ///     Readers.forFile("-").format.name             // "text"
  public static func forFile(_ path: String) -> any Reader {
    all.first { $0.format.isMeant(for: path) } ?? all[0]
  }
}
