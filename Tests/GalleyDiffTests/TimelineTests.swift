import GalleyDiff
import GalleyModel
import Testing

@Suite("A story over the day")
struct TimelineTests {
  /// The timeline of versions, each with an empty line between its paragraphs.
  private func timeline(_ versions: String...) -> Timeline {
    TimelineBuilder().timeline(
      of: versions.enumerated().map { extraction(of: $1, id: "v\($0 + 1)") })
  }

  /// A thread as a line: "t1: 1 first three, 2 changed five".
  private func rows(_ timeline: Timeline) -> [String] {
    timeline.threads.map { thread in
      let entries = thread.entries.map { entry in
        let words = entry.figure?.number.text ?? entry.quote?.text ?? ""
        return "\(entry.version) \(entry.change.name) \(words)"
      }
      let again = thread.repeats.map { " (as \($0))" } ?? ""
      return "\(thread.id)\(again): \(entries.joined(separator: ", "))"
    }
  }

  private let sinks = "A ferry sank off Ostrin on Monday and divers went down at noon."

  @Test("A toll that rises is one thread")
  func rises() {
    let told = timeline(
      "Three people died, police said.\n\n\(sinks)",
      "Five people died, police said.\n\n\(sinks)",
      "Five people died, police said.\n\n\(sinks)",
      "At least nine people died, police said.\n\n\(sinks)")
    #expect(rows(told) == ["t1: 1 first Three, 2 changed Five, 3 unchanged Five, 4 changed nine"])
    #expect(told.remarks.isEmpty)
  }

  @Test("What is left out of a version and comes back is one thread")
  func comesBack() {
    let told = timeline(
      "\(sinks)\n\nAbout 40 passengers were on board, the harbour office said.",
      "\(sinks)\n\nThe search goes on.",
      "\(sinks)\n\nThe search goes on.",
      "\(sinks)\n\nAbout 44 passengers were on board, the harbour office said.")
    #expect(rows(told) == ["t1: 1 first 40, 4 changed 44"])
  }

  @Test("What comes back is one thread, though another fact went after it")
  func comesBackAfterOthers() {
    let ship = "The ship had 12 lifeboats."
    let told = timeline(
      "\(sinks)\n\nAbout 40 passengers were on board, the harbour office said.\n\n\(ship)",
      "\(sinks)\n\n\(ship)",
      "\(sinks)\n\nThe search goes on.",
      "\(sinks)\n\nAbout 44 passengers were on board, the harbour office said.")
    #expect(rows(told) == ["t1: 1 first 40, 4 changed 44", "t2: 1 first 12, 2 unchanged 12"])
  }

  @Test("Another fact with a number near it has a thread of its own")
  func others() {
    let told = timeline(
      "\(sinks)\n\nThree people died, police said.",
      "\(sinks)\n\nThree people died, police said. The ship had 12 lifeboats.",
      "\(sinks)\n\nThe ship had 12 lifeboats.")
    #expect(
      rows(told) == ["t1: 1 first Three, 2 unchanged Three", "t2: 2 first 12, 3 unchanged 12"])
  }

  @Test("A quote that grows is one thread")
  func quotes() {
    let told = timeline(
      "\(sinks)\n\n\"We heard a bang,\" said Mia Lund.",
      "\(sinks)\n\n\"We heard a bang and saw the lights go out,\" said Mia Lund.")
    #expect(
      rows(told) == [
        "t1: 1 first We heard a bang,, 2 extended We heard a bang and saw the lights go out,"
      ])
  }

  @Test("Of what begins in one version the figures come first")
  func order() {
    let told = timeline("\"We heard a bang,\" said Mia Lund.\n\nThree people died, police said.")
    #expect(rows(told) == ["t1: 1 first Three", "t2: 1 first We heard a bang,"])
  }

  @Test("A headline tells the body's number again until the two part")
  func parts() {
    let body = "OSTRIN (EPN) - \(sinks)\n\n"
    let told = timeline(
      "Ferry sinks, 3 people dead\n\n\(body)Three people died, police said.",
      "Ferry sinks, 3 people dead\n\n\(body)Five people died, police said.")
    #expect(
      rows(told) == [
        "t1 (as t2): 1 first 3, 2 unchanged 3", "t2: 1 first Three, 2 changed Five",
      ])
    #expect(told.remarks == ["in version 2 t1 no longer tells what t2 tells"])
  }

  @Test("That two threads tell one fact from now on is said once")
  func joins() {
    let body = "Ferry sinks, 3 people dead\n\nOSTRIN (EPN) - \(sinks)"
    let later = "\(body)\n\nThree people died, police said."
    let told = timeline(body, later, "\(later)\n\nThe search goes on.")
    #expect(told.remarks == ["in version 2 t1 tells what t2 tells"])
  }

  @Test("Of two versions the threads are the rows of their comparison")
  func pair() {
    let old = extraction(
      of:
        "\(sinks)\n\nThree people died and 12 were hurt, police said. \"It is bad,\" said Mia Lund."
    )
    let new = extraction(
      of:
        "\(sinks)\n\nFour people died, police said. The ship was 30 metres long. \"It is bad,\" she said."
    )
    let comparison = ArticleDiffer().compare(old, new)
    let timeline = TimelineBuilder().timeline(of: [old, new])
    let paired = timeline.threads.filter { $0.entries.count == 2 }.map { $0.entries[1].change.name }
    let figures = comparison.figures.filter { $0.old != nil && $0.new != nil }
    let quotes = comparison.quotes.filter { $0.old != nil && $0.new != nil }
    #expect(
      paired.sorted() == (figures.map(\.change.rawValue) + quotes.map(\.change.rawValue)).sorted())
    #expect(timeline.threads.count == comparison.figures.count + comparison.quotes.count)
  }

  @Test("A text about something else is said to be one")
  func unrelated() {
    let told = timeline(
      "\(sinks)\n\nThree people died, police said.",
      "The council voted on Friday to close 12 libraries in the north of the county to save money.")
    #expect(told.remarks == ["version 2 seems to be another story than version 1"])
  }

  @Test("Of no version and of one there is a timeline, too")
  func few() {
    #expect(timeline().threads.isEmpty)
    #expect(rows(timeline("Three people died.")) == ["t1: 1 first Three"])
  }
}
