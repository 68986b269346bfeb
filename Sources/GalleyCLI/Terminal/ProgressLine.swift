import GalleyExporters

/// The count of articles on standard error, while a person waits for a long run.
struct ProgressLine {
  private let isWanted: Bool
  private var due = ContinuousClock.now + .milliseconds(500)
  private var isShown = false

  /// Shows itself only on a terminal, and not among the output where that is a terminal, too.
  init(besides destination: Destination) {
    let isMixed = destination.place == .standardOutput && StandardStream.output.isTerminal
    isWanted = StandardStream.error.isTerminal && !isMixed
  }

  /// Tells the count, first after half a second and then ten times a second.
  mutating func show(_ articles: Int) {
    guard isWanted, ContinuousClock.now >= due else { return }
    due = ContinuousClock.now + .milliseconds(100)
    isShown = true
    try? StandardStream.error.write("\r\(articles) articles")
  }

  /// Leaves the line empty.
  mutating func clear() {
    if isShown { try? StandardStream.error.write("\r\u{1B}[K") }
    isShown = false
  }
}
