import GalleyExporters

/// The page around the answers: the form in which copy comes, and where what is made of it stands.
enum PageShell {
  /// The page before anything was read.
  /// - Parameter stories: The stories of the archive, or null where none is named.
  static func start(stories: [StoryAnswer.Entry]?) -> HTTPResponse {
    answer(PageState(stories: stories, isStart: true)) { page in
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
  static func answer(
    _ state: PageState, _ content: (inout HTMLWriter) -> Void
  ) -> HTTPResponse {
    var page = HTMLWriter()
    if state.isPart {
      content(&page)
    } else {
      page.shell(title: "Galley", isStart: state.isStart) { main in
        main.form(state)
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

  /// The script.
  static var script: HTTPResponse {
    HTTPResponse(type: "text/javascript; charset=utf-8", PackageResources.page_js)
  }

  /// The sign of the page in the browser's tabs.
  static var sign: HTTPResponse {
    var writer = HTMLWriter()
    writer.markup(
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" \
      fill="#0b3f8a"/><text x="16" y="24" text-anchor="middle" font-family="Georgia, serif" \
      font-size="24" font-weight="700" fill="#fff">G</text></svg>

      """)
    return HTTPResponse(type: "image/svg+xml", writer.bytes)
  }

  private static let html = "text/html; charset=utf-8"
}

/// What a page has besides the answer.
struct PageState {
  /// The stories of the archive, that with the latest version first; null where none is named.
  var stories: [StoryAnswer.Entry]?
  /// Whether nothing was read yet.
  var isStart = false
  /// Whether only what changes on the page is wanted, as a script asks for it.
  var isPart = false
  /// Whether several files are stories of their own.
  var areStories = false
  /// The files that the page carries along, and whether each could be read.
  var carried: [(file: Delivery.File, isRead: Bool)] = []
}

extension RequestHead {
  /// Whether a browser shows the answer in the place of the page.
  var wantsPage: Bool {
    self[header: "sec-fetch-dest"] == "document"
      || method == "GET" && (self[header: "accept"] ?? "").contains("text/html")
  }
}

extension HTMLWriter {
  fileprivate mutating func shell(
    title: String, isStart: Bool = false, _ content: (inout HTMLWriter) -> Void
  ) {
    beginPage(
      title: title,
      meta: [
        ("viewport", "width=device-width, initial-scale=1"), ("color-scheme", "light dark"),
      ],
      links: """
        <link rel="icon" href="/galley.svg" type="image/svg+xml">
        <script src="/galley.js" defer></script>

        """
    ) { $0.bytes += PageStyle.sheet }
    markup(isStart ? "<body class=\"live start\">\n" : "<body class=\"live\">\n")
    markup(
      """
      <a class="skip" href="#answer">Skip to the answer</a>
      <header>
      <h1><a href="/">Galley</a></h1>
      <p>The figures and quotes of news copy, and who said them</p>
      </header>
      <main>

      """)
    content(&self)
    markup("</main>\n")
    endPage()
  }
}
