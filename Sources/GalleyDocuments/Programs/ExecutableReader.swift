import GalleyModel
import GalleyPrograms
public import GalleyReaders

/// Reads what a program named `galley-read-EXT` makes of a file.
///
/// The program is started without arguments for each file that ends in `.EXT`, gets its bytes on standard
/// input and prints articles as ``NDJSONReader`` takes them. An exit status of 0 says that they are
/// complete; with any other the file counts as not read. Its standard error is Galley's own.
///
///     ExecutableReader(path: "/usr/local/bin/galley-read-cms")?.format.name   // "cms"
public struct ExecutableReader: Reader {
  /// What the names of such programs begin with.
  public static let prefix = "galley-read-"

  /// What the name of the program says.
  public let format: ReadFormat
  private let path: String
  private let file: String
  /// How long it may work on a file; then it is stopped.
  public var patience: Duration
  /// The most that it may print of a file, in bytes: more than the longest article in JSON.
  private static let mostOutput = 4 * Input.mostBytes

  /// Takes a program, which is not run before something is read.
  /// - Parameters:
  ///   - path: The path of the program.
  ///   - patience: See ``patience``.
  /// - Returns: Null where the program is not called `galley-read-EXT`, the extension being of small
  ///   letters, digits and hyphens.
  public init?(path: String, patience: Duration = .seconds(60)) {
    guard let name = ProgramsOnPath.name(of: path, prefix: Self.prefix) else { return nil }
    format = ReadFormat(
      name: name, fileExtensions: [name], summary: "The program \(Self.prefix)\(name)",
      holdsSeveral: true)
    self.path = path
    file = Self.prefix + name
    self.patience = patience
  }

  /// Runs the program on an input and hands over each article that it prints.
  /// - Throws: ``ReadError`` where the input cannot be read or the program fails, or what `body` throws.
  public func read(_ input: Input, each body: (Record) throws -> Void) throws {
    let program = BoundedProgram(
      name: path, arguments: [], patience: patience, mostOutput: Self.mostOutput, isHeard: true)
    let printed: [UInt8]
    switch try program.run(on: try input.bytes()) {
    case .output(let bytes): printed = bytes
    case .failed(let status, _):
      throw ReadError.program(file, fault: processEnd(status))
    case .outOfTime:
      throw ReadError.program(file, fault: "was still at work after \(patience); it was stopped")
    case .tooMuchOutput:
      throw ReadError.program(
        file, fault: "printed more than \(Self.mostOutput >> 20) MB; it was stopped")
    }
    let name = format.name
    var number = 0
    let lines = Unread(printed)
    let printedInput = Input(source: input.source, id: input.id) { lines.take() ?? [] }
    try NDJSONReader().read(printedInput) { record in
      number += 1
      guard case .article(var article) = record else { return try body(record) }
      article.format = name
      // A file of one story is called after the file.
      if article.id == "line \(number)" {
        article.id = number == 1 ? input.id : "\(input.id)-\(number)"
      }
      try body(.article(article))
    }
  }
}
