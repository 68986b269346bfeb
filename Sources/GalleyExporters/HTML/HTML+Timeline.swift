package import GalleyModel

extension HTMLWriter {
  /// Writes a timeline: its versions, what figures and quotes said in each, and a chart of every number
  /// that changed.
  package mutating func write(_ timeline: Timeline) {
    element("article") { page in
      page.element("h1", timeline.title)
      page.element("p", class: "verdict", timeline.tally)
      page.versions(timeline.versions.map(\.article))
      page.threads(timeline, of: .figure)
      page.charts(timeline)
      page.threads(timeline, of: .quote)
      for remark in timeline.remarks { page.element("p", class: "soft", remark) }
    }
    markup("\n")
  }

  private mutating func versions(_ articles: [Article]) {
    element("h2", "Versions")
    element("table") { table in
      table.head(["Version", "Published", "Headline", "File"])
      table.markup("<tbody>")
      for (number, article) in articles.enumerated() {
        table.element("tr") { row in
          row.cell("Version") { $0.text(String(number + 1)) }
          row.cell("Published") { $0.text(article.metadata.published ?? "") }
          row.cell("Headline") { cell in
            if let marker = article.marker { cell.element("span", class: "tag", "\(marker) ") }
            cell.text(article.headline ?? "")
          }
          row.cell("File") { $0.text(article.source) }
        }
      }
      table.markup("</tbody>")
    }
  }

  /// A row a thread, a column a version.
  private mutating func threads(_ timeline: Timeline, of item: TimelineThread.Item) {
    let threads = timeline.eventful.filter { $0.item == item }
    let all = timeline.threads.count { $0.item == item && $0.repeats == nil }
    guard all > 0 else { return }
    element("h2") { heading in
      heading.text(item == .figure ? "Figures" : "Quotes")
      heading.element("small", "\(threads.count) of \(all) changed, came or went")
    }
    guard !threads.isEmpty else { return }
    let numbers = 1...max(1, timeline.versions.count)
    element("table", class: "story") { table in
      table.element("thead") { head in
        head.element("tr") { row in
          row.element("th", item == .figure ? "What" : "Who")
          for number in numbers { row.element("th", "Version \(number)") }
        }
      }
      table.markup("<tbody>")
      for thread in threads {
        table.element("tr") { row in
          row.cell("What") { $0.text(timeline.heading(of: thread) ?? "") }
          for number in numbers { row.step(thread, in: number) }
        }
      }
      table.markup("</tbody>")
    }
  }

  private mutating func step(_ thread: TimelineThread, in version: Int) {
    markup("<td data-label=\"Version ")
    text(String(version))
    markup("\">")
    if let entry = thread.entry(in: version) {
      if thread.tellsNews(entry) {
        element("ins", entry.text)
      } else {
        text(entry.text)
      }
    } else {
      element("span", class: "soft", "–")
    }
    markup("</td>")
  }

  private mutating func charts(_ timeline: Timeline) {
    let charts = timeline.eventful.compactMap { StepChart($0, of: timeline) }
    guard !charts.isEmpty else { return }
    element("h2", "How the numbers went")
    element("div", class: "charts") { page in
      for chart in charts { page.write(chart) }
    }
  }
}
