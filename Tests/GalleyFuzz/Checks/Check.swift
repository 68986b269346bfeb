/// Something that must hold for every input.
struct Check: Sendable {
  /// What a finding is filed under.
  let name: String
  /// What is wrong, in a line for people; nil where all is well.
  let violation: @Sendable (Subject) -> String?

  /// All checks, cheap ones first.
  static let all =
    blocks + figures + quotes + sources + [figureValue, sameTwice, readableJSON]

  /// The first violation of every check that an input breaks.
  static func violations(of input: [UInt8]) -> [(check: String, what: String)] {
    guard let subject = Subject(input) else { return [] }
    return violations(of: subject)
  }

  /// The first violation of every check that a subject breaks.
  static func violations(of subject: Subject) -> [(check: String, what: String)] {
    all.compactMap { check in check.violation(subject).map { (check.name, $0) } }
  }
}

extension Sequence {
  /// The first message that an element gives.
  func firstMessage(_ message: (Element) -> String?) -> String? {
    for element in self {
      if let found = message(element) { return found }
    }
    return nil
  }
}
