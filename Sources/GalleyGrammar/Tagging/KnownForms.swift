/// The words that came before, each with the rows of its features.
///
/// Half of a word's features look at one word alone: itself or a neighbour. Copy repeats its words, so
/// that their rows are looked up once. Of the six that look at the word itself the sum is kept, which is
/// one place in memory to wait for where six were; of the others, one or two a neighbour, the numbers.
///
/// The rows of a whole sentence that look at words alone are summed before the first word is tagged: none
/// of them waits for the tag of the word before, so that the processor fetches those of several words at
/// the same time.
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
    /// The one tag that the word can have here, or null.
    fileprivate(set) var onlyTag: PennTag?
  }

  /// So many words are kept, 800 KB of them; then all are forgotten.
  private static let most = 8192

  private var all: [Known] = []
  /// For each slot the index of a word plus one, 0 where it is empty.
  private var slots: [UInt32] = []
  /// The words of the sentence at hand, with two that stand for what is outside on either side.
  private var sentence: [UInt32] = []
  /// The sums of the rows that look at words alone, for each word of the sentence that has no only tag.
  private var sums: [ColumnSums] = []
  /// For each of these words the numbers of the rows that look at several words.
  private var rows: [SIMD8<UInt16>] = []

  /// The words of a sentence by their index, two outside on either side.
  struct Sentence {
    let count: Int
    fileprivate let all: UnsafePointer<Known>
    fileprivate let numbers: UnsafePointer<UInt32>
    fileprivate let sums: UnsafeMutablePointer<ColumnSums>

    /// What is known of a word.
    @inline(__always)
    subscript(index: Int) -> UnsafePointer<Known> { all + Int(numbers[index + 2]) }

    /// What a word weighs for each tag before any tag is looked at; of use where it has no only tag.
    @inline(__always)
    func weights(_ index: Int) -> ColumnSums { sums[index] }

    /// Looks up the rows that look at several words, then sums all: a row that is far away in memory is
    /// waited for beside those of other words and other features.
    fileprivate func weigh(_ model: TaggerModel, _ rows: UnsafeMutablePointer<SIMD8<UInt16>>) {
      for index in 0..<count where self[index].pointee.onlyTag == nil {
        let window = WordWindow(
          second: self[index - 2].pointee.form, before: self[index - 1].pointee.form,
          form: self[index].pointee.form, behind: self[index + 1].pointee.form,
          next: self[index + 2].pointee.form)
        var numbers = SIMD8<UInt16>()
        var place = 0
        FeatureKeys.fixed(window) { sight, key in
          guard sight == .several else { return }
          numbers[place] = model.number(key)
          place += 1
        }
        rows[index] = numbers
      }
      for index in 0..<count where self[index].pointee.onlyTag == nil {
        var weights = self[index].pointee.own
        let (before, behind) = (self[index - 1].pointee.before, self[index + 1].pointee.behind)
        weights.add(model.row(number: before.x))
        weights.add(model.row(number: before.y))
        weights.add(model.row(number: behind.x))
        weights.add(model.row(number: behind.y))
        weights.add(model.row(number: self[index - 2].pointee.second))
        weights.add(model.row(number: self[index + 2].pointee.next))
        let numbers = rows[index]
        for place in 0..<FeatureKeys.severalCount {
          weights.add(model.row(number: numbers[place]))
        }
        sums[index] = weights
      }
    }
  }

  /// Passes on the words of a sentence.
  mutating func withSentence(
    _ forms: [WordForm], _ model: TaggerModel, _ body: (Sentence) -> Void
  ) {
    makeRoom(for: forms.count, model)
    // Taken out, since a new word changes all but these.
    var numbers: [UInt32] = []
    swap(&numbers, &sentence)
    defer { swap(&numbers, &sentence) }
    numbers.removeAll(keepingCapacity: true)
    numbers.append(contentsOf: repeatElement(0, count: forms.count + 4))
    forms.withUnsafeBufferPointer { forms in
      numbers.withUnsafeMutableBufferPointer { numbers in
        for index in forms.indices {
          let number = number(of: forms[index]) ?? add(forms[index], model)
          numbers[index + 2] = UInt32(truncatingIfNeeded: number)
        }
      }
    }
    if sums.count < forms.count {
      sums = [ColumnSums](repeating: ColumnSums(), count: 2 * forms.count)
      rows = [SIMD8<UInt16>](repeating: SIMD8(), count: 2 * forms.count)
    }
    let all = all
    sums.withUnsafeMutableBufferPointer { sums in
      rows.withUnsafeMutableBufferPointer { rows in
        all.withUnsafeBufferPointer { all in
          numbers.withUnsafeBufferPointer { numbers in
            guard let sums = sums.baseAddress, let rows = rows.baseAddress,
              let all = all.baseAddress, let numbers = numbers.baseAddress
            else { return }
            let sentence = Sentence(count: forms.count, all: all, numbers: numbers, sums: sums)
            sentence.weigh(model, rows)
            body(sentence)
          }
        }
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
    known.onlyTag = form.onlyTag
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
