import GalleyModel

extension Table {
  /// One row an entry of a thread: what a figure or quote said in a version.
  public static let timeline = Table(
    name: "timeline", summary: "What the figures and quotes of a story said, version by version.",
    key: ["thread", "version"], fields: timelineFields
  ) { item in
    guard case .timeline(let timeline) = item else { return [] }
    return timeline.threads.flatMap { thread in
      let what = timeline.subject(of: thread)
      return thread.entries.map { entry in
        TimelineRow(
          thread: thread, what: what, entry: entry,
          article: timeline.versions[entry.version - 1].article)
      }
    }
  }

  /// An entry with its thread and its version.
  private struct TimelineRow {
    let thread: TimelineThread
    let what: String?
    let entry: TimelineEntry
    let article: Article

    var figure: Figure? { entry.figure }
  }

  private static let timelineFields: [Field<TimelineRow>] = [
    Field("thread", .text, "The name of the fact that is followed.", required: true) {
      .text($0.thread.id)
    },
    Field(
      "item", "Whether it is a figure or a quote.", each: TimelineThread.Item.self, required: true
    ) {
      $0.thread.item
    },
    Field("what", .text, "What the figure is a number of, or who says the quote.") {
      Cell($0.what)
    },
    Field("version", .integer, "The number of the version, 1 the first.", required: true) {
      Cell($0.entry.version)
    },
    Field("article", .text, "The name of the version.", required: true) { .text($0.article.id) },
    Field("published", .text, "When the version says that it was published.") {
      Cell($0.article.metadata.published)
    },
    Field("value", .number, "The number, or the low end of a range.") {
      Cell($0.figure?.quantity.value)
    },
    Field("upper", .number, "The high end of a range.") { Cell($0.figure?.quantity.upper) },
    Field("bound", "How the copy bounds the number.", each: Bound.self) {
      $0.figure?.quantity.bound
    },
    Field("unit", .text, "The unit, or the currency by its code.") {
      Cell($0.figure?.quantity.unit)
    },
    Field("figure", .text, "The figure, or the quote, as printed.", required: true) {
      .text($0.entry.text)
    },
    Field(
      "change", .text, "What became of it since the version before that has it.",
      values: TimelineChange.names, required: true
    ) { .text($0.entry.change.name) },
    Field("source", .text, "Who says it.") { Cell($0.entry.source) },
    Field("paragraph", .integer, "The number of the body paragraph.") {
      Cell($0.figure?.paragraph ?? $0.entry.quote?.paragraph)
    },
    Field("repeats", .text, "The thread whose fact it tells again, as a headline does.") {
      Cell($0.thread.repeats)
    },
    Field("sentence", .text, "The sentence.") {
      Cell($0.figure?.sentence ?? $0.entry.quote?.sentence)
    },
  ]
}
