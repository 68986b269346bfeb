import GalleyModel
public import GalleyReaders

/// What a command names to be read: files, folders and standard input, in order.
///
///     let inputs = Inputs(["seeds"])
///     inputs.name      // "seeds"
///     inputs.several   // true
///     inputs.all.map(\.input.id)   // ["ferry-trial-v1", "ferry-trial-v2", …]
public struct Inputs: Sendable {
  /// An input with its reader.
  public struct Named: Sendable {
    /// The bytes.
    public var input: Input
    /// Who reads them.
    public var reader: any Reader
    /// Whether it was found in a folder, where a file without a story is no fault.
    public var isInFolder: Bool
  }

  /// Each input; two may have the same id, and the run tells their articles apart.
  public private(set) var all: [Named] = []
  /// The folders that could not be listed or hold nothing to read.
  public private(set) var problems: [Problem] = []
  /// What stands in a folder under the name of an article and is no regular file.
  public private(set) var passedOver: [PassedOver] = []
  /// The files of folders that no reader takes.
  public private(set) var skipped = SkippedFiles()
  /// What outputs are named after: the one file or folder, else `galley`.
  public let name: String
  /// True where there may be more than one article, however many can be read.
  public private(set) var several = true

  /// What is taken from a folder by its name.
  private let format: ReadFormat
  private let isRecursive: Bool
  private var folders: [FileIdentity] = []

  /// Finds the inputs; nothing but the beginning of files is read yet.
  /// - Parameters:
  ///   - arguments: Paths of files and folders, of which the files that can be read are taken, sorted
  ///     by name; `-` is standard input.
  ///   - reader: How to read them.
  ///   - isRecursive: Whether the folders in folders count, too.
  public init(
    _ arguments: [String], reader: any Reader = Readers.byContent,
    recursive isRecursive: Bool = false
  ) {
    format = reader.format
    self.isRecursive = isRecursive
    name = arguments.count == 1 ? Inputs.name(of: arguments[0]) : "galley"
    for argument in arguments {
      if argument == "-" {
        all.append(Named(input: .standardInput, reader: reader, isInFolder: false))
      } else if FileIdentity(path: argument)?.isFolder == true {
        addFiles(inFolder: argument, reader: reader)
      } else {
        all.append(Named(input: Input(file: argument), reader: reader, isInFolder: false))
      }
    }
    if arguments.count == 1, let only = all.first, !only.isInFolder {
      several = settleReader(of: only) ?? only.reader.format.holdsSeveral
    }
  }

  /// Takes inputs that are in memory, as if files of their names were named.
  /// - Parameters:
  ///   - inputs: What to read; at least one.
  ///   - reader: How to read them.
  public init(_ inputs: [Input], reader: any Reader = Readers.byContent) {
    format = reader.format
    isRecursive = false
    name = inputs.count == 1 ? inputs[0].id : "galley"
    all = inputs.map { Named(input: $0, reader: reader, isInFolder: false) }
    if inputs.count == 1, let only = all.first {
      several = settleReader(of: only) ?? only.reader.format.holdsSeveral
    }
  }

  /// Looks into the only input, so that it is known before the outputs are opened whether it may hold
  /// several articles.
  private mutating func settleReader(of only: Named) -> Bool? {
    guard let byContent = only.reader as? ContentReader else { return nil }
    do throws(ReadError) {
      let (head, input) = try only.input.peeked()
      all[0].input = input
      all[0].reader = byContent.reader(for: head)
      return all[0].reader.mayHoldSeveral(head)
    } catch {
      // Told when it is its turn.
      all[0].input.next = { () throws(ReadError) in throw error }
      return false
    }
  }

  /// True where a path leads to one of the inputs, so that writing there would destroy it.
  public func contains(path: String) -> Bool {
    guard let file = FileIdentity(path: path) else { return false }
    return all.contains { FileIdentity(input: $0.input.path ?? $0.input.source) == file }
  }

  /// True where a file at this path would be read, were the same inputs named again: where it stands
  /// in a folder that is read and has the name of an article.
  package func wouldContain(path: String) -> Bool {
    // Its other outputs Galley knows again.
    let mistakable = [PlainTextReader().format, NDJSONReader().format]
    guard path.split(separator: "/").last?.first != ".", format.isMeant(for: path),
      mistakable.contains(where: { $0.isMeant(for: path) })
    else { return false }
    var path = path[...]
    repeat {
      let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
      let folder = slash.map { $0 == path.startIndex ? "/" : path[..<$0] } ?? "."
      if let identity = FileIdentity(path: String(folder)), folders.contains(identity) {
        return true
      }
      if slash == nil || folder == "/" { return false }
      path = folder
    } while isRecursive
    return false
  }

  private mutating func addFiles(inFolder folder: String, reader: any Reader) {
    do throws(ReadError) {
      let files = try FolderFiles(in: folder, for: reader, recursive: isRecursive)
      folders += files.folders.compactMap { FileIdentity(path: $0) }
      passedOver += files.passedOver
      skipped.add(files.skipped)
      if files.paths.isEmpty { throw .emptyFolder }
      all += files.paths.map { Named(input: Input(file: $0), reader: reader, isInFolder: true) }
    } catch {
      problems.append(.input(source: folder.readableName, error))
    }
  }

  private static func name(of argument: String) -> String {
    guard FileIdentity(path: argument)?.isFolder == true, argument != "-" else {
      return argument == "-" ? Input.standardInput.id : Input(file: argument).stem
    }
    return folderName(of: argument)
  }
}
