/// A request with its body.
struct HTTPRequest: Sendable {
  let head: RequestHead
  let body: [UInt8]

  var method: String { head.method }
  var path: String { head.path }

  /// The value of a parameter behind the path's question mark; null where it is not there.
  func parameter(_ name: String) -> String? {
    head.query.first { $0.name == name }?.value
  }

  /// Whether a switch behind the path's question mark is on: `?outlets` or `?outlets=1`.
  func isOn(_ name: String) -> Bool {
    parameter(name).map { !["0", "no", "false"].contains($0) } ?? false
  }
}
