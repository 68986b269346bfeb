import GalleyModel
public import GalleyReaders

/// What a command names to be read: files, folders and standard input, in order.
///
///     let inputs = Inputs(["seeds"])
///     inputs.name      // "seeds"
///     inputs.several   // true
///     inputs.all.map(\.input.id)   // ["ferry-trial-v1", "ferry-trial-v2", …]
public struct Inputs: Sendable {
  /// Each input with its reader; two may have the same id, and the run tells their articles apart.
  public private(set) var all: [(input: Input, reader: any Reader)] = []
  /// The folders that could not be listed or hold nothing to read.
  public private(set) var problems: [Problem] = []
  /// What stands in a folder under the name of an article and is no regular file.
  public private(set) var passedOver: [PassedOver] = []
  /// What outputs are named after: the one file or folder, else `galley`.
  public let name: String
  /// True where there may be more than one article, however many can be read.
  public private(set) var several = true

  /// What is taken from a folder.
  private let formats: [ReadFormat]
  private var folders: [FileIdentity] = []

  /// Finds the inputs; nothing is read yet.
  /// - Parameters:
  ///   - arguments: Paths of files and folders, of which the text files are taken, sorted by name;
  ///     `-` is standard input.
  ///   - reader: How to read them, or null to go by the content of each.
  public init(_ arguments: [String], reader: (any Reader)? = nil) {
    formats = reader.map { [$0.format] } ?? Readers.all.map(\.format)
    name = arguments.count == 1 ? Inputs.name(of: arguments[0]) : "galley"
    var namesFolder = false
    for argument in arguments {
      if argument == "-" {
        all.append((.standardInput, reader ?? Readers.byContent))
      } else if FileIdentity(path: argument)?.isFolder == true {
        addFiles(inFolder: argument, reader: reader)
        namesFolder = true
      } else {
        all.append((Input(file: argument), reader ?? Readers.byContent))
      }
    }
    if !namesFolder, all.count == 1 {
      if reader == nil { settleReader() }
      several = all[0].reader.format.holdsSeveral
    }
  }

  /// Looks into the only input, so that it is known before the outputs are opened whether it may hold
  /// several articles.
  private mutating func settleReader() {
    do throws(ReadError) {
      let (head, input) = try all[0].input.peeked()
      all[0] = (input, Readers.byContent.reader(for: head))
    } catch {
      // Told when it is its turn.
      all[0].input.next = { () throws(ReadError) in throw error }
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
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
    guard TextFiles.isReadable(String(name), as: formats) else { return false }
    let folder = slash.map { path[...$0] } ?? "."
    return FileIdentity(path: String(folder)).map(folders.contains) ?? false
  }

  private mutating func addFiles(inFolder folder: String, reader: (any Reader)?) {
    if let identity = FileIdentity(path: folder) { folders.append(identity) }
    do throws(ReadError) {
      let files = try TextFiles(inFolder: folder, readableAs: formats)
      passedOver += files.passedOver
      if files.paths.isEmpty { throw .emptyFolder }
      for path in files.paths {
        all.append((Input(file: path), reader ?? Readers.byContent))
      }
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
