/// Who is answered: a client on this machine that knows the token, and no page of another site, whatever
/// name that site gives to this machine.
struct AccessRule: Sendable {
  let port: UInt16
  let token: AccessToken

  /// The address of the page for whoever may see it.
  var address: String { "http://127.0.0.1:\(port)/?token=\(token.text)" }

  /// The header that hands the token to a browser.
  ///
  /// Its name has the port, since cookies are not told
  /// apart by it.
  var cookie: FormField {
    FormField(
      name: "Set-Cookie",
      value: "\(cookieName)=\(token.text); Path=/; HttpOnly; SameSite=Strict")
  }

  private var cookieName: String { "galley-\(port)" }
  private var hosts: [String] { ["127.0.0.1:\(port)", "localhost:\(port)"] }

  /// Looks at a request before its body is read.
  /// - Throws: ``HTTPFault`` with 421 for another host, 403 for another site, 401 without the token.
  func check(_ head: RequestHead) throws(HTTPFault) {
    // The name of another site may be made to lead here (DNS rebinding); the browser still says it.
    guard let host = head[header: "host"]?.lowercased(), hosts.contains(host) else {
      throw HTTPFault(
        .misdirected, "galley answers at 127.0.0.1:\(port) alone; use the address that it printed")
    }
    guard head.count(of: "origin") == 0 || head[header: "origin"] == "http://\(host)" else {
      throw HTTPFault(.forbidden, "a page of another site may not use galley")
    }
    let site = head[header: "sec-fetch-site"] ?? "none"
    guard ["none", "same-origin"].contains(site) || Self.isVisit(head) else {
      throw HTTPFault(.forbidden, "a page of another site may not use galley")
    }
    guard hasToken(head) else {
      throw HTTPFault(
        .unauthorized, "the token is missing; open the address that galley serve printed")
    }
  }

  /// Whether somebody follows a link to the page, as from a mail to oneself.
  private static func isVisit(_ head: RequestHead) -> Bool {
    head.method == "GET" && head.path == "/" && head[header: "sec-fetch-mode"] == "navigate"
  }

  private func hasToken(_ head: RequestHead) -> Bool {
    if let given = head.query.first(where: { $0.name == "token" })?.value {
      return token.isSame(as: given)
    }
    if let given = head[header: "authorization"] {
      let words = given.split(separator: " ")
      return words.count == 2 && words[0].lowercased() == "bearer" && token.isSame(as: words[1])
    }
    return head.headers.lazy.filter { $0.name == "cookie" }
      .flatMap { $0.value.split(separator: ";") }
      .contains { pair in
        let parts = pair.split(separator: "=", maxSplits: 1)
        return parts.count == 2 && parts[0].drop { $0 == " " } == cookieName
          && token.isSame(as: parts[1])
      }
  }
}
