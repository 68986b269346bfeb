import GalleyModel

/// Arguments that make no sense together: what is wrong and what to do next, in one line.
struct UsageError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }

  /// A format that does not exist, with those that do and the one that was probably meant.
  static func noFormat(_ name: String, direction: String, known: [String]) -> UsageError {
    let list = "there are \(known.joined(separator: ", "))"
    let advice = nearestName(to: name, in: known).map { "did you mean \($0)? (\(list))" } ?? list
    return UsageError("no \(direction) format is called \(name); \(advice)")
  }
}
