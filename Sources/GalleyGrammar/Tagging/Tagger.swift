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
  private let tagRows: TagRows
  private var known = KnownForms()

  /// Makes a tagger.
  public init(model: TaggerModel = .english) {
    self.model = model
    tagRows = TagRows(model)
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
    let (model, tagRows) = (model, tagRows)
    known.withSentence(forms, model) { sentence in
      tags.append(addingCapacity: sentence.count) { Self.tag(sentence, model, tagRows, into: &$0) }
    }
  }

  private static func tag(
    _ sentence: KnownForms.Sentence, _ model: TaggerModel, _ tagRows: TagRows,
    into tags: inout OutputSpan<PennTag>
  ) {
    var last = FeatureKeys.outside
    var second = FeatureKeys.outside
    var isQuoted = false
    // Handed out when the word behind it, which may change it, has its tag.
    var before: PennTag?
    for index in 0..<sentence.count {
      let column: UInt8
      var tag: PennTag
      if let only = sentence[index].pointee.onlyTag {
        tag = only
        column = only.column ?? only.rawValue
      } else {
        var sums = sentence.weights(index)
        let rows = tagRows[last, second]
        sums.add(model.row(number: rows.x))
        sums.add(model.row(number: rows.y))
        FeatureKeys.tagged(
          sentence[index].pointee.form, behind: sentence[index + 1].pointee.form.entry, last: last,
          second: second
        ) { sums.add(model.row($0)) }
        column = sums.greatest
        tag = PennTag(column: column)
        let closes = isQuoted || index > 0 && index + 1 == sentence.count
        if tag == .openQuote, closes { tag = .closeQuote }
      }
      if last == PennTag.dt.rawValue, Self.opensPhrase(column) { before = .pdt }
      if last == PennTag.md.rawValue, sentence[index - 1].pointee.form.shape.contains(.capitalised),
        Self.isFinite(tag)
      {
        before = .nnp
      }
      if column == PennTag.openQuote.rawValue { isQuoted = tag == .openQuote }
      if let before { tags.append(before) }
      before = tag
      second = last
      last = column
    }
    if let before { tags.append(before) }
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
