import GalleyDocuments
public import GalleyReaders

/// The input formats that Galley reads.
///
/// A new reader is a Swift file in `GalleyReaders` and a line in ``all``.
public enum Readers {
  /// Every reader, in the order in which they are asked whether a file is theirs; the first one reads
  /// what no other takes.
  public static let all: [any Reader] = [
    PlainTextReader(),
    NDJSONReader(),
    HTMLReader(),
  ]

  /// The reader of a format, or null where there is none of that name.
  public static func named(_ name: String) -> (any Reader)? {
    all.first { $0.format.name == name }
  }

  /// The reader of any file as what its content is.
  ///
  ///     try Readers.byContent.read(Input(file: "wire.dat")) { print($0) }
  public static let byContent = ContentReader(all)
}
