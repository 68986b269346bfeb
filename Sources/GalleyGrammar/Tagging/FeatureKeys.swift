/// The keys of the features of a word in its place: what the model has learnt weights for.
///
/// A key is 32 bits of a template's number mixed with what the template looks at. Zero stands for
/// an empty slot of the model's table and is no key.
struct FeatureKeys {
  /// How many features a word has.
  static let count = 24

  @inline(__always)
  static func key(_ template: UInt64, _ value: UInt64) -> UInt32 {
    var mixed = (value ^ template &* 0x9e37_79b9_7f4a_7c15) &* 0xff51_afd7_ed55_8ccd
    mixed ^= mixed >> 29
    mixed = mixed &* 0xc4ce_b9fe_1a85_ec53
    return UInt32(truncatingIfNeeded: mixed >> 32) | 1
  }

  /// Writes the keys of the features that do not depend on tags, for the word at an index.
  ///
  /// - Parameters:
  ///   - forms: The words of the sentence.
  ///   - classes: What the model's lexicon says of each word.
  ///   - keys: Room for ``count`` keys; the last ``tagged`` are left for ``writeTagged``.
  @inline(__always)
  static func writeFixed(
    _ forms: UnsafeBufferPointer<WordForm>, _ classes: UnsafeBufferPointer<UInt8>, at index: Int,
    into keys: UnsafeMutablePointer<UInt32>
  ) {
    let none = WordForm.outside
    let form = forms[index]
    let before = index > 0 ? forms[index - 1] : none
    let second = index > 1 ? forms[index - 2] : none
    let behind = index + 1 < forms.count ? forms[index + 1] : none
    let next = index + 2 < forms.count ? forms[index + 2] : none
    let own = UInt64(classes[index])
    let following = index + 1 < forms.count ? UInt64(classes[index + 1]) : 255
    let further = index + 2 < forms.count ? UInt64(classes[index + 2]) : 255
    let shape = UInt64(form.shape.rawValue)
    let word = UInt64(form.word)
    keys[0] = key(1, word)
    keys[1] = key(2, UInt64(form.ending))
    keys[2] = key(3, UInt64(form.ending & 0xFFFF))
    keys[3] = key(4, UInt64(form.beginning))
    keys[4] = key(5, shape)
    keys[5] = key(6, own << 8 | shape)
    keys[6] = key(7, following)
    keys[7] = key(8, own << 8 | following)
    keys[8] = key(9, following << 8 | further)
    keys[9] = key(10, UInt64(before.word))
    keys[10] = key(11, UInt64(second.word))
    keys[11] = key(12, UInt64(behind.word))
    keys[12] = key(13, UInt64(next.word))
    keys[13] = key(14, UInt64(before.word) << 32 | word)
    keys[14] = key(15, word << 32 | UInt64(behind.word))
    keys[15] = key(16, UInt64(behind.ending) << 8 | own)
    keys[16] = key(17, UInt64(before.ending))
    keys[17] = key(18, UInt64(before.shape.rawValue) << 16 | shape << 8 | UInt64(behind.shape.rawValue))
  }

  /// Writes the keys of the features that look at the tags of the two words before.
  @inline(__always)
  static func writeTagged(
    _ form: WordForm, own: UInt8, following: UInt8, first: UInt8, second: UInt8,
    into keys: UnsafeMutablePointer<UInt32>
  ) {
    let last = UInt64(first)
    let pair = UInt64(second) << 8 | last
    keys[18] = key(19, last)
    keys[19] = key(20, pair)
    keys[20] = key(21, UInt64(form.word) << 8 | last)
    keys[21] = key(22, pair << 8 | UInt64(own))
    keys[22] = key(23, last << 16 | UInt64(own) << 8 | UInt64(following))
    keys[23] = key(24, last << 24 | UInt64(form.ending))
  }
}
