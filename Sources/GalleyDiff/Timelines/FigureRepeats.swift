import GalleyModel

/// Ties the threads of headlines and highlights to those of the body figures that they repeat, and tells
/// where two threads that told one fact part, or two that told two facts join.
enum FigureRepeats {
  /// Marks the threads and returns what is to be told.
  static func mark(_ threads: inout [TimelineThread]) -> [String] {
    var owners: [Int: [String: Int]] = [:]
    for (place, thread) in threads.enumerated() {
      for entry in thread.entries {
        guard let figure = entry.figure else { continue }
        owners[entry.version, default: [:]][figure.id] = place
      }
    }
    var remarks: [String] = []
    for place in threads.indices {
      var told: Int?
      for entry in threads[place].entries {
        guard let figure = entry.figure else { continue }
        let now = figure.links.first { $0.kind == .repeat }
          .flatMap { owners[entry.version]?[$0.to] }
        let here = threads[place].id
        if let now, told == nil, entry.version > threads[place].entries[0].version {
          remarks.append("in version \(entry.version) \(here) tells what \(threads[now].id) tells")
        }
        if now == nil, let was = told, threads[was].entry(in: entry.version) != nil {
          remarks.append(
            "in version \(entry.version) \(here) no longer tells what \(threads[was].id) tells")
        }
        if let now, threads[place].repeats == nil { threads[place].repeats = threads[now].id }
        told = now
      }
    }
    return remarks
  }
}
