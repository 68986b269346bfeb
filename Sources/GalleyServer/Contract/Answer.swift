import Galley
import GalleyExporters
import GalleyModel

/// What is made of a delivery in one format, as the command line makes it.
struct Answer: Sendable {
  /// The name of the file.
  let name: String
  let bytes: [UInt8]
  /// What could not be read while the rest was done.
  var problems: [String] = []

  /// The answer to send.
  var response: HTTPResponse {
    let ending = name.split(separator: ".").last.map(String.init) ?? ""
    let plain = String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { $0.isASCII && !"\"\\;%".unicodeScalars.contains($0) ? $0 : "_" }
      ).filter { $0.value >= 0x20 && $0.value != 0x7F })
    return HTTPResponse(
      type: Self.types[ending] ?? "application/octet-stream",
      headers: [
        FormField(
          name: "Content-Disposition",
          value: "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(FormField.encoded(name))")
      ]
        + problems.prefix(20).map {
          FormField(name: "Galley-Problem", value: FormField.encoded($0))
        }, bytes)
  }

  private static let types = [
    "json": "application/json", "ndjson": "application/x-ndjson",
    "html": "text/html; charset=utf-8", "txt": "text/plain; charset=utf-8",
    "md": "text/markdown; charset=utf-8", "zip": "application/zip",
    "sqlite": "application/vnd.sqlite3",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ]
}

extension HTTPFault {
  /// The answer to send: `{"error": …}`.
  var response: HTTPResponse {
    var json = JSONWriter()
    json.object { $0.member("error", message) }
    var headers: [FormField] = []
    if status == .unauthorized {
      headers.append(FormField(name: "WWW-Authenticate", value: "Bearer realm=\"galley\""))
    }
    if status == .methodNotAllowed {
      headers.append(
        FormField(name: "Allow", value: message.hasSuffix("GET") ? "GET, HEAD" : "POST"))
    }
    if status == .busy { headers.append(FormField(name: "Retry-After", value: "1")) }
    return HTTPResponse(status, type: "application/json", headers: headers, json.bytes + [0x0A])
  }

  /// An input that cannot be read, or an output that cannot be written.
  init(_ problem: Problem) {
    switch problem {
    case .output(let error): self.init(.failed, "\(error)")
    case .input, .record, .severalArticles, .noArticle, .undated:
      self.init(.unprocessable, "\(problem)")
    }
  }
}
