import GalleyGrammar
import GalleyTestSupport
import GalleyTraining

/// The tagging of a treebank's sentences that stand in memory.
enum TaggingWork {
  /// The letters that sentences are written in.
  enum Letters: String, CaseIterable {
    case own = ""
    case title = " in Title Case"
    case capital = " in capitals"
  }

  /// The treebanks that measure; the model has seen none of their sentences.
  static let treebanks = ["ewt-test", "pud-test"]

  /// The name of a contestant.
  static func name(_ treebank: String, _ letters: Letters) -> String {
    treebank + letters.rawValue
  }

  /// Tags all sentences so often that the clock can tell.
  static func of(_ treebank: String, _ letters: Letters, _ place: Place) -> (() -> Bool)? {
    let folder = TreebankFolder(SharedFolder.path("grammar"))
    guard let sentences = try? folder.treebank(treebank).sentences else { return nil }
    let written = sentences.map { sentence in
      switch letters {
      case .own: sentence
      case .title: sentence.recased(.title)
      case .capital: sentence.recased(.capital)
      }
    }
    let forms = written.map { $0.words.map { WordForm($0) } }
    let times = 50
    return {
      var tagger = Tagger()
      var tally = TagTally()
      var sentence: [WordForm] = []
      var tags: [PennTag] = []
      for _ in 0..<times {
        for index in forms.indices {
          sentence.removeAll(keepingCapacity: true)
          sentence += forms[index]
          tagger.tag(&sentence, into: &tags)
          tally.words += tags.count
          tally.right += zip(tags, written[index].tags).count { $0 == $1 }
        }
      }
      tally.bytes =
        times * written.reduce(0) { $0 + $1.words.reduce(0) { $0 + $1.utf8.count + 1 } }
      return tally.write(to: place)
    }
  }
}
