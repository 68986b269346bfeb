/// Finds numbers and words whose end the words of the lexicon decide: an amount behind letters, a
/// decimal comma, thousands with blanks between, a word that a line end cuts.
struct AmountScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let limit: Int
  let table: WordTable

  /// The kind and the end of the numeral that begins at an offset.
  /// - Parameter isMoney: Whether a currency sign is glued to it.
  func number(at start: Int, isMoney: Bool) -> (kind: TokenKind, end: Int) {
    let scanner = NumeralScanner(bytes: bytes, limit: limit)
    var numeral = scanner.scan(at: start)
    guard numeral.kind == .number else { return numeral }
    if let end = scanner.decimalComma(in: start..<numeral.end),
      isMoney || bytes[start] == UInt8(ascii: "0") || isMeasured(end)
    {
      numeral.end = end
    } else if let end = scanner.blankGroups(in: start..<numeral.end),
      isMoney || isMeasured(end) || scanner.endsInZeros(at: end)
        || end - numeral.end > " 000".utf8.count
    {
      numeral.end = end
    }
    return numeral
  }

  /// Whether digits here are an amount and no part of a code: they are grouped, have a fraction, a
  /// scale behind them, or so many places ("R1,500", "PS2.7m", "R50bn", but "R2" and "PS5").
  func isAmount(at start: Int, places: Int) -> Bool {
    let end = number(at: start, isMoney: true).end
    let digits = end - start
    if bytes[start..<end].contains(where: { $0 &- 0x30 > 9 }) { return true }
    var letters = end
    if letters < limit, bytes[letters] == UInt8(ascii: " ") { letters += 1 }
    let first = letters
    while letters < limit, ByteClass.of(bytes[letters]) == .letter { letters += 1 }
    if letters - first > (first == end ? 0 : 1),
      table[WordHash(bytes[first..<letters])].classes.contains(.scale)
    {
      return true
    }
    return digits >= places && (letters == first || first > end)
  }

  /// The end and the hash of a word that a line end cuts, where the lexicon holds it whole:
  /// "mil-⏎lion", "twen-⏎ty", but "well-⏎known".
  func wrapped(from start: Int, hyphen: Int) -> (Int, WordHash)? {
    var next = hyphen + 1
    while next < limit, bytes[next] == UInt8(ascii: "\r") { next += 1 }
    guard next < limit, bytes[next] == UInt8(ascii: "\n") else { return nil }
    while next < limit, ByteClass.of(bytes[next]) == .space { next += 1 }
    var end = next
    while end < limit, bytes[end] &- UInt8(ascii: "a") < 26 { end += 1 }
    guard end > next else { return nil }
    var hash = WordHash()
    for byte in bytes[start..<hyphen] { hash.add(byte | 0x20) }
    for byte in bytes[next..<end] { hash.add(byte) }
    return table[hash].word == 0 ? nil : (end, hash)
  }

  /// Whether a scale, a unit or a sign of one stands behind a number: "1,5 million", "0,5 %".
  private func isMeasured(_ end: Int) -> Bool {
    var first = end
    if first < limit, bytes[first] == UInt8(ascii: " ") { first += 1 }
    guard first < limit else { return false }
    if bytes[first] == UInt8(ascii: "%") { return true }
    if bytes[first] >= 0x80 {
      return WideScalar(bytes, at: first, limit: limit).tokenKind == .currency
    }
    var last = first
    while last < limit, ByteClass.of(bytes[last]) == .letter { last += 1 }
    guard last > first else { return false }
    return !table[WordHash(bytes[first..<last])].classes.isDisjoint(with: [
      .scale, .unit, .currency,
    ])
  }
}
