/// Tags the words of a sentence from left to right, each by the words around it and the tags before.
///
/// An averaged perceptron (Collins, "Discriminative Training Methods for Hidden Markov Models",
/// 2002), greedy. A word that has had one tag alone in what the model has read keeps it.
///
/// ```
/// Tagger().tags(of: "Shares rose 3 percent".split(separator: " ").map(String.init))
/// // [.nns, .vbd, .cd, .nn]
/// ```
public struct Tagger: Sendable {
  let model: TaggerModel

  /// Makes a tagger.
  public init(model: TaggerModel = .english) {
    self.model = model
  }

  /// The tags of the words of a sentence, as the treebank parts them.
  public func tags(of words: [String]) -> [PennTag] {
    var forms = words.map { WordForm($0) }
    var tags: [PennTag] = []
    tag(&forms, into: &tags)
    return tags
  }

  /// Replaces the tags by those of the words of a sentence.
  public func tag(_ forms: inout [WordForm], into tags: inout [PennTag]) {
    WordForm.mark(&forms)
    tags.removeAll(keepingCapacity: true)
    guard !forms.isEmpty else { return }
    forms.withUnsafeBufferPointer { forms in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: forms.count) { classes in
        for index in forms.indices {
          classes.initializeElement(at: index, to: model.entry(forms[index].word))
        }
        tag(forms, UnsafeBufferPointer(classes), into: &tags)
      }
    }
  }

  private func tag(
    _ forms: UnsafeBufferPointer<WordForm>, _ classes: UnsafeBufferPointer<UInt8>,
    into tags: inout [PennTag]
  ) {
    var last = Self.outside
    var second = Self.outside
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: FeatureKeys.count) { buffer in
      guard let keys = buffer.baseAddress else { return }
      for index in forms.indices {
        let own = classes[index]
        let tag: UInt8
        if let only = forms[index].onlyTag(own) {
          tag = only
        } else {
          FeatureKeys.writeFixed(forms, classes, at: index, into: keys)
          FeatureKeys.writeTagged(
            forms[index], own: own, following: index + 1 < forms.count ? classes[index + 1] : 255,
            first: last, second: second, into: keys)
          tag = best(UnsafePointer(keys))
        }
        second = last
        last = tag
        if let tag = PennTag(rawValue: tag) { tags.append(tag) }
      }
    }
  }

  /// Stands for the tags before the first word.
  static let outside: UInt8 = 63

  /// The tag with the greatest sum of weights; of equal ones the first.
  @inline(__always)
  private func best(_ keys: UnsafePointer<UInt32>) -> UInt8 {
    var low = SIMD16<Int16>.zero
    var middle = SIMD16<Int16>.zero
    var high = SIMD16<Int16>.zero
    for index in 0..<FeatureKeys.count {
      guard let row = model.row(keys[index]) else { continue }
      let weights = UnsafeRawPointer(row)
      low &+= SIMD16<Int16>(
        truncatingIfNeeded: weights.loadUnaligned(as: SIMD16<Int8>.self))
      middle &+= SIMD16<Int16>(
        truncatingIfNeeded: weights.loadUnaligned(fromByteOffset: 16, as: SIMD16<Int8>.self))
      high &+= SIMD16<Int16>(
        truncatingIfNeeded: weights.loadUnaligned(fromByteOffset: 32, as: SIMD16<Int8>.self))
    }
    let greatest = max(low.max(), middle.max(), high.max())
    for (part, sums) in [low, middle, high].enumerated() {
      for index in 0..<16 where sums[index] == greatest { return UInt8(part * 16 + index) }
    }
    return 0
  }
}

extension WordForm {
  /// The one tag that a word of the lexicon can have here, or null.
  ///
  /// A capital may make a name of a noun or a verb ("Church", "Sells"), but not of "the".
  @inline(__always)
  func onlyTag(_ entry: UInt8) -> UInt8? {
    guard entry > 0, entry < TaggerModel.firstClass else { return nil }
    let tag = entry - 1
    if shape.contains(.capitalised) || shape.contains(.caseless), Self.isOpen(tag) { return nil }
    return tag
  }

  /// Whether new words come into a class of words: nouns, verbs, adjectives, adverbs.
  @inline(__always)
  private static func isOpen(_ tag: UInt8) -> Bool {
    Self.openTags & 1 << UInt64(tag) != 0
  }

  private static let openTags: UInt64 = {
    let tags: [PennTag] = [
      .fw, .jj, .jjr, .jjs, .nn, .nnp, .nnps, .nns, .rb, .uh, .vb, .vbd, .vbg, .vbn, .vbp, .vbz,
    ]
    return tags.reduce(0) { $0 | 1 << UInt64($1.rawValue) }
  }()
}
