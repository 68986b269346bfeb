import GalleyModel

/// Units and currencies by the words that write them.
struct UnitLexicon: Sendable {
  /// What a form stands for.
  struct Unit: Sendable {
    /// The singular English name, or the ISO 4217 code.
    let name: String
    let kind: FigureKind
  }

  /// One way to write a unit.
  struct Form: Sendable {
    let words: [WordID]
    /// Only where it is glued to the number.
    let isGlued: Bool
    /// Only apart from the number, and before no noun: "30 m high".
    let isApart: Bool
    /// Only behind numbers of a hundred and more, as everyday words are: "1,200 won".
    let isLarge: Bool
    /// Only in exactly these letters, or null.
    let letters: [UInt8]?
    let unit: Int
  }

  private(set) var units: [Unit] = []
  /// The hashes of the units' kinds and names, in their order.
  private var keys: [UInt64] = []
  /// The forms behind a number by their first word, longest first.
  private(set) var forms: [WordID: [Form]] = [:]
  /// Letters that may stand before digits as a currency, with the unit: `RM`, `Rs`, `EUR`.
  private(set) var prefixes: [WordID: Int] = [:]
  /// Letters that may stand before `$`, with the unit.
  private(set) var dollarPrefixes: [WordID: Int] = [:]
  /// ISO 4217 codes, with the unit.
  private(set) var codes: [WordID: Int] = [:]
  /// Letters glued before an amount as a currency, with the unit: `R`, `Tk`.
  private(set) var letterPrefixes: [WordID: Int] = [:]
  /// The pseudo-words of signs inside forms.
  private(set) var degreeSign: WordID = 0
  private(set) var centSign: WordID = 0

  /// The pseudo-words of ′ and ″ with their bytes.
  private var primes: [(bytes: [UInt8], word: WordID)] = []

  init() {}

  init(into lexicon: inout Lexicon) {
    degreeSign = lexicon.add("°", .unit)
    centSign = lexicon.add("¢", .currency)
    primes = ["′", "″"].map { (Array($0.utf8), lexicon.add($0, .unit)) }
    LexiconLines(Units.text).forEach { entry in
      var rest = entry
      let kind = FigureKind(rawValue: rest.cut(at: UInt8(ascii: "|")).string)
      let name = rest.cut(at: UInt8(ascii: "|")).string
      if let kind { add(Unit(name: name, kind: kind), forms: rest, .unit, into: &lexicon) }
    }
    LexiconLines(Currencies.text).forEach { entry in
      var rest = entry
      let code = rest.cut(at: UInt8(ascii: "|")).string
      add(Unit(name: code, kind: .money), forms: rest, .currency, into: &lexicon)
    }
    LexiconLines(Currencies.dollarPrefixes).forEach { prefix, rest in
      guard let code = rest.next()?.string else { return }
      dollarPrefixes[lexicon.add(prefix, [])] = index(of: Unit(name: code, kind: .money))
    }
    LexiconLines(Currencies.codes).forEach { first, rest in
      addCode(first, into: &lexicon)
      for code in rest { addCode(code, into: &lexicon) }
    }
    LexiconLines(Currencies.letters).forEach { letters, rest in
      guard let code = rest.next()?.string else { return }
      letterPrefixes[lexicon.add(letters, .moneyPrefix)] = index(of: Unit(name: code, kind: .money))
    }
    // Longer forms first; among equals those in exact letters, so that "Nm" is no nanometre.
    forms = forms.mapValues { forms in
      guard forms.count > 1 else { return forms }
      return forms.sorted {
        ($0.words.count, $0.letters == nil ? 0 : 1) > ($1.words.count, $1.letters == nil ? 0 : 1)
      }
    }
  }

  /// The pseudo-word of ′ or ″; 0 for other bytes.
  func prime(_ bytes: ArraySlice<UInt8>) -> WordID {
    primes.first { bytes.elementsEqual($0.bytes) }?.word ?? 0
  }

  /// Whether a word alone writes a unit of time: "hours", "year".
  func isTime(_ word: WordID) -> Bool {
    forms[word]?.contains { $0.words.count == 1 && units[$0.unit].kind == .duration } ?? false
  }

  /// The unit of this number.
  subscript(index: Int) -> Unit { units[index] }

  /// The number of a unit, which is added where it is new.
  private mutating func index(of unit: Unit) -> Int {
    var key: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in unit.kind.rawValue.utf8 { key = (key ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    for byte in unit.name.utf8 { key = (key ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    if let known = keys.firstIndex(of: key) { return known }
    keys.append(key)
    units.append(unit)
    return units.count - 1
  }

  /// An ISO 4217 code before an amount or behind one, in capitals.
  private mutating func addCode(_ code: Letters, into lexicon: inout Lexicon) {
    let word = lexicon.add(code, .moneyPrefix)
    let unit = index(of: Unit(name: code.string, kind: .money))
    if Currencies.isDoubtful(code) {
      letterPrefixes[word] = unit
      return
    }
    if prefixes[word] == nil { codes[word] = unit }
    guard !(forms[word] ?? []).contains(where: { $0.unit == unit && $0.words.count == 1 }) else {
      return
    }
    forms[word, default: []].append(
      Form(
        words: [word], isGlued: false, isApart: false, isLarge: false, letters: Array(code),
        unit: unit))
  }

  private mutating func add(
    _ unit: Unit, forms list: Letters, _ class: WordClass, into lexicon: inout Lexicon
  ) {
    let index = index(of: unit)
    var list = list
    while !list.isEmpty {
      let written = list.cut(at: UInt8(ascii: ","))
      let mark = written.first.map { "=^<~!".utf8.contains($0) ? $0 : 0 } ?? 0
      let form = mark == 0 ? written : written.dropFirst()
      var rest = form
      guard let start = rest.nextPart() else { continue }
      let first = lexicon.add(start, [])
      var words = [first]
      while let part = rest.nextPart() { words.append(lexicon.add(part, [])) }
      if mark == UInt8(ascii: "<") {
        lexicon.add(start, .moneyPrefix)
        prefixes[first] = index
      } else {
        lexicon.add(start, `class`)
        forms[first, default: []].append(
          Form(
            words: words, isGlued: mark == UInt8(ascii: "="), isApart: mark == UInt8(ascii: "!"),
            isLarge: mark == UInt8(ascii: "~"),
            letters: mark == UInt8(ascii: "^") ? Array(form) : nil, unit: index))
      }
    }
  }
}

extension Letters {
  /// Takes the next word of a form, in which blanks, slashes and hyphens stand between words; null at
  /// its end.
  fileprivate mutating func nextPart() -> Letters? {
    var start = startIndex
    while start < endIndex, Self.parts(base[start]) { start += 1 }
    var end = start
    while end < endIndex, !Self.parts(base[end]) { end += 1 }
    guard start < end else { return nil }
    defer { self = Letters(base: base, bounds: end..<endIndex) }
    return Letters(base: base, bounds: start..<end)
  }

  private static func parts(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-")
  }
}
