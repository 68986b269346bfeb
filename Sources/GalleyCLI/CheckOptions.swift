import Galley
import GalleyCheck
import GalleyExporters
import GalleyModel

/// The arguments of `galley check`, found to make sense.
struct CheckOptions {
  let inputs: Inputs
  let rules: Set<Query.Rule>
  let levels: Set<Query.Level>
  let format: ReviewFormat
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
    format = try CheckOptions.format(formats)
    inputs = Inputs(command.stories, reader: try formats.reader())
    destination = Destination(
      formats.out.map(Destination.Place.folder) ?? .standardOutput, name: inputs.name,
      several: inputs.several)
    if formats.out == "" { throw UsageError("--out names no folder; --out . is this one") }
    if let path = formats.out.map({ "\($0)/\(inputs.name).\(format.fileExtension)" }),
      inputs.contains(path: path)
    {
      throw UsageError(
        "\(path) is an input and would be overwritten; name another folder with --out")
    }
  }

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

  private static func format(_ options: FormatOptions) throws -> ReviewFormat {
    guard options.template == nil else {
      throw UsageError("check writes with no template; leave out --template")
    }
    guard options.width == nil else {
      throw UsageError("check writes lines of 80 columns; leave out --width")
    }
    guard let name = options.to else { return .text }
    guard let format = ReviewFormat(rawValue: name.lowercased()) else {
      throw UsageError.noFormat(
        name, direction: "check", known: ReviewFormat.allCases.map(\.rawValue))
    }
    return format
  }
}
