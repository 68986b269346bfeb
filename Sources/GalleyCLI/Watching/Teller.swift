import GalleyArchive

/// Tells somebody of versions, each once.
protocol Teller {
  /// Takes up what a run before had begun to tell when it ended.
  mutating func resume() throws

  /// Tells what is due, without waiting for anybody.
  mutating func tell() throws

  /// Waits for what has been begun, as the run is to end.
  mutating func finish() throws

  /// Whether somebody is being told, so that a look is due soon.
  var isBusy: Bool { get }

  /// Whether telling somebody has failed.
  var hasFailed: Bool { get }
}
