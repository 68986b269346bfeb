/// Tags the words of a sentence from left to right, each by the words around it and the tags before.
///
/// An averaged perceptron (Collins, "Discriminative Training Methods for Hidden Markov Models",
/// 2002), greedy. A word that has had one tag alone in what the model has read keeps it.
///
/// It remembers what words weigh, so that one that tags much copy is faster than many.
///
/// ```
/// Tagger().tags(of: "Shares rose 3 percent".split(separator: " ").map(String.init))
/// // [.nns, .vbd, .cd, .nn]
/// ```
public struct Tagger: Sendable {
  private let model: TaggerModel
  private var known = KnownForms()

  /// Makes a tagger.
  public init(model: TaggerModel = .english) {
    self.model = model
  }

  /// The tags of the words of a sentence, as the treebank parts them; for what is no hot path.
  public func tags(of words: [String]) -> [PennTag] {
    var tagger = self
    var forms = words.map { WordForm($0) }
    var tags: [PennTag] = []
    tagger.tag(&forms, into: &tags)
    return tags
  }

  /// Replaces the tags by those of the words of a sentence.
  public mutating func tag(_ forms: inout [WordForm], into tags: inout [PennTag]) {
    WordForm.mark(&forms)
    tags.removeAll(keepingCapacity: true)
    tags.reserveCapacity(forms.count)
    let model = model
    known.withSentence(&forms, model) { Self.tag($0, $1, model, into: &tags) }
  }

  private static func tag(
    _ forms: UnsafeBufferPointer<WordForm>, _ known: KnownForms.Sentence, _ model: TaggerModel,
    into tags: inout [PennTag]
  ) {
    var window = WordWindow(forms)
    var last = FeatureKeys.outside
    var second = FeatureKeys.outside
    var isQuoted = false
    for index in forms.indices {
      window.move(to: index, of: forms)
      let column: UInt8
      var tag: PennTag
      if let only = window.form.onlyTag {
        tag = only
        column = only.column ?? only.rawValue
      } else {
        var sums = known[index].pointee.own
        let (before, behind) = (known[index - 1].pointee.before, known[index + 1].pointee.behind)
        sums.add(model.row(number: before.x))
        sums.add(model.row(number: before.y))
        sums.add(model.row(number: behind.x))
        sums.add(model.row(number: behind.y))
        sums.add(model.row(number: known[index - 2].pointee.second))
        sums.add(model.row(number: known[index + 2].pointee.next))
        FeatureKeys.fixed(window) { if $0 == .several { sums.add(model.row($1)) } }
        FeatureKeys.tagged(window, last: last, second: second) { sums.add(model.row($0)) }
        column = sums.greatest
        tag = PennTag(column: column)
        let closes = isQuoted || index > 0 && index + 1 == forms.count
        if tag == .openQuote, closes { tag = .closeQuote }
      }
      if last == PennTag.dt.rawValue, Self.opensPhrase(column) { tags[index - 1] = .pdt }
      if last == PennTag.md.rawValue, window.before.shape.contains(.capitalised),
        Self.isFinite(tag)
      {
        tags[index - 1] = .nnp
      }
      if column == PennTag.openQuote.rawValue { isQuoted = tag == .openQuote }
      tags.append(tag)
      second = last
      last = column
    }
  }

  /// Whether a verb stands here that no modal has behind it: in "May said" May is a person.
  @inline(__always)
  private static func isFinite(_ tag: PennTag) -> Bool { tag == .vbd || tag == .vbz || tag == .md }

  /// Whether a determiner before this one is a predeterminer: "all the", "half his".
  @inline(__always)
  private static func opensPhrase(_ column: UInt8) -> Bool {
    column == PennTag.dt.rawValue || column == PennTag.prpPossessive.rawValue
  }
}
