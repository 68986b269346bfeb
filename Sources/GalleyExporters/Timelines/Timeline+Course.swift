package import GalleyModel

extension TimelineThread {
  /// Whether an entry of the thread tells readers something that the version before does not.
  package func tellsNews(_ entry: TimelineEntry) -> Bool {
    guard entry.version > 1 else { return false }
    return entry.change.isSubstantial || self.entry(in: entry.version - 1) == nil
  }

  /// Who says it, in the order of the versions: "police → the fire service"; null where nobody is named.
  package var sources: String? {
    var names: [String] = []
    for entry in entries {
      if let name = entry.source, name != names.last { names.append(name) }
    }
    return names.isEmpty ? nil : names.joined(separator: " → ")
  }
}

extension Timeline {
  /// What became of a thread: "from version 1; changed in 2, 4; not in 3; gone in 5".
  package func course(of thread: TimelineThread) -> String {
    var told: [(words: String, versions: [Int])] = []
    func tell(_ words: String, _ versions: [Int]) {
      if let known = told.firstIndex(where: { $0.words == words }) {
        told[known].versions += versions
      } else {
        told.append((words, versions))
      }
    }
    var last = 0
    for entry in thread.entries {
      if entry.change == .first {
        tell("from version", [entry.version])
      } else {
        if entry.version > last + 1 { tell("not in", Array(last + 1..<entry.version)) }
        if entry.change.isSubstantial { tell("\(entry.change.name) in", [entry.version]) }
        if entry.isAmbiguous { tell("another pairing is as likely in", [entry.version]) }
      }
      last = entry.version
    }
    if last < versions.count { tell("gone in", [last + 1]) }
    return told.map { "\($0.words) \($0.versions.map(String.init).joined(separator: ", "))" }
      .joined(separator: "; ")
  }
}
