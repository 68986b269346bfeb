import Galley
import GalleyArchive
import GalleyExporters
import GalleyReaders

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One run of `galley watch`: looks, takes, tells, waits, until it is over.
struct Watch {
  private let command: WatchCommand
  private let archive: Archive
  private var folders: WatchedFolders
  private var intake: Intake
  private var teller: any Teller
  private let events: FolderEvents
  private let stop: Int32?
  private let complaints: Complaints
  private var isAllDone = true

  /// With news from the system a look at the folders is only for what it may have missed.
  private static let restingScan = Duration.seconds(60)
  private static let scan = Duration.seconds(2)
  /// A folder of a hundred thousand files takes a while to look at; most of the time is left to others.
  private static let scanShare = 20
  private static let mostFiles = 64

  init(_ options: WatchOptions, _ archive: Archive) {
    command = options.command
    self.archive = archive
    folders = WatchedFolders(
      command.folders, reader: options.reader, recursive: command.recursive,
      settling: command.settle)
    let complaints = Complaints()
    self.complaints = complaints
    intake = Intake(archive, reader: options.reader) { complaints.add("\($0)") }
    if let program = command.program {
      teller = ProgramTeller(
        archive: archive, voice: options.voice, program: program,
        patience: .seconds(command.timeLimit))
    } else {
      teller = PrintTeller(archive: archive, voice: options.voice)
    }
    events = FolderEvents()
    stop = Interruption.asked()
  }

  mutating func run() throws -> ExitStatus {
    try teller.resume()
    var line = ProgressLine(besides: Destination(.standardOutput, name: ""))
    var nextScan = ContinuousClock.now
    while true {
      if ContinuousClock.now >= nextScan { nextScan = try look() }
      try take { line.show($0) }
      line.clear()
      try teller.tell()
      if command.once, try isOver() { break }
      if wait(until: nextScan) { break }
      let news = command.poll == nil ? events.news() : FolderEvents.News()
      folders.look(at: news.complete, isKnown)
      if news.wantsScan { nextScan = ContinuousClock.now }
    }
    try teller.finish()
    if intake.skipped.count > 0 { StandardStream.complain("skipped \(intake.skipped)") }
    return isAllDone && !teller.hasFailed && complaints.count == 0 ? .allDone : .someFailed
  }

  /// Looks at the folders.
  /// - Returns: When to look again.
  private mutating func look() throws -> ContinuousClock.Instant {
    let start = ContinuousClock.now
    // First listen, then look: what comes in between is told twice rather than not at all.
    var isTold = command.poll == nil && events.listen(to: command.folders)
    let listed = folders.scan(isKnown)
    if command.poll == nil { isTold = events.listen(to: listed) && isTold }
    for problem in folders.problems { complaints.add("\(problem)") }
    if !command.once {
      for remark in events.remarks { complaints.tell(remark) }
    }
    let end = ContinuousClock.now
    let pause =
      command.poll.map { Duration.seconds($0) } ?? (isTold ? Self.restingScan : Self.scan)
    return end + max(pause, (end - start) * Self.scanShare)
  }

  /// Takes what is complete, a few files at a time, so that they are told of soon.
  private mutating func take(_ progress: (Int) -> Void) throws {
    var files = folders.takeComplete()[...]
    while !files.isEmpty, !isAsked {
      let next = Array(files.prefix(Self.mostFiles))
      do {
        let stop = stop
        let later = try intake.take(next, until: { Self.isAsked(stop) })
        for file in later { folders.giveBack(file) }
      } catch {
        for file in files { folders.giveBack(file) }
        if command.once { throw error }
        complaints.add("\(error)")
        return
      }
      files = files.dropFirst(next.count)
      progress(intake.count)
      try teller.tell()
    }
    for file in files { folders.giveBack(file) }
  }

  /// Whether all that is there has been taken and told, or nothing more can be done about it.
  private func isOver() throws -> Bool {
    if folders.isWaiting || teller.isBusy { return false }
    let untold = try archive.untold()
    if untold > 0, teller.hasFailed {
      StandardStream.complain(
        "\(archive.path): \(untold) versions are not told yet; the next run tries again")
    }
    return true
  }

  private var isKnown: (ArrivedFile) -> Bool {
    { [archive] file in (try? archive.knows(path: file.place, stamp: file.stamp)) == true }
  }

  private var isAsked: Bool { Self.isAsked(stop) }

  private static func isAsked(_ stop: Int32?) -> Bool {
    guard let stop else { return false }
    var asked = pollfd(fd: stop, events: Int16(POLLIN), revents: 0)
    return poll(&asked, 1, 0) > 0
  }

  /// Waits for something to happen; true when the run is to end.
  private func wait(until time: ContinuousClock.Instant) -> Bool {
    var places: [pollfd] = []
    if let stop { places.append(pollfd(fd: stop, events: Int16(POLLIN), revents: 0)) }
    if command.poll == nil, let descriptor = events.descriptor {
      places.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0))
    }
    var pause = time - ContinuousClock.now
    // A program that ends, or a try that is due, tells nobody.
    if teller.isBusy {
      pause = min(pause, .milliseconds(5))
    } else if folders.isWaiting {
      pause = min(pause, .milliseconds(100))
    } else {
      pause = min(pause, .seconds(1))
    }
    let milliseconds = max(0, pause / Duration.milliseconds(1))
    poll(&places, nfds_t(places.count), Int32(milliseconds.rounded(.up)))
    return isAsked
  }
}

/// What is wrong, told once each: a folder is looked at again and again.
private final class Complaints {
  private var told: Set<String> = []
  private(set) var count = 0

  /// Tells something that is no fault.
  func tell(_ line: String) {
    if told.insert(line).inserted { StandardStream.complain(line) }
  }

  func add(_ problem: String) {
    // A desk that runs for months does not keep all of them.
    if told.count > 1000 { told = [] }
    count += 1
    if told.insert(problem).inserted { StandardStream.complain(problem) }
  }
}
