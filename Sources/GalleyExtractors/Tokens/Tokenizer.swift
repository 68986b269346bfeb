import GalleyModel

/// Turns the bytes of an article into tokens, in one pass over each block.
///
/// White space makes no token; it is kept as a fact of the token behind it (``TokenStyle/glued``).
/// The bytes are borrowed for the pass, so that a look at one costs no reference counting; every
/// look stays below ``limit``. Tokens go straight into room that the array has made for many at
/// once, since an append of its own for each costs as much as finding it.
struct Tokenizer {
  let bytes: UnsafeBufferPointer<UInt8>
  let table: WordTable
  private(set) var tokens: [Token] = []
  /// Whether a line ended inside a block.
  private(set) var hasLineEnds = false

  private var position = 0
  private(set) var limit = 0
  private var style: TokenStyle = []
  /// The kind of the last token.
  private var last: TokenKind?
  /// How many tokens the array makes room for at once.
  private static let room = 256

  init(bytes: UnsafeBufferPointer<UInt8>, table: WordTable) {
    self.bytes = bytes
    self.table = table
    // Ordinary copy has a token for five bytes or somewhat less, and to grow copies them all.
    tokens.reserveCapacity(bytes.count / 4 + Self.room)
  }

  /// Appends the tokens of one block and returns their indices.
  mutating func tokenize(_ range: Range<Int>) -> Range<Int> {
    let first = tokens.count
    position = range.lowerBound
    limit = range.upperBound
    style = [.firstInBlock]
    // Outside of self while the closure changes self.
    var found = tokens
    tokens = []
    while position < limit {
      found.append(addingCapacity: min(Self.room, limit - position + 1)) { run in
        // A word and its clitic come together.
        while position < limit, run.freeCapacity >= 2 { next(into: &run) }
      }
    }
    tokens = found
    return first..<tokens.count
  }

  private mutating func next(into run: inout OutputSpan<Token>) {
    let byte = bytes[position]
    switch ByteClass.of(byte) {
    case .space:
      style.remove(.glued)
      if byte == 0x0A || byte == 0x0D {
        style.insert(.newLine)
        hasLineEnds = true
      }
      position += 1
    case .letter:
      word(into: &run)
    case .digit:
      number(into: &run)
    case .sign:
      sign(byte, into: &run)
    case .wide:
      wide(byte, into: &run)
    }
  }

  private mutating func append(
    _ kind: TokenKind, to end: Int, entry: WordTable.Entry = WordTable.Entry(), hash: UInt64 = 0,
    into run: inout OutputSpan<Token>
  ) {
    run.append(
      Token(
        kind: kind, style: style, start: Int32(truncatingIfNeeded: position),
        end: Int32(truncatingIfNeeded: end), word: entry.word, classes: entry.classes, hash: hash))
    position = end
    style = .glued
    last = kind
  }

  private var amounts: AmountScanner { AmountScanner(bytes: bytes, limit: limit, table: table) }

  // MARK: Words

  private mutating func word(into run: inout OutputSpan<Token>) {
    let start = position
    var end = start
    var hash = WordHash()
    var capitals = 0
    // Nearly all words are ASCII letters to their end, and nearly all of these have less than eight.
    while end + 8 <= limit {
      let run = LetterRun(bytes: bytes, at: end)
      capitals += run.capitals
      hash.add(run)
      end += run.count
      if run.count < 8 { break }
    }
    while end < limit {
      let byte = bytes[end]
      guard (byte | 0x20) &- 0x61 < 26 else { break }
      if byte & 0x20 == 0 { capitals += 1 }
      hash.add(byte | 0x20)
      end += 1
    }
    var letters = end - start
    var digits = false
    if end < limit, bytes[end] > 0x20 {
      end = rest(from: end, of: start, &hash, &letters, &capitals, &digits)
      if bytes[end - 1] == UInt8(ascii: ".") { style.insert(.dotted) }
    }
    if end + 2 < limit, bytes[end] == UInt8(ascii: "-"),
      let joined = amounts.wrapped(from: start, hyphen: end)
    {
      (end, hash) = joined
    }
    let isCapitalised =
      bytes[start] < 0x80
      ? bytes[start] & 0x20 == 0 : WideScalar(bytes, at: start, limit: limit).isCapital
    if isCapitalised { style.insert(.capitalised) }
    if capitals > 1, capitals == letters { style.insert(.allCapitals) }
    append(digits ? .code : .word, to: end, entry: table[hash], hash: hash.value, into: &run)
    if position < limit, bytes[position] == UInt8(ascii: "'") || bytes[position] >= 0x80 {
      clitic(into: &run)
    }
  }

