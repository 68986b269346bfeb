/// Something that must hold for every input of a target.
struct Check<Subject>: Sendable {
  /// What a violation is told under.
  let name: String
  /// What is wrong, in a line for people; nil where all is well.
  let violation: @Sendable (Subject) throws -> String?

  init(_ name: String, _ violation: @escaping @Sendable (Subject) throws -> String?) {
    self.name = name
    self.violation = violation
  }
}

extension Sequence {
  /// The first message that an element gives.
  func firstMessage(_ message: (Element) throws -> String?) rethrows -> String? {
    for element in self {
      if let found = try message(element) { return found }
    }
    return nil
  }
}
