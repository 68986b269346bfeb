/// The statuses that the server answers with.
enum HTTPStatus: Int, Sendable {
  case ok = 200
  case badRequest = 400
  case unauthorized = 401
  case forbidden = 403
  case notFound = 404
  case methodNotAllowed = 405
  case requestTimeout = 408
  case contentTooLarge = 413
  case misdirected = 421
  case unprocessable = 422
  case headTooLarge = 431
  case failed = 500
  case notImplemented = 501
  case busy = 503
  case versionNotSupported = 505

  /// The words behind the number.
  var phrase: String {
    switch self {
    case .ok: "OK"
    case .badRequest: "Bad Request"
    case .unauthorized: "Unauthorized"
    case .forbidden: "Forbidden"
    case .notFound: "Not Found"
    case .methodNotAllowed: "Method Not Allowed"
    case .requestTimeout: "Request Timeout"
    case .contentTooLarge: "Content Too Large"
    case .misdirected: "Misdirected Request"
    case .unprocessable: "Unprocessable Content"
    case .headTooLarge: "Request Header Fields Too Large"
    case .failed: "Internal Server Error"
    case .notImplemented: "Not Implemented"
    case .busy: "Service Unavailable"
    case .versionNotSupported: "HTTP Version Not Supported"
    }
  }
}

/// What is wrong with a request, or with what was to be done about it.
struct HTTPFault: Error, Hashable {
  let status: HTTPStatus
  /// What is wrong and what to do next, in a line.
  let message: String

  init(_ status: HTTPStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  /// A request that cannot be read.
  static func malformed(_ message: String) -> HTTPFault { HTTPFault(.badRequest, message) }
}
