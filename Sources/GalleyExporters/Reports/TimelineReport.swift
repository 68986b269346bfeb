import GalleyModel

/// A timeline for people: the versions, then what each figure and quote said as the story went on.
struct TimelineReport {
  private let timeline: Timeline
  private let width: Int

  /// - Parameter width: The columns of a line.
  init(_ timeline: Timeline, width: Int) {
    self.timeline = timeline
    self.width = width
  }

  /// The report, which ends in a line end.
  var text: String {
    var lines = wrapped(timeline.title.printable, 0)
    lines += [timeline.tally, "", "VERSIONS", ""]
    for (number, version) in timeline.versions.enumerated() {
      lines += wrapped(line(of: version.article, number: number + 1), 2)
    }
    lines += section("FIGURES", of: .figure)
    lines += section("QUOTES", of: .quote)
    if !timeline.remarks.isEmpty {
      lines += ["", "REMARKS", ""] + timeline.remarks.map { "  " + $0 }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(of article: Article, number: Int) -> String {
    let told = [
      article.metadata.published, article.marker, article.source.readableName,
    ].compactMap { $0?.printable }
    return "\(number)  \(told.joined(separator: " · "))"
  }

  private func section(_ title: String, of item: TimelineThread.Item) -> [String] {
    let threads = timeline.eventful.filter { $0.item == item }
    let all = timeline.threads.count { $0.item == item && $0.repeats == nil }
    var lines = ["", title, ""]
    if threads.isEmpty {
      return lines + [all == 0 ? "None found." : "None changed, came or went."]
    }
    for thread in threads { lines += item == .figure ? figure(thread) : quote(thread) }
    let same = all - threads.count
    if same > 0 { lines += ["", "The same in all versions: \(counted(same, item.rawValue))."] }
    return lines
  }

  /// `dead: 38 → 41 → 52`, and below it when it changed and who said so last.
  private func figure(_ thread: TimelineThread) -> [String] {
    let what = timeline.heading(of: thread) ?? thread.entries.last?.text ?? ""
    let steps = thread.steps(of: timeline.versions.count)
    return wrapped("\(what.printable): \(steps.printable)", 2) + wrapped(story(of: thread), 4)
  }

  /// The words of a quote as they stand last, and what became of it.
  private func quote(_ thread: TimelineThread) -> [String] {
    let who = timeline.subject(of: thread) ?? "speaker not found"
    let words = thread.entries.last?.text ?? ""
    return wrapped("\(who.printable): “\(words.printable)”", 2) + wrapped(story(of: thread), 4)
  }

  /// "from version 1; changed in 2, 4; not in 3; gone in 5; Anna Berg".
  private func story(of thread: TimelineThread) -> String {
    var parts = [timeline.course(of: thread)]
    if thread.item == .figure, let source = thread.entries.last?.source { parts.append(source) }
    return parts.joined(separator: "; ").printable
  }

  private func wrapped(_ text: String, _ indent: Int) -> [String] {
    let blanks = String(repeating: " ", count: indent)
    return GalleyExporters.wrapped(text, indent: blanks, hanging: blanks + "  ", width: width)
  }
}
