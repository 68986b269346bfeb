import Foundation

/// What a run took.
struct RunTime {
  /// From the start to the end, in seconds.
  var elapsed: Double
  /// The time that processors worked for it, in seconds; other work on the machine hardly changes it.
  var processor: Double
}

extension RunTime {
  /// Does work and measures it; null where the work fails.
  init?(of work: () -> Bool) {
    let start = (ContinuousClock.now, RunTime.processorSeconds)
    guard work() else { return nil }
    processor = RunTime.processorSeconds - start.1
    elapsed = (ContinuousClock.now - start.0) / .seconds(1)
  }

  /// What this process has worked so far, all its threads together.
  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

extension RunTime {
  /// Leaves it in the folder of a run for the process that started the run.
  func write(to place: Place) -> Bool {
    let line = "\(elapsed) \(processor)"
    return (try? line.write(toFile: RunTime.path(place), atomically: false, encoding: .utf8)) != nil
  }

  /// Reads what a run has left.
  init?(from place: Place) {
    let line = try? String(contentsOfFile: RunTime.path(place), encoding: .utf8)
    let numbers = (line ?? "").split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 2 else { return nil }
    self.init(elapsed: numbers[0], processor: numbers[1])
  }

  private static func path(_ place: Place) -> String {
    place.output("time-of-work")
  }
}