  /// The end of a word that goes on behind its first letters: with an apostrophe ("O'Moen"), an
  /// accent, digits ("XC40") or the periods of an initialism ("U.S.").
  private func rest(
    from first: Int, of start: Int, _ hash: inout WordHash, _ letters: inout Int,
    _ capitals: inout Int, _ digits: inout Bool
  ) -> Int {
    var end = first
    while end < limit {
      let byte = bytes[end]
      switch ByteClass.of(byte) {
      case .letter:
        letters += 1
        if byte & 0x20 == 0 { capitals += 1 }
        hash.add(byte | 0x20)
        end += 1
      case .digit:
        // "RM100" and "$US55" are money, "XC40" is a name.
        if !digits, isMoneyPrefix(start..<end) || isHours(start..<end) { return end }
        digits = true
        hash.add(byte)
        end += 1
      case .wide:
        let scalar = WideScalar(bytes, at: end, limit: limit)
        if scalar.isApostrophe {
          guard end > start, isLetter(at: end + scalar.length), !isClitic(at: end + scalar.length)
          else { return end }
          hash.add(UInt8(ascii: "'"))
        } else if let parts = scalar.ligature {
          // "ﬁve" is "five".
          letters += parts.utf8.count
          for byte in parts.utf8 { hash.add(byte) }
        } else if scalar.isLetter {
          letters += 1
          for offset in 0..<scalar.length { hash.add(bytes[end + offset]) }
        } else {
          return end
        }
        end += scalar.length
      case .sign where byte == UInt8(ascii: "'"):
        guard end > start, isLetter(at: end + 1), !isClitic(at: end + 1) else { return end }
        hash.add(byte)
        end += 1
      case .sign where byte == UInt8(ascii: "."):
        // "U.S.", "p.m.", "a.m.": single letters with periods make one word.
        guard letters > 0, isInitialism(from: start, at: end) else { return end }
        hash.add(byte)
        end += 1
      default:
        return end
      }
    }
    return end
  }

  /// The "h" of "2h15m".
  private func isHours(_ letters: Range<Int>) -> Bool {
    letters.count == 1 && bytes[letters.lowerBound] == UInt8(ascii: "h") && last == .number
      && style.contains(.glued)
  }

  /// Whether the letters right before digits are part of an amount of money.
  private func isMoneyPrefix(_ letters: Range<Int>) -> Bool {
    if last == .currency, style.contains(.glued) { return true }
    guard letters.count <= 3, table[WordHash(bytes[letters])].classes.contains(.moneyPrefix) else {
      return false
    }
    // Archives write the pound sign as "PS" ("PS50"); "PS5" is a game console.
    let places = letters.count == 2 ? 2 : 3
    return !Currencies.isDoubtful(bytes[letters])
      || amounts.isAmount(at: letters.upperBound, places: places)
  }

  /// A `'s` behind a word is a token of its own, so that the word is found in the lexicon.
  private mutating func clitic(into run: inout OutputSpan<Token>) {
    let length =
      bytes[position] == UInt8(ascii: "'")
      ? 1
      : (bytes[position] >= 0x80 && WideScalar(bytes, at: position, limit: limit).isApostrophe
        ? 3 : 0)
    guard length > 0, isClitic(at: position + length) else { return }
    append(.clitic, to: position + length + 1, into: &run)
  }

  // MARK: Numbers

  private mutating func number(into run: inout OutputSpan<Token>) {
    let isMoney = last == .currency && style.contains(.glued)
    let numeral = amounts.number(at: position, isMoney: isMoney)
    append(numeral.kind, to: numeral.end, into: &run)
  }

  // MARK: Marks

  private mutating func sign(_ byte: UInt8, into run: inout OutputSpan<Token>) {
    let following = position + 1 < limit ? bytes[position + 1] : 0
    switch byte {
    case UInt8(ascii: "."):
      if following == byte {
        var end = position + 1
        while end < limit, bytes[end] == byte { end += 1 }
        append(.ellipsis, to: end, into: &run)
      } else if ByteClass.of(following) == .digit, !style.contains(.glued) || isAfterCurrency {
        number(into: &run)
      } else {
        append(.period, to: position + 1, into: &run)
      }
    case UInt8(ascii: "-"):
      if following == byte {
        var end = position + 1
        while end < limit, bytes[end] == byte { end += 1 }
        append(.dash, to: end, into: &run)
      } else {
        let alone = !style.contains(.glued) && ByteClass.of(following) == .space
        append(alone ? .dash : .hyphen, to: position + 1, into: &run)
      }
    case UInt8(ascii: "`"):
      append(
        following == byte ? .openDouble : .openSingle, to: position + (following == byte ? 2 : 1),
        into: &run)
    case UInt8(ascii: "'"):
      // Two apostrophes open or close as one straight mark does.
      append(
        following == byte ? .straightDouble : .straightSingle,
        to: position + (following == byte ? 2 : 1), into: &run)
    default:
      append(TokenKind.ofSign(byte), to: position + 1, into: &run)
    }
  }

  private var isAfterCurrency: Bool {
    last == .currency || last == .openBracket
  }

  private mutating func wide(_ byte: UInt8, into run: inout OutputSpan<Token>) {
    let scalar = WideScalar(bytes, at: position, limit: limit)
    if scalar.isSpace {
      style.remove(.glued)
      position += scalar.length
    } else if scalar.isIgnorable {
      position += scalar.length
    } else if let kind = scalar.tokenKind ?? (scalar.isApostrophe ? .closeSingle : nil) {
      append(kind, to: position + scalar.length, into: &run)
    } else {
      word(into: &run)
    }
  }
}
