import GalleyModel

/// The words of an old and a new text side by side: what both have, what went and what came.
struct Redlining {
  /// The runs in reading order; where words were replaced the old ones come first.
  let runs: [Redline]
  /// True where a word went or came.
  let wordsDiffer: Bool
  /// True where a word went.
  let removesWords: Bool
  /// True where a word came.
  let addsWords: Bool
  /// True where a sign or a capital differs.
  let signsDiffer: Bool

  /// The redline of a text that stayed as it was.
  init(same text: String) {
    runs = text.isEmpty ? [] : [Redline(kind: .same, text: text)]
    wordsDiffer = false
    removesWords = false
    addsWords = false
    signsDiffer = false
  }

  /// Redlines two texts; numbers are one word each.
  init(_ old: String, _ new: String) {
    let weights = TokenWeights(old, new)
    let shorterFirst =
      old.utf8.count < new.utf8.count
      || old.utf8.count == new.utf8.count && old <= new
    // Which text is the old one must not decide what meets what.
    var alignment = HeaviestAlignment(shorterFirst ? weights : weights.mirrored)
    let pairs = alignment.pairs(
      Array((shorterFirst ? weights.left : weights.right).indices),
      Array((shorterFirst ? weights.right : weights.left).indices))
    let met = pairs.map { shorterFirst ? ($0.left, $0.right) : ($0.right, $0.left) }
    var builder = Builder(weights)
    for (l, r) in met { builder.meet(l, r) }
    builder.meet(weights.left.count, weights.right.count)
    runs = builder.runs
    removesWords = builder.removesWords
    addsWords = builder.addsWords
    wordsDiffer = removesWords || addsWords
    signsDiffer = builder.signsDiffer
  }

  private struct TokenWeights: AlignmentWeights {
    var left: [RedlineToken]
    var right: [RedlineToken]
    var leftBytes: [UInt8]
    var rightBytes: [UInt8]

    init(_ old: String, _ new: String) {
      leftBytes = Array(old.utf8)
      rightBytes = Array(new.utf8)
      left = RedlineToken.all(in: leftBytes)
      right = RedlineToken.all(in: rightBytes)
    }

    var mirrored: TokenWeights {
      var other = self
      swap(&other.left, &other.right)
      swap(&other.leftBytes, &other.rightBytes)
      return other
    }

    func leftKey(_ item: Int) -> UInt64 { left[item].key }
    func rightKey(_ item: Int) -> UInt64 { right[item].key }

    func weight(_ l: Int, _ r: Int) -> Int32 {
      guard left[l].key == right[r].key else { return 0 }
      return left[l].isWord ? (left[l].end - left[l].start <= 3 ? 5 : 10) : 2
    }
  }

  /// Puts the runs together.
  private struct Builder {
    let text: TokenWeights
    var runs: [Redline] = []
    var removesWords = false
    var addsWords = false
    var signsDiffer = false
    private var left = 0
    private var right = 0

    init(_ text: TokenWeights) { self.text = text }

    /// Adds what stands before two tokens that have met, and them.
    mutating func meet(_ l: Int, _ r: Int) {
      if left < l {
        removesWords = note(text.left[left..<l], text.leftBytes) || removesWords
        add(.removed, text.leftBytes[text.left[left].start..<text.left[l - 1].next])
      }
      if right < r {
        addsWords = note(text.right[right..<r], text.rightBytes) || addsWords
        add(.added, text.rightBytes[text.right[right].start..<text.right[r - 1].next])
      }
      if r < text.right.count {
        if text.left[l].exactKey != text.right[r].exactKey { signsDiffer = true }
        addSame(text.left[l], text.right[r])
      }
      left = l + 1
      right = r + 1
    }

    /// Takes note of signs that differ, and tells whether words do.
    ///
    /// The dots between the parts of a quote tell where its attribution stands, nothing more.
    private mutating func note(_ tokens: ArraySlice<RedlineToken>, _ bytes: [UInt8]) -> Bool {
      let isSign = tokens.contains { token in
        !token.isWord && bytes[token.start..<token.end] != [0xE2, 0x80, 0xA6]
      }
      signsDiffer = signsDiffer || isSign
      return tokens.contains(where: \.isWord)
    }

    /// Adds a token of both texts; white space behind it that only one of them has is a run of its
    /// own, so that either text can be put together again from its runs.
    private mutating func addSame(_ old: RedlineToken, _ new: RedlineToken) {
      let isSpaced = (old.isSpaced(in: text.leftBytes), new.isSpaced(in: text.rightBytes))
      let end = isSpaced.0 == isSpaced.1 ? new.next : new.end
      add(.same, text.rightBytes[new.start..<end])
      if isSpaced.0, !isSpaced.1 { add(.removed, text.leftBytes[old.end..<old.next]) }
      if isSpaced.1, !isSpaced.0 { add(.added, text.rightBytes[new.end..<new.next]) }
    }

    private mutating func add(_ kind: Redline.Kind, _ bytes: ArraySlice<UInt8>) {
      let text = String(decoding: bytes, as: UTF8.self)
      if runs.last?.kind == kind {
        runs[runs.count - 1].text += text
      } else {
        runs.append(Redline(kind: kind, text: text))
      }
    }
  }
}
