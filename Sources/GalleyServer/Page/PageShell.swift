import GalleyExporters

/// The page around the answers: the form in which copy comes, and where what is made of it stands.
enum PageShell {
  /// The page before anything was read.
  /// - Parameter stories: The stories of the archive, or null where none is named.
  static func start(stories: [StoryAnswer.Entry]?) -> HTTPResponse {
    answer(stories: stories, nil, isPart: false) { page in
      page.markup(
        """
        <div class="empty">
        <p>One story shows its figures, quotes and queries beside the copy. Add its next version and \
        see what changed; add more and see each fact on its way. Nothing leaves this machine, and \
        nothing is kept.</p>
        </div>

        """)
    }
  }

  /// The page with what was made of a delivery.
  /// - Parameters:
  ///   - delivery: What came, which a page without script carries along; or null.
  ///   - isPart: Whether only what changes on the page is wanted.
  static func answer(
    stories: [StoryAnswer.Entry]?, _ delivery: Delivery?, isPart: Bool,
    _ content: (inout HTMLWriter) -> Void
  ) -> HTTPResponse {
    var page = HTMLWriter()
    if isPart {
      content(&page)
    } else {
      page.shell(title: "Galley") { main in
        main.form(delivery, stories: stories)
        main.markup("<p id=\"told\" role=\"status\" aria-live=\"polite\"></p>\n")
        main.markup("<section id=\"answer\" aria-label=\"Answer\" tabindex=\"-1\">\n")
        content(&main)
        main.markup("</section>\n")
      }
    }
    return HTTPResponse(type: html, page.bytes)
  }

  /// The page that says what is wrong, for browsers.
  static func page(of fault: HTTPFault) -> HTTPResponse {
    var page = HTMLWriter()
    page.shell(title: "Galley: \(fault.status.phrase)") { main in
      main.element("p", class: "verdict withdrawn", fault.message)
      main.markup("<p><a href=\"/\">Back to the page</a></p>\n")
    }
    var response = fault.response
    response.headers[0] = FormField(name: "Content-Type", value: html)
    response.body = page.bytes
    return response
  }

  /// The looks: those of exported pages, and what the live page has besides.
  static var styleSheet: HTTPResponse {
    var writer = HTMLWriter()
    writer.markup(HTMLStyle.sheet)
    return HTTPResponse(
      type: "text/css; charset=utf-8", writer.bytes + PackageResources.page_css)
  }

  /// The script.
  static var script: HTTPResponse {
    HTTPResponse(type: "text/javascript; charset=utf-8", PackageResources.page_js)
  }

  private static let html = "text/html; charset=utf-8"
}

extension HTTPRequest {
  /// Whether a browser shows the answer in the place of the page.
  var wantsPage: Bool {
    head[header: "sec-fetch-dest"] == "document"
      || method == "GET" && (head[header: "accept"] ?? "").contains("text/html")
  }
}

extension HTMLWriter {
  fileprivate mutating func shell(title: String, _ content: (inout HTMLWriter) -> Void) {
    markup(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>
      """)
    text(title)
    markup(
      """
      </title>
      <link rel="stylesheet" href="/galley.css">
      <script src="/galley.js" defer></script>
      </head>
      <body class="live">
      <a class="skip" href="#answer">Skip to the answer</a>
      <header>
      <h1><a href="/">Galley</a></h1>
      <p>The figures and quotes of news copy, and who said them</p>
      </header>
      <main>

      """)
    content(&self)
    markup("</main>\n</body>\n</html>\n")
  }
}
