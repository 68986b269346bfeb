/// An answer of HTTP, as a client reads it that takes nothing amiss.
struct HTTPAnswer: Sendable {
  let status: Int
  /// The values by name, in small letters.
  let headers: [String: String]
  let body: [UInt8]

  /// The answers that bytes consist of; null where they are anything else.
  /// - Parameter mayLackBodies: Whether an answer may describe a body that does not come, as one to
  ///   HEAD does.
  static func all(in bytes: [UInt8], mayLackBodies: Bool) -> [HTTPAnswer]? {
    var answers: [HTTPAnswer] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let end = rest.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
      let lines = rest[..<end.lowerBound].split(separator: 0x0A, omittingEmptySubsequences: false)
      rest = rest[end.upperBound...]
      let first = String(decoding: lines[0], as: UTF8.self).split(
        separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard first.count == 3, first[0] == "HTTP/1.1", let status = Int(first[1]),
        (100..<600).contains(status)
      else { return nil }
      // "100 Continue" asks for the body.
      if status == 100 { continue }
      var headers: [String: String] = [:]
      for line in lines.dropFirst() {
        guard let (name, value) = header(line) else { return nil }
        headers[name] = value
      }
      guard let count = headers["content-length"].flatMap({ Int($0) }) else { return nil }
      let lacksBody = mayLackBodies && (rest.isEmpty || rest.starts(with: "HTTP/1.1 ".utf8))
      guard lacksBody || rest.count >= count else { return nil }
      let body = lacksBody ? [] : Array(rest.prefix(count))
      rest = rest.dropFirst(body.count)
      answers.append(HTTPAnswer(status: status, headers: headers, body: body))
    }
    return answers
  }

  /// A line of visible ASCII with a name before a colon.
  private static func header(_ line: ArraySlice<UInt8>) -> (name: String, value: String)? {
    var line = line
    if line.last == 0x0D { line.removeLast() }
    guard line.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return nil }
    let parts = String(decoding: line, as: UTF8.self).split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[0].contains(" ") else { return nil }
    return (parts[0].lowercased(), String(parts[1].drop { $0 == " " }))
  }
}
