public import GalleyModel

/// Turns bytes into articles.
public protocol Reader: Sendable {
  /// What `--from` takes and `galley formats` lists.
  var format: ReadFormat { get }

  /// Whether a file is of this format, told by how it begins.
  ///
  /// Asked before anything is read, in the order of the list of readers; the first that says yes
  /// reads the file. A reader that goes by its extensions alone need not answer.
  func recognizes(_ head: FileHead) -> Bool

  /// Whether a file of this format that begins so may hold several articles; by default what the
  /// format says.
  func mayHoldSeveral(_ head: FileHead) -> Bool

  /// Reads an input to its end and hands over each article as soon as it is complete.
  /// - Parameters:
  ///   - input: The bytes with the name that messages use.
  ///   - body: Called once an article or failed record, in input order.
  /// - Throws: ``ReadError`` where the input as a whole cannot be read, or what `body` throws.
  func read(_ input: Input, each body: (Record) throws -> Void) throws
}

extension Reader {
  /// False: the file's extension alone decides.
  public func recognizes(_ head: FileHead) -> Bool { false }

  /// What the format says of its files.
  public func mayHoldSeveral(_ head: FileHead) -> Bool { format.holdsSeveral }
}

/// What a reader hands over.
public enum Record: Hashable, Sendable {
  /// An article.
  case article(Article)
  /// A record that is broken; the records after it are read all the same.
  case failure(RecordFailure)
}

/// The name of an input format and the files that it is meant for.
public struct ReadFormat: Hashable, Sendable {
  /// What `--from` takes, for example `text`.
  public var name: String
  /// The extensions without the dot of files that are read so.
  public var fileExtensions: [String]
  /// What it is, in one line.
  public var summary: String
  /// Whether one input may hold several articles, as NDJSON does.
  public var holdsSeveral: Bool

  /// Makes a description of a format.
  public init(
    name: String, fileExtensions: [String], summary: String, holdsSeveral: Bool = false
  ) {
    self.name = name
    self.fileExtensions = fileExtensions
    self.summary = summary
    self.holdsSeveral = holdsSeveral
  }

  /// Whether a file is one of these by its extension, whatever its case.
  package func isMeant(for path: String) -> Bool {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...]
    let file = Substring(name).lowercased()
    return fileExtensions.contains { file.hasSuffix(".\($0)") }
  }
}
