/// What is read in each sentence of a story; most have nothing, and share one empty list.
struct SentenceLists<Item> {
  /// The list of each sentence.
  private var places: [Int32]
  private var lists: [[Item]] = [[]]

  /// Begins with nothing in any of so many sentences.
  init(count: Int) {
    places = Array(repeating: 0, count: count)
  }

  /// The items of a sentence.
  subscript(sentence: Int) -> [Item] {
    get { lists[Int(places[sentence])] }
    set {
      guard !newValue.isEmpty || places[sentence] > 0 else { return }
      places[sentence] = Int32(truncatingIfNeeded: lists.count)
      lists.append(newValue)
    }
  }

  /// The sentences that have items.
  var filled: some Sequence<Int> {
    places.indices.lazy.filter { [places] in places[$0] > 0 }
  }
}
