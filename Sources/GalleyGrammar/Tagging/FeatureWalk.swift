/// A walk over a sentence that gives each word's feature keys, for learning what the tagger uses.
package struct FeatureWalk {
  private let forms: UnsafeBufferPointer<WordForm>
  private var window: WordWindow
  private var index = -1
  private var last = FeatureKeys.outside
  private var second = FeatureKeys.outside

  /// Begins before the first word.
  ///
  /// - Parameter forms: The words of a sentence, marked and with their entries.
  package init(_ forms: UnsafeBufferPointer<WordForm>) {
    self.forms = forms
    window = WordWindow(forms)
  }

  /// The next word that must be told by its features: its index.
  ///
  /// Words whose tags are known without are passed over. Each word that comes needs a call of
  /// ``take(_:)``.
  package mutating func next() -> Int? {
    while true {
      index += 1
      guard index < forms.count else { return nil }
      window.move(to: index, of: forms)
      guard let only = window.form.onlyTag else { return index }
      take(only.column ?? only.rawValue)
    }
  }

  /// Hands out the keys of the word's features.
  package func keys(_ take: (UInt32) -> Void) {
    FeatureKeys.fixed(window) { take($1) }
    take(FeatureKeys.tag(last: last))
    take(FeatureKeys.tags(last: last, second: second))
    FeatureKeys.tagged(
      window.form, behind: window.behind.entry, last: last, second: second, take)
  }

  /// Tells the column of the tag that the word has.
  package mutating func take(_ column: UInt8) {
    second = last
    last = column
  }
}
