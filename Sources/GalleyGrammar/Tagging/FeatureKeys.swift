/// The keys of the features of a word in its place: what the model has learnt weights for.
///
/// A key is 32 bits of a template's number mixed with what the template looks at: the word and its
/// ends, its shape, its neighbours, and the tags before it.
package enum FeatureKeys {
  /// Stands for the tags before the first word.
  static let outside: UInt8 = 63

  @inline(__always)
  private static func key(_ template: UInt64, _ value: UInt64) -> UInt32 {
    // Words are hashes already and the rest is small numbers: one multiplication parts them.
    let mixed = (value ^ template &* 0x9e37_79b9_7f4a_7c15) &* 0xff51_afd7_ed55_8ccd
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }

  /// Which word a feature looks at.
  enum Sight {
    /// The word itself.
    case own
    case before
    case second
    case behind
    case next
    /// Two words or more.
    case several
  }

  /// How many features look at several words, and at no tag.
  static let severalCount = 6

  /// Hands out the keys of the features that look at words alone, with which word each looks at.
  @inline(__always)
  static func fixed(_ window: WordWindow, _ take: (Sight, UInt32) -> Void) {
    let form = window.form
    let before = window.before
    let behind = window.behind
    let own = UInt64(form.entry)
    let following = UInt64(behind.entry)
    let shape = UInt64(form.shape.rawValue)
    let word = UInt64(form.word)
    take(.own, key(1, word))
    take(.own, key(2, UInt64(form.ending)))
    take(.own, key(3, UInt64(form.ending & 0xFFFF)))
    take(.own, key(4, UInt64(form.beginning)))
    take(.own, key(5, shape))
    take(.own, key(6, own << 8 | shape))
    take(.behind, key(7, following))
    take(.several, key(8, own << 8 | following))
    take(.several, key(9, following << 8 | UInt64(window.next.entry)))
    take(.before, key(10, UInt64(before.word)))
    take(.second, key(11, UInt64(window.second.word)))
    take(.behind, key(12, UInt64(behind.word)))
    take(.next, key(13, UInt64(window.next.word)))
    take(.several, key(14, UInt64(before.word) << 32 | word))
    take(.several, key(15, word << 32 | UInt64(behind.word)))
    take(.several, key(16, UInt64(behind.ending) << 8 | own))
    take(.before, key(17, UInt64(before.ending)))
    take(
      .several,
      key(
        18, UInt64(before.shape.rawValue) << 16 | shape << 8 | UInt64(behind.shape.rawValue)))
  }

  /// The key of the feature that looks at the tag of the word before alone.
  static func tag(last: UInt8) -> UInt32 { key(19, UInt64(last)) }

  /// The key of the feature that looks at the tags of the two words before alone.
  static func tags(last: UInt8, second: UInt8) -> UInt32 {
    key(20, UInt64(second) << 8 | UInt64(last))
  }

  /// Hands out the keys of the features that look at the tags of the two words before and at words.
  @inline(__always)
  static func tagged(
    _ form: WordForm, behind: UInt8, last: UInt8, second: UInt8, _ take: (UInt32) -> Void
  ) {
    let own = UInt64(form.entry)
    let last = UInt64(last)
    let pair = UInt64(second) << 8 | last
    take(key(21, UInt64(form.word) << 8 | last))
    take(key(22, pair << 8 | own))
    take(key(23, last << 16 | own << 8 | UInt64(behind)))
    take(key(24, last << 24 | UInt64(form.ending)))
  }
}

/// A word with its two neighbours on either side, moved along a sentence.
struct WordWindow {
  private(set) var second = WordForm.outside
  private(set) var before = WordForm.outside
  private(set) var form = WordForm.outside
  private(set) var behind: WordForm
  private(set) var next: WordForm

  /// A window over five words.
  @inline(__always)
  init(second: WordForm, before: WordForm, form: WordForm, behind: WordForm, next: WordForm) {
    self.second = second
    self.before = before
    self.form = form
    self.behind = behind
    self.next = next
  }

  /// A window that has the same word in every place.
  @inline(__always)
  init(everywhere form: WordForm) {
    self.init(second: form, before: form, form: form, behind: form, next: form)
  }

  /// A window before the first word.
  @inline(__always)
  init(_ forms: UnsafeBufferPointer<WordForm>) {
    behind = forms.isEmpty ? .outside : forms[0]
    next = forms.count > 1 ? forms[1] : .outside
  }

  /// Moves to the word at an index, the one behind the last.
  @inline(__always)
  mutating func move(to index: Int, of forms: UnsafeBufferPointer<WordForm>) {
    second = before
    before = form
    form = behind
    behind = next
    next = index + 2 < forms.count ? forms[index + 2] : .outside
  }
}
