/// An answer.
struct HTTPResponse: Sendable {
  var status: HTTPStatus
  /// Headers besides those that every answer has.
  var headers: [FormField]
  var body: [UInt8]

  init(_ status: HTTPStatus = .ok, type: String, headers: [FormField] = [], _ body: [UInt8]) {
    self.status = status
    self.headers = [FormField(name: "Content-Type", value: type)] + headers
    self.body = body
  }

  /// The answer as it is sent.
  /// - Parameters:
  ///   - closes: Whether the connection ends with it.
  ///   - hasBody: Whether the body goes with it, which an answer to HEAD only describes.
  func bytes(closes: Bool, hasBody: Bool = true) -> [UInt8] {
    var head = "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\n"
    for header in headers + Self.always { head += "\(header.name): \(header.value)\r\n" }
    head += "Content-Length: \(body.count)\r\n"
    if closes { head += "Connection: close\r\n" }
    head += "\r\n"
    return Array(head.utf8) + (hasBody ? body : [])
  }

  /// Nothing from elsewhere is loaded, nothing of ours is shown elsewhere, nothing is kept.
  private static let always = [
    FormField(
      name: "Content-Security-Policy",
      value: "default-src 'none'; script-src 'self'; img-src 'self'; "
        + "style-src \(PageStyle.policySource); connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    FormField(name: "X-Content-Type-Options", value: "nosniff"),
    // A form of a page without a referrer would not say from where it comes.
    FormField(name: "Referrer-Policy", value: "same-origin"),
    FormField(name: "Cross-Origin-Resource-Policy", value: "same-origin"),
    FormField(name: "Cache-Control", value: "no-store"),
  ]
}
