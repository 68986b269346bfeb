import Galley
import GalleyArchive
import GalleyExporters
import GalleyModel
import GalleyPrograms

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tells versions to a program, one after the other, while the run goes on.
///
/// A program that fails, or takes too long, is told of and tried again, later each time; the versions
/// of other stories do not wait for it.
struct ProgramTeller: Teller {
  /// What is noted of where a version is told.
  static let place = "program"

  let archive: Archive
  let voice: TellingVoice
  let program: String
  let patience: Duration
  private let receipt: Receipt
  private var current: Running?
  private(set) var hasFailed = false

  private struct Running {
    let telling: Telling
    let process: Int32
    /// Whether this run has started it, or one before.
    let isOwn: Bool
    let deadline: ContinuousClock.Instant
  }

  init(archive: Archive, voice: TellingVoice, program: String, patience: Duration) {
    self.archive = archive
    self.voice = voice
    self.program = program
    self.patience = patience
    receipt = Receipt(archive: archive.path)
  }

  var isBusy: Bool { current != nil }

  mutating func resume() throws {
    for telling in try archive.begun() {
      if telling.begun != Self.place {
        // The run before told standard output.
        try archive.postpone(telling.version, until: 0)
        continue
      }
      switch receipt.content(of: telling.version, tries: telling.tries) {
      case .running(let process):
        current = Running(
          telling: telling, process: process, isOwn: false,
          deadline: ContinuousClock.now + patience)
      case .ended(let status): try end(telling, status: status)
      case .nothing: try start(telling)
      case .lost: try start(telling, isAgain: true)
      }
    }
  }

  mutating func tell() throws {
    while true {
      try look()
      guard current == nil,
        let telling = try archive.due(atMost: 1, at: Int64(time(nil))).first
      else { return }
      try start(telling)
    }
  }

  mutating func finish() throws {
    while current != nil {
      usleep(10_000)
      try look()
    }
    if try archive.begun().isEmpty { receipt.remove() }
  }

  /// Looks whether the program has ended, and stops it when its time is over.
  private mutating func look() throws {
    guard let running = current else { return }
    if running.isOwn {
      var status: Int32 = 0
      let answer = waitpid(running.process, &status, WNOHANG)
      // Where whoever started this run does not want to hear of ends, there is no answer either.
      if answer == running.process || answer < 0 && errno == ECHILD {
        current = nil
        return try settle(running.telling)
      }
    } else if case .running = receipt.content(
      of: running.telling.version, tries: running.telling.tries)
    {
      // Still at work.
    } else {
      current = nil
      return try settle(running.telling)
    }
    guard ContinuousClock.now >= running.deadline else { return }
    if running.process > 0 { kill(-running.process, SIGKILL) }
    if running.isOwn { waitpid(running.process, nil, 0) }
    current = nil
    try fail(running.telling, "was still at work after \(patience); it was stopped")
  }

  private mutating func settle(_ telling: Telling) throws {
    switch receipt.content(of: telling.version, tries: telling.tries) {
    case .ended(let status): try end(telling, status: status)
    default: try fail(telling, "was stopped by somebody")
    }
  }

  private mutating func end(_ telling: Telling, status: Int32) throws {
    if status == 0 { return try archive.finish([telling.version]) }
    try fail(telling, "ended with exit status \(status)")
  }

  private mutating func fail(_ telling: Telling, _ fault: String) throws {
    hasFailed = true
    let pause = Int64(1) << min(6, telling.tries)
    StandardStream.complain(
      "\(program): \(fault), at \(telling.story) \(telling.number); it is tried again in \(pause) s"
    )
    try archive.postpone(telling.version, until: Int64(time(nil)) + pause)
  }

  private mutating func start(_ telling: Telling, isAgain: Bool = false) throws {
    guard let (old, new) = try archive.articles(toTell: telling.version),
      let item = voice.item(old, new)
    else { return try archive.finish([telling.version], told: false) }
    var lines = ItemLines()
    lines.add(item)
    // From a file, so that the program gets all of it, even if this run is killed meanwhile.
    guard let input = UnnamedFile.holding(lines.bytes) else {
      return try fail(telling, "cannot be given its input: \(String(cString: strerror(errno)))")
    }
    defer { close(input) }
    try archive.begin([(telling.version, "")], at: Self.place)
    guard let note = receipt.begin(telling.version, tries: telling.tries) else {
      return try fail(telling, "cannot be started: \(String(cString: strerror(errno)))")
    }
    defer { close(note) }
    var teller = ProcessStart(.path("/bin/sh"), descriptors: [(input, 0), (note, 3)])
    teller.arguments = ["-c", Receipt.script, program]
    teller.environment = [
      "GALLEY_STORY=\(telling.story)", "GALLEY_VERSION=\(telling.number)",
      "GALLEY_DELIVERY=\(telling.version)", "GALLEY_AGAIN=\(isAgain ? 1 : 0)",
    ]
    let start = teller.run()
    if start.code != 0 {
      return try fail(telling, "cannot be started: \(String(cString: strerror(start.code)))")
    }
    current = Running(
      telling: telling, process: start.process, isOwn: true,
      deadline: ContinuousClock.now + patience)
  }
}
