import Galley

/// Finds who answers a request.
struct Router: Sendable {
  let rule: AccessRule
  /// The path of an archive whose stories are shown, or null.
  let archive: String?

  /// The answer, whatever happens.
  func answer(_ request: HTTPRequest) -> HTTPResponse {
    do throws(HTTPFault) {
      return try found(request)
    } catch {
      return Self.answer(to: request.head, error)
    }
  }

  /// The answer that tells what is wrong: a page to people, JSON to programs.
  static func answer(to head: RequestHead, _ fault: HTTPFault) -> HTTPResponse {
    head.wantsPage ? PageShell.page(of: fault) : fault.response
  }

  private func found(_ request: HTTPRequest) throws(HTTPFault) -> HTTPResponse {
    let isReading = request.method == "GET" || request.method == "HEAD"
    switch request.path {
    case "/" where isReading:
      var page = PageShell.start(stories: try stories())
      // From now on the browser has the token, and the page takes it out of the address.
      if request.parameter("token") != nil { page.headers.append(rule.cookie) }
      return page
    case "/galley.js" where isReading: return PageShell.script
    case "/galley.svg" where isReading: return PageShell.sign
    case "/desk" where request.method == "POST":
      return try DeskAnswer(Delivery(request)).page(stories: stories())
    case "/story" where isReading && archive != nil:
      return try StoryAnswer(request, archive: archive).page(stories: stories())
    case "/extract" where request.method == "POST": return try ExtractAnswer(request).response()
    case "/diff" where request.method == "POST": return try DiffAnswer(request).response()
    case "/check" where request.method == "POST": return try CheckAnswer(request).response()
    case "/timeline" where request.method == "POST": return try TimelineAnswer(request).response()
    case "/stories" where isReading && archive != nil:
      return try StoryAnswer.list(stories() ?? [])
    case "/", "/galley.js", "/galley.svg", "/desk", "/extract", "/diff", "/check",
      "/timeline":
      throw HTTPFault(.methodNotAllowed, "\(request.path) takes \(Self.method(of: request.path))")
    default:
      throw HTTPFault(
        .notFound, "there is no \(request.path); there are /extract, /diff, /check, /timeline")
    }
  }

  private static func method(of path: String) -> String {
    ["/", "/galley.js", "/galley.svg"].contains(path) ? "GET" : "POST"
  }
}
