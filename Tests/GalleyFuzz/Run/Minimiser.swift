/// Makes an input as small as it can be without losing what it shows.
struct Minimiser {
  /// How often the question may be asked.
  var attempts: Int
  /// Whether an input still shows it.
  let shows: ([UInt8]) -> Bool

  /// The input without the lines, then the stretches, then the bytes that it does not need.
  mutating func minimise(_ input: [UInt8]) -> [UInt8] {
    let lines = input.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
    let kept = smallest(lines) { Array($0.joined(separator: [0x0A])) }
    let words = Array(kept.joined(separator: [0x0A]))
      .split(separator: 0x20, omittingEmptySubsequences: false).map(Array.init)
    let fewer = smallest(words) { Array($0.joined(separator: [0x20])) }
    return smallest(Array(fewer.joined(separator: [0x20]))) { $0 }
  }

  /// Drops stretches of pieces: halves first, single pieces last.
  private mutating func smallest<Piece>(
    _ pieces: [Piece], _ bytes: ([Piece]) -> [UInt8]
  ) -> [Piece] {
    var pieces = pieces
    var length = max(1, pieces.count / 2)
    while attempts > 0 {
      var index = 0
      var hasShrunk = false
      while index < pieces.count, attempts > 0 {
        var fewer = pieces
        fewer.removeSubrange(index..<min(index + length, pieces.count))
        attempts -= 1
        if shows(bytes(fewer)) {
          pieces = fewer
          hasShrunk = true
        } else {
          index += length
        }
      }
      if length == 1, !hasShrunk { break }
      if !hasShrunk || length > pieces.count { length = max(1, length / 2) }
    }
    return pieces
  }
}
