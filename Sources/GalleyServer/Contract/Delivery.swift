import GalleyExporters
import GalleyReaders

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files and the copy that came with a request, and what was noted of them.
struct Delivery: Sendable {
  /// A file with its name.
  struct File: Hashable, Sendable {
    let name: String
    let bytes: [UInt8]

    /// The file, to be read once.
    var input: Input { Input(bytes: bytes, name: name) }
  }

  /// What is to be read, in its order.
  private(set) var files: [File] = []
  /// What stories are to be held against.
  private(set) var sources: [File] = []
  /// What somebody has noted of figures and quotes.
  private(set) var notes: [NotedCheck] = []
  /// The fields that are none of these.
  private(set) var fields: [String: String] = [:]

  /// Takes a form with files, or one file as the body.
  /// - Throws: ``HTTPFault`` where nothing came, or the form is broken.
  init(_ request: HTTPRequest) throws(HTTPFault) {
    if let boundary = try Self.boundary(of: request.head) {
      var old: [File] = []
      var new: [File] = []
      for part in try FormPart.parts(of: request.body, boundary: boundary) {
        switch part.name {
        case "old": old += Self.file(part)
        case "new": new += Self.file(part)
        case "file": files += Self.file(part)
        case "against" where part.fileName != nil: sources += Self.file(part)
        case "copy": addCopy(part)
        case "kept": files.append(try Self.kept(part))
        default: note(part)
        }
      }
      files = old + new + files
    } else if !request.body.isEmpty {
      files = [File(name: Self.name(in: request), bytes: request.body)]
    }
    settleNotes()
  }

  /// The files as inputs.
  var inputs: [Input] { files.map(\.input) }

  /// The value of `boundary`; null where the body is no form with files.
  private static func boundary(of head: RequestHead) throws(HTTPFault) -> String? {
    guard let type = head[header: "content-type"],
      type.lowercased().hasPrefix("multipart/form-data")
    else { return nil }
    for parameter in type.split(separator: ";").dropFirst() {
      let words = parameter.split(separator: "=", maxSplits: 1)
      guard words.count == 2, words[0].drop(while: { $0 == " " }).lowercased() == "boundary"
      else { continue }
      let boundary = words[1].filter { $0 != "\"" }
      if (1...70).contains(boundary.utf8.count) { return boundary }
    }
    throw .malformed("the form does not say what stands between its parts")
  }

  /// The name of a file that is the body: `?name=storm.txt`, or the header `Slug` (RFC 5023).
  private static func name(in request: HTTPRequest) -> String {
    let slug = request.head[header: "slug"].map {
      FormField.decoded($0.utf8, plusIsSpace: false)
    }
    return [request.parameter("name"), slug].compactMap { $0 }.first { !$0.isEmpty } ?? "copy"
  }

  /// A browser sends a field without a file as a file without a name.
  private static func file(_ part: FormPart) -> [File] {
    if part.fileName?.isEmpty ?? false, part.bytes.isEmpty { return [] }
    let name = part.fileName ?? ""
    return [File(name: name.isEmpty ? "copy" : name, bytes: part.bytes)]
  }

  /// What was pasted; browsers end its lines with CR LF whatever they were.
  private mutating func addCopy(_ part: FormPart) {
    guard part.bytes.contains(where: { $0 > 0x20 }) else { return }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(part.bytes.count)
    for (place, byte) in part.bytes.enumerated() {
      let isEnd = byte == 0x0D && place + 1 < part.bytes.count && part.bytes[place + 1] == 0x0A
      if !isEnd { bytes.append(byte) }
    }
    let others = files.count { $0.name.hasPrefix("copy") }
    files.append(File(name: others == 0 ? "copy" : "copy-\(others + 1)", bytes: bytes))
  }

  /// A file that a page without script carries along: its name, a line end, its bytes in Base64.
  private static func kept(_ part: FormPart) throws(HTTPFault) -> File {
    let lines = part.bytes.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == 0x0A })
    guard lines.count == 2,
      let data = Data(base64Encoded: Data(lines[1]), options: .ignoreUnknownCharacters)
    else { throw .malformed("a file that the page carries along is broken") }
    let name = String(decoding: lines[0].filter { $0 != 0x0D }, as: UTF8.self)
    return File(name: name.isEmpty ? "copy" : name, bytes: Array(data))
  }

  private mutating func note(_ part: FormPart) {
    guard part.fileName == nil, part.bytes.count <= 10_000 else { return }
    fields[part.name] = String(decoding: part.bytes, as: UTF8.self)
  }

  /// Finds what was noted: `status-f1=OK`, `against-f1=the ministry's report`.
  private mutating func settleNotes() {
    let items = Set(
      fields.keys.compactMap { name in
        ["status-", "against-"].first(where: name.hasPrefix).map { name.dropFirst($0.count) }
      })
    for item in items.sorted() {
      let note = NotedCheck(
        item: String(item), status: fields["status-\(item)"] ?? "",
        against: fields["against-\(item)"] ?? "")
      if let note { notes.append(note) }
    }
  }
}
