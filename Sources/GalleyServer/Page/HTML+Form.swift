import GalleyExporters

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension HTMLWriter {
  /// Writes the form in which copy comes.
  ///
  /// It needs no script: files that were read before are carried along in it, and come again with the
  /// next ones.
  mutating func form(_ state: PageState) {
    markup(
      """
      <form id="desk" method="post" action="/desk" enctype="multipart/form-data" aria-label="Copy to read">
      <div class="intake">
      <div class="field">
      <label for="files">Files <small>or drop them, and folders, anywhere</small></label>
      <input type="file" id="files" name="file" multiple>
      </div>
      <div class="field wide">
      <label for="copy">Or paste copy</label>
      <textarea id="copy" name="copy" rows="1" placeholder=" " spellcheck="false"></textarea>
      </div>
      <button type="submit" class="main">Read</button>
      </div>
      <fieldset class="view">
      <legend>Several files are</legend>
      <label><input type="radio" name="view" value="versions"
      """)
    if !state.areStories { markup(" checked") }
    markup(
      """
      > versions of one story</label>
      <label><input type="radio" name="view" value="stories"
      """)
    if state.areStories { markup(" checked") }
    markup("> stories of their own</label>\n</fieldset>\n")
    carried(state.carried)
    markup("</form>\n")
    if let stories = state.stories { list(stories) }
  }

  /// The files that were read before, each of which may be left out the next time.
  private mutating func carried(_ files: [(file: Delivery.File, isRead: Bool)]) {
    guard !files.isEmpty else { return }
    markup("<fieldset class=\"carried\"><legend>Read again with these</legend>\n")
    for (file, isRead) in files {
      markup("<label><input type=\"checkbox\" name=\"kept\"")
      if isRead { markup(" checked") }
      markup(" value=\"")
      text(file.name.split(whereSeparator: \.isNewline).joined(separator: " "))
      markup("&#10;")
      text(Data(file.bytes).base64EncodedString())
      markup("\"> ")
      text(file.name)
      markup("</label>\n")
    }
    markup("</fieldset>\n")
  }

  private mutating func list(_ stories: [StoryAnswer.Entry]) {
    markup("<nav aria-label=\"Stories in the archive\">\n<details>\n")
    element("summary", "Stories in the archive: \(stories.count)")
    element("ul", class: "stories") { list in
      for story in stories {
        list.element("li") { item in
          item.markup("<a href=\"/story?name=")
          item.text(FormField.encoded(story.name))
          item.markup("\">")
          item.text(story.headline ?? story.name)
          item.markup("</a>")
          item.element(
            "span", class: "soft",
            " \(story.name) · \(story.versions) versions · \(story.lastSeen)")
        }
      }
    }
    markup("</details>\n</nav>\n")
  }

  /// Writes what became of each file.
  mutating func files(_ reading: DeskReading) {
    markup("<ol class=\"files\" aria-label=\"Files\">\n")
    for (place, fate) in reading.fates.enumerated() {
      markup(fate.problem == nil ? "<li>" : "<li class=\"failed\">")
      element("span", class: "tag", fate.name)
      element("span", class: "soft", " \(Self.size(fate.bytes))")
      if let problem = fate.problem {
        // The name stands there already.
        let words =
          problem.hasPrefix("\(fate.name): ")
          ? problem.dropFirst(fate.name.count + 2) : problem[...]
        markup(" <strong>could not be read:</strong> ")
        text(words)
      } else if fate.articles != 1 {
        element("span", class: "soft", " \(fate.articles) articles")
      }
      markup(" <button type=\"button\" class=\"small\" data-out=\"")
      text("\(place)")
      markup("\" hidden aria-label=\"Take out ")
      text(fate.name)
      markup("\">Take out</button></li>\n")
    }
    markup("</ol>\n")
  }

  private static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1_000: "\(bytes) bytes"
    case ..<1_000_000: "\((bytes + 500) / 1_000) kB"
    default: "\((bytes + 50_000) / 100_000 / 10).\((bytes + 50_000) / 100_000 % 10) MB"
    }
  }

  /// Writes the downloads of what is shown.
  mutating func downloads(_ view: DeskAnswer.View) {
    markup("<p class=\"downloads\"><span>Download</span>\n")
    switch view {
    case .story:
      download("/extract?to=xlsx", "Workbook")
      download("/extract?to=csv", "CSV")
      download("/extract?to=html", "Page")
      download("/extract?to=message", "Message")
      download("/extract?to=text", "Report")
      download("/extract?to=json", "JSON")
      download("/check?to=xlsx", "Queries as workbook")
      download("/check?to=html", "Queries as page")
    case .comparison:
      download("/diff?to=xlsx", "Workbook")
      download("/diff?to=csv", "CSV")
      download("/diff?to=html", "Page")
      download("/diff?to=message", "Message")
      download("/diff?to=text", "Report")
      download("/diff?to=json", "JSON")
    case .timeline:
      download("/timeline?to=xlsx", "Workbook")
      download("/timeline?to=csv", "CSV")
      download("/timeline?to=html", "Page")
      download("/timeline?to=text", "Report")
      download("/timeline?to=json", "JSON")
    }
    markup("</p>\n")
  }

  private mutating func download(_ path: StaticString, _ name: StaticString) {
    markup("<button form=\"desk\" class=\"small\" formaction=\"")
    markup(path)
    markup("\">")
    markup(name)
    markup("</button>\n")
  }

  /// Writes the downloads of a story in the archive.
  mutating func storyDownloads(_ name: String) {
    markup("<p class=\"downloads\"><span>Download</span>\n")
    for (format, label) in [
      ("xlsx", "Workbook"), ("csv", "CSV"), ("html", "Page"), ("text", "Report"), ("json", "JSON"),
    ] {
      markup("<a href=\"/story?name=")
      text("\(FormField.encoded(name))&to=\(format)")
      markup("\">")
      text(label)
      markup("</a>\n")
    }
    markup("</p>\n")
  }
}
