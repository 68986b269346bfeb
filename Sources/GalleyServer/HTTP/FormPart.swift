#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A part of a form with files (RFC 7578).
struct FormPart: Hashable, Sendable {
  /// The name of the field.
  let name: String
  /// The name of the file; null where the part is a field without a file.
  let fileName: String?
  let bytes: [UInt8]

  /// No form has more parts: a folder of a thousand files is none for a page.
  static let most = 1_000

  /// The parts of a form.
  /// - Parameter boundary: What stands between them, as the header `Content-Type` tells.
  /// - Throws: ``HTTPFault`` where it is no such form, or has too many parts.
  static func parts(of body: [UInt8], boundary: String) throws(HTTPFault) -> [FormPart] {
    let dashes = Array("--\(boundary)".utf8)
    let broken = HTTPFault.malformed("the form is broken: a part has no end")
    guard var place = find(dashes, in: body, from: 0) else { throw broken }
    let separator = [0x0D, 0x0A] + dashes
    var parts: [FormPart] = []
    while true {
      place += parts.isEmpty ? dashes.count : separator.count
      if body[place...].starts(with: [0x2D, 0x2D]) { return parts }
      guard body[place...].starts(with: [0x0D, 0x0A]),
        let end = find(separator, in: body, from: place)
      else { throw broken }
      guard parts.count < most else {
        throw HTTPFault(.contentTooLarge, "more than \(most) files; send fewer at a time")
      }
      parts.append(try FormPart(body[(place + 2)..<max(end, place + 2)]))
      place = end
    }
  }

  /// Reads a part, its headers and what they tell of.
  private init(_ part: ArraySlice<UInt8>) throws(HTTPFault) {
    let blank: [UInt8] = [0x0D, 0x0A, 0x0D, 0x0A]
    guard let end = Self.find(blank, in: part, from: part.startIndex) else {
      throw .malformed("the form is broken: a part has no headers")
    }
    let lines = String(decoding: part[..<end], as: UTF8.self).split(whereSeparator: \.isNewline)
    let prefix = "content-disposition:"
    let line = lines.first { $0.lowercased().hasPrefix(prefix) }.map { $0.dropFirst(prefix.count) }
    guard let line, let name = Self.parameter("name", of: line) else {
      throw .malformed("the form is broken: a part has no name")
    }
    self.name = name
    fileName = Self.parameter("filename", of: line)
    bytes = Array(part[(end + blank.count)...])
  }

  /// The value of `name="storm"`, in which browsers write quotes and line ends as `%22`, `%0D`, `%0A`,
  /// other programs quotes behind a backslash.
  private static func parameter(_ name: String, of line: Substring) -> String? {
    var rest = line
    while let semicolon = rest.firstIndex(of: ";") {
      rest = rest[rest.index(after: semicolon)...].drop { $0 == " " || $0 == "\t" }
      guard let equals = rest.firstIndex(of: "=") else { return nil }
      let isWanted = rest[..<equals].lowercased() == name
      rest = rest[rest.index(after: equals)...]
      var value = ""
      if rest.first == "\"" {
        rest = rest.dropFirst()
        while let character = rest.popFirst(), character != "\"" {
          if character == "\\", let next = rest.first, next == "\"" || next == "\\" {
            value.append(next)
            rest = rest.dropFirst()
          } else {
            value.append(character)
          }
        }
      } else {
        value = String(rest.prefix { $0 != ";" && $0 != " " })
        rest = rest.drop { $0 != ";" }
      }
      if isWanted {
        var plain = value
        for (code, character) in [("%22", "\""), ("%0D", " "), ("%0A", " ")] {
          plain = plain.split(separator: code, omittingEmptySubsequences: false)
            .joined(separator: character)
        }
        return plain
      }
    }
    return nil
  }

  private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { $0.firstPlace(of: wanted, from: start) }
  }

  private static func find(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>, from start: Int) -> Int?
  {
    let first = bytes.startIndex
    return bytes.withUnsafeBufferPointer { $0.firstPlace(of: wanted, from: start - first) }
      .map { $0 + first }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where some bytes first stand at or behind a place; the first of them is looked for first.
  func firstPlace(of wanted: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first, let base = baseAddress else { return nil }
    var place = start
    while place + wanted.count <= count {
      guard let hit = memchr(base + place, Int32(first), count - place) else { return nil }
      place = base.distance(to: hit.assumingMemoryBound(to: UInt8.self))
      if place + wanted.count <= count,
        wanted.indices.allSatisfy({ base[place + $0] == wanted[$0] })
      {
        return place
      }
      place += 1
    }
    return nil
  }
}
