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
    rules = try CheckOptions.rules(command.only)
    levels = try CheckOptions.levels(command.level)
    let formats = command.formats
    let place = try formats.place()
    inputs = Inputs(command.stories, reader: try formats.reader())
    if command.against.contains("") { throw UsageError("a source has no name; leave out the \"\"") }
    let sources =
      command.against.isEmpty ? nil : Inputs(command.against, reader: try formats.reader())
    self.sources = sources
    let chosen = try ChosenExporters(formats)
    // The readable report of a review is another one than that of an extraction.
    exporters = chosen.all.map { $0.format.name == Self.report ? ReviewExporter() : $0 }
    destination = Destination(
      place, name: formats.outName ?? "\(inputs.name).check", several: inputs.several,
      width: try formats.reportWidth())
    try chosen.check(
      destination, writing: .reviews, replaces: formats.force,
      isInput: { [inputs] in inputs.contains(path: $0) || sources?.contains(path: $0) == true })
  }

  private static let report = "text"

  /// The manual of a rule, or of all.
  /// - Throws: ``UsageError`` for a rule that does not exist.
  static func manual(of name: String) throws -> String {
    let rules = name == "all" ? Query.Rule.allCases : [try rule(name, option: "--explain")]
    return rules.map { rule in
      Checker.manual(of: rule).split(separator: "\n", omittingEmptySubsequences: false)
        .flatMap { ReviewReport.wrapped(String($0), indent: "", hanging: "") }
        .map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
  }

  private static func rules(_ names: String?) throws -> Set<Query.Rule> {
    guard let names else { return Set(Query.Rule.allCases) }
    let rules = try names.split(whereSeparator: { ", ".contains($0) }).map {
      try rule(String($0), option: "--only")
    }
    if rules.isEmpty { throw UsageError("--only names nothing; there are \(known)") }
    return Set(rules)
  }

  private static var known: String { Query.Rule.allCases.map(\.rawValue).joined(separator: ", ") }

  private static func rule(_ name: String, option: String) throws -> Query.Rule {
    if let rule = Query.Rule.allCases.first(where: { $0.rawValue.lowercased() == name.lowercased() }
    ) {
      return rule
    }
    let advice =
      nearestName(to: name, in: Query.Rule.allCases.map(\.rawValue)).map { "did you mean \($0)? " }
      ?? ""
    throw UsageError("\(option) knows no rule \(name); \(advice)there are \(known)")
  }

  private static func levels(_ name: String?) throws -> Set<Query.Level> {
    switch name?.lowercased() {
    case nil, "check": return Set(Query.Level.allCases)
    case "error": return [.error]
    case let other?: throw UsageError("--level knows no \(other); there are error, check")
    }
  }
}
