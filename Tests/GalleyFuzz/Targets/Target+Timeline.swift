import Foundation
import GalleyDiff
import GalleyExporters
import GalleyModel
import GalleyReaders

extension Target {
  /// Up to three versions of a story, followed.
  static let timeline = Target(
    "timeline", isOfVersions: true,
    starts: starts, subject: Followed.init,
    checks: [
      Check("once", once),
      Check("entries", entries),
      Check("pairs", pairs),
      Check("repeats", repeats),
      Check("twice", twice),
      Check("json", json),
      Check("table", table),
      Check("report", report),
    ])

  @Sendable private static func twice(_ followed: Followed) -> String? {
    TimelineBuilder().timeline(of: followed.versions) == followed.timeline
      ? nil : "another timeline the second time"
  }

  /// Two versions and another text, and two versions of which the first comes again.
  @Sendable private static func starts(_ texts: [[UInt8]]) -> [[UInt8]] {
    func joined(_ parts: [UInt8]...) -> [UInt8] {
      Array(parts.joined(separator: [Versions.separator]))
    }
    let pairs = Versions.starts(texts)
    return zip(pairs, texts.dropFirst(2)).map { joined($0, $1) }
      + pairs.map { joined($0, Versions.split($0).old) }
  }

  /// Every figure and quote of every version stands in one thread, once.
  @Sendable private static func once(_ followed: Followed) -> String? {
    let entries = followed.timeline.threads.flatMap(\.entries)
    return followed.versions.enumerated().firstMessage { index, version in
      let here = entries.filter { $0.version == index + 1 }
      let told = [here.compactMap(\.figure?.id), here.compactMap(\.quote?.id)].map { $0.sorted() }
      let all = [version.figures.map(\.id), version.quotes.map(\.id)].map { $0.sorted() }
      return told == all ? nil : "version \(index + 1): \(told) of \(all)"
    }
  }

  /// Threads are named in order; each begins with its first entry and goes on version by version.
  @Sendable private static func entries(_ followed: Followed) -> String? {
    followed.timeline.threads.enumerated().firstMessage { index, thread in
      let versions = thread.entries.map(\.version)
      guard thread.id == "t\(index + 1)", !versions.isEmpty,
        zip(versions, versions.dropFirst()).allSatisfy({ $0 < $1 })
      else { return "\(thread.id) at \(index) has \(versions)" }
      let areFirst = thread.entries.map { $0.change == .first }
      return areFirst == [true] + Array(repeating: false, count: versions.count - 1)
        ? nil : "\(thread.id): \(thread.entries.map(\.change.name))"
    }
  }

  /// What stands in two versions in a row is what the differ pairs; of two versions all rows are its.
  @Sendable private static func pairs(_ followed: Followed) -> String? {
    followed.versions.indices.dropFirst().firstMessage { index in
      let comparison = ArticleDiffer().compare(
        followed.versions[index - 1], followed.versions[index])
      var wanted: [String] = []
      for change in comparison.figures {
        if let old = change.old, let new = change.new {
          wanted.append("\(old.id) \(change.change.rawValue) \(new.id)")
        }
      }
      for change in comparison.quotes {
        if let old = change.old, let new = change.new {
          wanted.append("\(old.id) \(change.change.rawValue) \(new.id)")
        }
      }
      let told = followed.timeline.threads.compactMap { thread -> String? in
        guard let old = thread.entry(in: index), let new = thread.entry(in: index + 1) else {
          return nil
        }
        return "\(old.factID) \(new.change.name) \(new.factID)"
      }
      guard told.sorted() == wanted.sorted() else {
        return "versions \(index) and \(index + 1): \(told) for \(wanted)"
      }
      let rows = comparison.figures.count + comparison.quotes.count
      let isTold = followed.versions.count != 2 || followed.timeline.threads.count == rows
      return isTold ? nil : "\(followed.timeline.threads.count) threads of \(rows) rows"
    }
  }

  @Sendable private static func repeats(_ followed: Followed) -> String? {
    let ids = Set(followed.timeline.threads.map(\.id))
    return followed.timeline.threads.firstMessage { thread in
      thread.repeats.map { $0 != thread.id && ids.contains($0) } ?? true
        ? nil : "\(thread.id) repeats \(thread.repeats ?? "")"
    }
  }

  @Sendable private static func json(_ followed: Followed) throws -> String? {
    var lines = ItemLines()
    lines.add(.timeline(followed.timeline))
    let decoded = try JSONDecoder().decode(DecodedTimeline.self, from: Data(lines.bytes))
    let counts = decoded.threads.map(\.versions.count)
    return counts == followed.timeline.threads.map(\.entries.count)
      && decoded.versions.count == followed.versions.count ? nil : "\(counts) entries"
  }

  /// The table has a row for every entry.
  @Sendable private static func table(_ followed: Followed) -> String? {
    let rows = Table.timeline.rows(.timeline(followed.timeline))
    let entries = followed.timeline.threads.flatMap(\.entries).count
    let isWhole = rows.allSatisfy { $0.count == Table.timeline.columns.count }
    return isWhole && rows.count == entries ? nil : "\(rows.count) rows of \(entries)"
  }

  /// The report and the page are words of UTF-8; the page is in one piece.
  @Sendable private static func report(_ followed: Followed) throws -> String? {
    let exporters: [any Exporter] = [ReportExporter(), HTMLExporter()]
    return try exporters.firstMessage { exporter in
      let buffer = OutputBuffer()
      var session = try exporter.open(Destination(.memory(buffer), name: "fuzz"))
      try session.write(.timeline(followed.timeline))
      _ = try session.finish()
      guard let text = String(validating: buffer.bytes, as: UTF8.self), !text.isEmpty else {
        return "\(exporter.format.name): no text"
      }
      return exporter.format.name != "html" || text.hasSuffix("</html>\n")
        ? nil : "html: ends with \(text.suffix(40))"
    }
  }
}

extension TimelineEntry {
  /// The id of the figure or the quote.
  fileprivate var factID: String { figure?.id ?? quote?.id ?? "" }
}

/// Versions of a story, and their timeline.
private struct Followed: Sendable {
  let versions: [Extraction]
  let timeline: Timeline

  /// Null where the reader refuses one of them.
  init?(_ input: [UInt8]) {
    let parts = Versions.parts(input, atMost: 3)
    let read = parts.compactMap { part in
      try? PlainTextReader().articles(of: part).first.map(Extracted.init)?.extraction
    }
    guard read.count == parts.count else { return nil }
    versions = read
    timeline = TimelineBuilder().timeline(of: read)
  }
}

private struct DecodedTimeline: Decodable {
  struct Row: Decodable {}

  struct Thread: Decodable {
    var versions: [Row]
  }

  var versions: [Row]
  var threads: [Thread]
}
