import Galley
import GalleyReaders

extension [any Reader] {
  /// The reader of a format that a user named.
  /// - Throws: ``UsageError`` where it does not exist.
  func required(named name: String) throws -> any Reader {
    let name = name.lowercased()
    let found =
      first { $0.format.name == name } ?? Readers.executables().first { $0.format.name == name }
    guard let reader = found else {
      throw UsageError.noFormat(name, direction: "input", known: Readers.all.map(\.format.name))
    }
    return reader
  }
}

extension RecordFields {
  /// Reads what `--field` was given: `text=body`.
  /// - Throws: ``UsageError`` for what says nothing.
  init(typed: [String]) throws {
    self.init(
      try typed.map { pair in
        let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, let target = Target(rawValue: parts[0]) else {
          let targets = Target.allCases.map(\.rawValue).joined(separator: ", ")
          throw UsageError(
            "--field \(pair) is not WHAT=NAME, as in text=body; WHAT is one of \(targets)")
        }
        return (target, parts[1])
      })
  }
}
