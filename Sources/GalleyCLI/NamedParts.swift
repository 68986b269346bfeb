import GalleyModel

/// Finds what options name: `--only figures,quotes`, `--explain date`.
struct NamedParts<Part: Hashable> {
  /// The option as typed.
  let option: String
  /// What a part is called in a message, where that helps: "rule".
  var kind: String?
  /// All that can be named, by name.
  let all: [(name: String, part: Part)]

  /// The parts that are named, with commas between; all for null.
  /// - Throws: ``UsageError`` for a name that there is not, or for none.
  func parts(_ names: String?) throws -> Set<Part> {
    guard let names else { return Set(all.map(\.part)) }
    let parts = try names.split(whereSeparator: { ", ".contains($0) }).map { try part(String($0)) }
    if parts.isEmpty { throw UsageError("\(option) names nothing; there are \(list)") }
    return Set(parts)
  }

  /// The part of a name, be it one of several: "figure" means "figures".
  /// - Throws: ``UsageError`` for a name that there is not.
  func part(_ name: String) throws -> Part {
    let typed = name.lowercased()
    let found = all.first { [typed, typed + "s"].contains($0.name.lowercased()) }
    if let found { return found.part }
    let advice = nearestName(to: name, in: all.map(\.name)).map { "did you mean \($0)? " } ?? ""
    let kind = kind.map { "\($0) " } ?? ""
    throw UsageError("\(option) knows no \(kind)\(name); \(advice)there are \(list)")
  }

  private var list: String { all.map(\.name).joined(separator: ", ") }
}
