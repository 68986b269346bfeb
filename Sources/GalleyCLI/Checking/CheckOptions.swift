import Galley
import GalleyCheck
import GalleyExporters
import GalleyModel

/// The arguments of `galley check`, found to make sense.
struct CheckOptions {
  let inputs: Inputs
  /// What the stories are held against, if anything.
  let sources: Inputs?
  let rules: Set<Query.Rule>
  let levels: Set<Query.Level>
  let exporters: [any Exporter]
  let destination: Destination

  /// Checks the arguments as typed.
  /// - Throws: ``UsageError`` with what to do instead.
  init(_ command: CheckCommand) throws {
    guard !command.stories.isEmpty else {
      throw UsageError("check takes a story; galley check storm.txt, or - for standard input")
    }
    if command.stories.contains("") { throw UsageError("a story has no name; leave out the \"\"") }
    rules = try CheckOptions.rules(of: "--only").parts(command.only)
    levels = try CheckOptions.levels(command.level)
    let formats = command.formats
    let place = try formats.place()
    inputs = Inputs(command.stories, reader: try formats.reader())
    if command.against.contains("") { throw UsageError("a source has no name; leave out the \"\"") }
    let sources =
      command.against.isEmpty ? nil : Inputs(command.against, reader: try formats.reader())
    self.sources = sources
    let chosen = try ChosenExporters(formats)
    exporters = chosen.all.map { $0.withReport }
    destination = Destination(
      place, name: formats.outName ?? "\(inputs.name).check", several: inputs.several,
      width: try formats.reportWidth())
    try chosen.check(
      destination, writing: .reviews, replaces: formats.force,
      isInput: { [inputs] in inputs.contains(path: $0) || sources?.contains(path: $0) == true })
  }

  /// The manual of a rule, or of all.
  /// - Throws: ``UsageError`` for a rule that does not exist.
  static func manual(of name: String) throws -> String {
    let rules = name == "all" ? Query.Rule.allCases : [try rules(of: "--explain").part(name)]
    return rules.map { rule in
      Checker.manual(of: rule).split(separator: "\n", omittingEmptySubsequences: false)
        .flatMap { wrapped(String($0)) }
        .map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
  }

  private static func rules(of option: String) -> NamedParts<Query.Rule> {
    NamedParts(
      option: option, kind: "rule", all: Query.Rule.allCases.map { (name: $0.rawValue, part: $0) })
  }

  private static func levels(_ name: String?) throws -> Set<Query.Level> {
    switch name?.lowercased() {
    case nil, "check": return Set(Query.Level.allCases)
    case "error": return [.error]
    case let other?: throw UsageError("--level knows no \(other); there are error, check")
    }
  }
}
