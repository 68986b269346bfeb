/// Why an input could not be read.
public enum ReadError: Error, Hashable, Sendable {
  /// The operating system refused: what was tried, and its reason.
  case system(action: String, reason: String)
  /// Nothing of that name is there; the name in the same folder that was probably meant.
  case missing(nearest: String?)
  /// It is an address of the web, and no file.
  case webAddress
  /// A NUL stands in the first 8 KB and no UTF-16 byte order mark before it.
  case binary
  /// Another format than copy.
  case foreign(ForeignFormat)
  /// It is of the format that it says, but broken beyond reading: what is wrong.
  case malformed(String)
  /// It is of a format that Galley reads and holds no story: what it holds instead.
  case noArticle(String)
  /// A library of the system that the format needs is not installed.
  case missingLibrary(String)
  /// A program that the format needs is not installed: its name and the package that has it.
  case missingProgram(String, package: String)
  /// A program that was to read it did not do so: its name and what it did.
  case program(String, fault: String)
  /// There is nothing in it, or nothing but blanks.
  case blank
  /// A folder holds no text files.
  case emptyFolder
  /// An article has more bytes than one may have.
  case tooLong(limit: Int)
  /// The process may open no more files, so that nothing else can be read either.
  case tooManyFiles
}

extension ReadError {
  /// Whether the file can be read and holds no story, or is of a kind that holds none.
  package var isNoStory: Bool {
    switch self {
    case .binary, .foreign, .blank, .noArticle: true
    case .system, .missing, .webAddress, .emptyFolder, .tooLong, .tooManyFiles, .malformed,
      .missingLibrary, .missingProgram, .program:
      false
    }
  }
}

extension ReadError: CustomStringConvertible {
  /// What is wrong and what to do next, to stand behind the file's name.
  public var description: String {
    switch self {
    case .system(let action, let reason):
      "cannot \(action): \(reason); check the name and who may read it"
    case .missing(let nearest):
      nearest.map { "is not there; did you mean \($0)?" }
        ?? "is not there; check the name and the folder"
    case .webAddress:
      "is a web address, and galley fetches nothing; save the page in a browser and give its file"
    case .binary:
      "is not text (it has NUL bytes); save it as plain text and run again"
    case .foreign(let format):
      "is \(format.name), not plain text; \(format.advice)"
    case .malformed(let fault):
      "cannot be read: \(fault); save it again where it came from"
    case .noArticle(let content):
      "holds no article: \(content); give the page or file of one story"
    case .missingLibrary(let name):
      "cannot be read: the library \(name) is not installed; install it (apt-get install \(name)) and run again"
    case .missingProgram(let name, let package):
      "cannot be read: the program \(name) is not installed; install it (apt-get install \(package)) and run again"
    case .program(let name, let fault):
      "cannot be read: the program \(name) \(fault); try it by hand on this file"
    case .blank:
      "is empty or blank; check that it was saved, and run again"
    case .emptyFolder:
      "holds no files that galley reads; name another folder, the files themselves, or add --recursive"
    case .tooLong(let limit):
      "is longer than \(Self.size(limit)), too long for one article; give each article a file or a line of NDJSON"
    case .tooManyFiles:
      "cannot read: too many files are open, so reading ends here; raise the limit (ulimit -n) and run again"
    }
  }

  /// A number of bytes for people.
  static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes) bytes"
  }
}
