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
  /// What outputs are named after: the one file or folder, else `galley`.
  public let name: String
  /// True where there may be more than one article, however many can be read.
  public let several: Bool

  /// Finds the inputs; nothing is read yet.
  /// - Parameters:
  ///   - arguments: Paths of files and folders, of which the text files are taken, sorted by name;
  ///     `-` is standard input.
  ///   - reader: How to read them, or null to go by the extension of each.
  public init(_ arguments: [String], reader: (any Reader)? = nil) {
    name = arguments.count == 1 ? Inputs.name(of: arguments[0]) : "galley"
    let only = arguments.count == 1 ? arguments.first : nil
    several = only.map { Inputs.mayHoldSeveral($0, reader: reader) } ?? true
    for argument in arguments {
      if argument == "-" {
        all.append((.standardInput, reader ?? Readers.forFile(argument)))
      } else if FileIdentity(path: argument)?.isFolder == true {
        addFiles(inFolder: argument, reader: reader)
      } else {
        all.append((Input(file: argument), reader ?? Readers.forFile(argument)))
      }
    }
  }

  /// True where a path leads to one of the inputs, so that writing there would destroy it.
  public func contains(path: String) -> Bool {
    guard let file = FileIdentity(path: path) else { return false }
    return all.contains { FileIdentity(input: $0.input.source) == file }
  }

  private mutating func addFiles(inFolder folder: String, reader: (any Reader)?) {
    let formats = reader.map { [$0.format] } ?? Readers.all.map(\.format)
    do throws(ReadError) {
      for path in try textFiles(inFolder: folder, readableAs: formats) {
        all.append((Input(file: path), reader ?? Readers.forFile(path)))
      }
    } catch {
      problems.append(.input(source: folder, error))
    }
  }

  private static func mayHoldSeveral(_ argument: String, reader: (any Reader)?) -> Bool {
    if argument != "-", FileIdentity(path: argument)?.isFolder == true { return true }
    return (reader ?? Readers.forFile(argument)).format.holdsSeveral
  }

  private static func name(of argument: String) -> String {
    guard FileIdentity(path: argument)?.isFolder == true, argument != "-" else {
      return argument == "-" ? Input.standardInput.id : Input(file: argument).id
    }
    return folderName(of: argument)
  }
}
