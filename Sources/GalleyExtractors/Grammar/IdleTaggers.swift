import Synchronization

/// Taggers that no article uses now: what one remembers of words serves the next article as well.
enum IdleTaggers {
  private static let idle = Mutex<[SentenceTagger]>([])

  /// One of them, or a new one.
  static func take() -> SentenceTagger { idle.withLock { $0.popLast() } ?? SentenceTagger() }

  /// Keeps one for the next article.
  static func keep(_ tagger: SentenceTagger) { idle.withLock { $0.append(tagger) } }
}
