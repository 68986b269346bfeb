import GalleyExtractors
import GalleyModel

/// An article and, in the end, its extraction.
final class ExtractionJob: Sendable {
  private enum State {
    case waiting
    case running
    case done(Extraction)
  }

  private let article: Article
  private let state = Monitor(State.waiting)

  init(_ article: Article) { self.article = article }

  /// How many bytes of text it has.
  var size: Int { article.text.utf8.count }

  var isDone: Bool {
    state.withLock { state in
      if case .done = state { true } else { false }
    }
  }

  /// Extracts, where nobody has begun to.
  func run(_ extractor: any Extractor) {
    let isMine = state.withLock { state in
      guard case .waiting = state else { return false }
      state = .running
      return true
    }
    guard isMine else { return }
    let extraction = extractor.extract(article)
    state.withLock { $0 = .done(extraction) }
  }

  /// The extraction, once somebody has begun; waits for its end.
  func result() -> Extraction {
    state.wait { state in
      if case .done(let extraction) = state { extraction } else { nil }
    }
  }
}
