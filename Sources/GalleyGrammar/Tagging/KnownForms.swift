/// The words that came before, each with the rows of its features.
///
/// Half of a word's features look at one word alone: itself or a neighbour. Copy repeats its words, so
/// that their rows are looked up once. Of the six that look at the word itself the sum is kept, which is
/// one place in memory to wait for where six were; of the others, one or two a neighbour, the numbers.
struct KnownForms {
  /// A word, and the numbers of its rows for each place that it can have beside the word to be tagged.
  struct Known {
    fileprivate(set) var form: WordForm
    /// The sum of the rows of the features that look at the word itself.
    fileprivate(set) var own = ColumnSums()
    fileprivate(set) var before = SIMD2<UInt16>()
    fileprivate(set) var behind = SIMD2<UInt16>()
    /// Two words before, and two words behind.
    fileprivate(set) var second: UInt16 = 0
    fileprivate(set) var next: UInt16 = 0
  }

  /// So many words are kept, 800 KB of them; then all are forgotten.
  private static let most = 8192

  private var all: [Known] = []
  /// For each slot the index of a word plus one, 0 where it is empty.
  private var slots: [UInt32] = []
  /// The words of the sentence at hand, with two that stand for what is outside on either side.
  private var sentence: [UInt32] = []

  /// The words of a sentence by their index, two outside on either side.
  struct Sentence {
    fileprivate let all: UnsafePointer<Known>
    fileprivate let numbers: UnsafePointer<UInt32>

    @inline(__always)
    subscript(index: Int) -> UnsafePointer<Known> { all + Int(numbers[index + 2]) }
  }

  /// Passes on the words of a sentence, and writes into their forms what the lexicon says of them.
  mutating func withSentence(
    _ forms: inout [WordForm], _ model: TaggerModel,
    _ body: (UnsafeBufferPointer<WordForm>, Sentence) -> Void
  ) {
    makeRoom(for: forms.count, model)
    // Taken out, since a new word changes all but these.
    var numbers: [UInt32] = []
    swap(&numbers, &sentence)
    defer { swap(&numbers, &sentence) }
    numbers.removeAll(keepingCapacity: true)
    numbers.append(contentsOf: repeatElement(0, count: forms.count + 4))
    forms.withUnsafeMutableBufferPointer { forms in
      numbers.withUnsafeMutableBufferPointer { numbers in
        for index in forms.indices {
          let number = number(of: forms[index]) ?? add(forms[index], model)
          forms[index].entry = all[number].form.entry
          numbers[index + 2] = UInt32(truncatingIfNeeded: number)
        }
      }
    }
    all.withUnsafeBufferPointer { all in
      numbers.withUnsafeBufferPointer { numbers in
        guard let all = all.baseAddress, let numbers = numbers.baseAddress else { return }
        forms.withUnsafeBufferPointer { body($0, Sentence(all: all, numbers: numbers)) }
      }
    }
  }

  /// Forgets all where a sentence might not fit in.
  private mutating func makeRoom(for count: Int, _ model: TaggerModel) {
    guard all.isEmpty || all.count + count > max(Self.most, slots.count / 2) else { return }
    all.removeAll(keepingCapacity: true)
    all.append(Self.known(.outside, model))
    var room = 2 * Self.most
    while room < 2 * count + 2 { room *= 2 }
    slots = [UInt32](repeating: 0, count: room)
  }

  private func number(of form: WordForm) -> Int? {
    slots.withUnsafeBufferPointer { slots in
      all.withUnsafeBufferPointer { all in
        var slot = form.slot & (slots.count - 1)
        while slots[slot] != 0 {
          let number = Int(slots[slot]) - 1
          if all[number].form.isAlike(form) { return number }
          slot = (slot + 1) & (slots.count - 1)
        }
        return nil
      }
    }
  }

  private mutating func add(_ form: WordForm, _ model: TaggerModel) -> Int {
    var slot = form.slot & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    var form = form
    form.entry = model.entry(form.word)
    all.append(Self.known(form, model))
    slots[slot] = UInt32(truncatingIfNeeded: all.count)
    return all.count - 1
  }

  private static func known(_ form: WordForm, _ model: TaggerModel) -> Known {
    var known = Known(form: form)
    var (before, behind) = (0, 0)
    FeatureKeys.fixed(WordWindow(everywhere: form)) { sight, key in
      switch sight {
      case .own: known.own.add(model.row(key))
      case .before:
        known.before[before] = model.number(key)
        before += 1
      case .behind:
        known.behind[behind] = model.number(key)
        behind += 1
      case .second: known.second = model.number(key)
      case .next: known.next = model.number(key)
      case .several: break
      }
    }
    return known
  }
}
