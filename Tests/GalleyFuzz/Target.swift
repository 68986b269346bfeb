/// A part of the program, and what must hold of it for every input.
struct Target: Sendable {
  /// What `--target=` takes.
  let name: String
  /// Whether an input holds two versions of a text.
  let isOfVersions: Bool
  /// What the mutator puts into inputs.
  let fragments: [[UInt8]]
  /// The inputs that a run may start from, made of sample texts.
  let starts: @Sendable (_ texts: [[UInt8]]) -> [[UInt8]]
  /// What an input breaks: the name of the check and what is wrong, a line each.
  let violations: @Sendable ([UInt8]) -> [String]

  /// Makes a target of what the program makes of an input, and the checks of that.
  /// - Parameter subject: Null for an input that there is nothing to say about.
  init<Subject>(
    _ name: String, isOfVersions: Bool = false, fragments: [[UInt8]] = Fragments.copy,
    starts: @escaping @Sendable (_ texts: [[UInt8]]) -> [[UInt8]] = { $0 },
    subject: @escaping @Sendable ([UInt8]) throws -> Subject?, checks: [Check<Subject>]
  ) {
    self.name = name
    self.isOfVersions = isOfVersions
    self.fragments = fragments
    self.starts = starts
    violations = { input in
      do {
        guard let subject = try subject(input) else { return [] }
        return checks.compactMap { check in
          do {
            return try check.violation(subject).map { "\(check.name): \($0)" }
          } catch {
            return "\(check.name): \(error)"
          }
        }
      } catch {
        return ["input: \(error)"]
      }
    }
  }

  /// Every target.
  static let all: [Target] =
    [reader, extractor, differ, timeline, check, ndjson, template, csv, xlsx]
    + [workbook, archive, database, serve, programs] + documents

  /// The target that the command line names.
  static func chosen(by arguments: [String]) -> Target? {
    let flag = "--target="
    let name = arguments.first { $0.hasPrefix(flag) }?.dropFirst(flag.count)
    return all.first { $0.name == name ?? "" }
  }
}
