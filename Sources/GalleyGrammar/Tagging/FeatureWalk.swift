/// A walk over a sentence that gives each word's feature keys, for learning what the tagger uses.
package struct FeatureWalk: ~Copyable {
  /// How many features a word has.
  package static let count = FeatureKeys.count

  private let forms: UnsafeBufferPointer<WordForm>
  private let classes: UnsafeBufferPointer<UInt8>
  private let keys: UnsafeMutablePointer<UInt32>
  private var index = -1
  private var last = Tagger.outside
  private var second = Tagger.outside

  /// Begins before the first word.
  package init(forms: UnsafeBufferPointer<WordForm>, classes: UnsafeBufferPointer<UInt8>) {
    self.forms = forms
    self.classes = classes
    keys = .allocate(capacity: FeatureKeys.count)
  }

  deinit { keys.deallocate() }

  /// The next word: its index, and its keys unless its tag is known without them.
  ///
  /// The keys stand until the next call. A word with keys needs a call of ``take(_:)``.
  package mutating func next() -> (index: Int, keys: UnsafePointer<UInt32>?)? {
    index += 1
    guard index < forms.count else { return nil }
    let own = classes[index]
    if let only = forms[index].onlyTag(own) {
      take(only)
      return (index, nil)
    }
    FeatureKeys.writeFixed(forms, classes, at: index, into: keys)
    FeatureKeys.writeTagged(
      forms[index], own: own, following: index + 1 < forms.count ? classes[index + 1] : 255,
      first: last, second: second, into: keys)
    return (index, UnsafePointer(keys))
  }

  /// Tells the tag that the word has.
  package mutating func take(_ tag: UInt8) {
    second = last
    last = tag
  }
}
