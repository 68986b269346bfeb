package import GalleyModel

extension VersionNote.Claim {
  /// What the comparison makes of it: `found`, `NOT FOUND`, or `cannot tell` where it says too little.
  package var finding: String { found.map { $0 ? "found" : "NOT FOUND" } ?? "cannot tell" }
}

extension Comparison {
  /// Which changed figures no note names, in one line; null where there are none.
  ///
  ///     "Not named by the note: 38 people → 41 people (¶ 1), 5 percent → 6 percent (¶ 2)"
  package var silentLine: String? {
    let silent = figures.filter(\.silent)
    guard !silent.isEmpty else { return nil }
    let shown = silent.prefix(Self.mostSilentShown).map { change in
      let texts = [change.old?.span.text ?? "–", change.new?.span.text ?? "–"]
      return texts.joined(separator: " → ") + (change.place.isEmpty ? "" : " (\(change.place))")
    }
    let rest = silent.count - shown.count
    return "Not named by the note: " + shown.joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }

  /// How many the line names; more would be a list, which stands below anyway.
  private static let mostSilentShown = 6
}
