/// The figures of two texts that have found one another.
struct FigurePairs {
  /// A figure on the left beside its partner on the right.
  struct Pair {
    var left: Int
    var right: Int
    /// Why the two met, for people.
    var why: String
    var isAmbiguous = false
    /// Whether they stand at the same place of sentences that have met.
    var isSamePlace = false
  }

  var pairs: [Pair] = []
  /// The figures that stay alone since two partners are nearly as good as one another.
  var ambiguousLeft: Set<Int> = []
  var ambiguousRight: Set<Int> = []

  /// Notes that two figures have met.
  mutating func add(_ left: Int, _ right: Int, _ why: String, isAmbiguous: Bool = false) {
    pairs.append(Pair(left: left, right: right, why: why, isAmbiguous: isAmbiguous))
  }
}
