/// A tag of a template: what stands between the braces, and where.
struct TemplateTag {
  /// What the sign after the braces says.
  enum Kind {
    case value, section, inverted, close, other
    /// A part of another template: `>`, `<`, `$`.
    case part
  }

  let kind: Kind
  /// The name inside of all functions.
  let name: String
  /// The functions around it, the outermost first.
  let functions: [String]
  /// How many opening brackets it holds, closed or not.
  let brackets: Int
  let line: Int
  /// The most functions around a name; templates that people write have one or two.
  static let mostFunctions = 10
}

extension TemplateTag {
  /// The tags of a template that the engine takes, in order.
  static func all(in source: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var (open, close) = ("{{", "}}")
    var line = 1
    var rest = source[...]
    while let start = rest.firstRange(of: open) {
      line += rest[..<start.lowerBound].count(where: \.isNewline)
      rest = rest[start.upperBound...]
      let isTriple = open == "{{" && rest.first == "{"
      guard let end = rest.firstRange(of: isTriple ? "}}}" : close) else { break }
      let content = rest[..<end.lowerBound]
      if content.first == "=" {
        let marks = content.dropFirst().dropLast().split(whereSeparator: \.isWhitespace)
        if marks.count == 2 { (open, close) = (String(marks[0]), String(marks[1])) }
      } else {
        tags.append(TemplateTag(isTriple ? content.dropFirst() : content, line: line))
      }
      line += content.count(where: \.isNewline)
      rest = rest[end.upperBound...]
    }
    return tags
  }

  private init(_ content: Substring, line: Int) {
    var rest = content
    switch content.first {
    case "#": kind = .section
    case "^": kind = .inverted
    case "/": kind = .close
    case "!", "%": kind = .other
    case ">", "<", "$": kind = .part
    default: kind = .value
    }
    if kind != .value || content.first == "&" { rest.removeFirst() }
    rest = rest.trimmed
    brackets = kind == .other ? 0 : rest.utf8.count { $0 == UInt8(ascii: "(") }
    var functions: [String] = []
    while kind != .other, functions.count <= Self.mostFunctions,
      let bracket = rest.firstIndex(of: "("), rest.last == ")"
    {
      functions.append(String(rest[..<bracket].trimmed))
      rest = rest[rest.index(after: bracket)...].dropLast().trimmed
    }
    name = String(rest)
    self.functions = functions
    self.line = line
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var rest = drop(while: \.isWhitespace)
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }
}
