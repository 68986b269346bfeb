/// How much the server takes at a time; made for one desk, not for the world.
package struct ServerLimits: Sendable {
  /// The connections that may be open.
  package var connections = 64
  /// The bytes of the lines before a body.
  package var headBytes = 16 << 10
  /// The bytes of a body: two articles of the longest kind.
  package var bodyBytes = 64 << 20
  /// The bytes of all bodies that are held at a time.
  package var heldBytes = 256 << 20
  /// The requests that may wait for a thread.
  package var waitingJobs = 64
  /// How long a request may take to come in.
  package var requestTime = Duration.seconds(30)
  /// How long an answer may take to go out.
  package var answerTime = Duration.seconds(60)
  /// How long a connection may be idle.
  package var idleTime = Duration.seconds(60)
  /// How long requests under way may take when the server is to stop.
  package var stopTime = Duration.seconds(10)

  /// The usual limits.
  package init() {}
}
