import GalleyModel

/// A date, time, name or negation in a version.
struct DetailMention {
  /// What it comes to, whatever way it is written.
  enum Meaning {
    case date(DateMeaning)
    /// Minutes since midnight, and a hash of the time zone or 0.
    case time(minutes: Int, zone: UInt32)
    case name(NameMeaning)
    case negation
  }

  var meaning: Meaning
  /// Its words, as indices into the version's words.
  var words: Range<Int>
  /// Where it is printed, in bytes.
  var range: TextRange

  var aspect: DetailAspect {
    switch meaning {
    case .date: .date
    case .time: .time
    case .name: .name
    case .negation: .negation
    }
  }

  /// Whether the two can stand for the same, one perhaps saying less: "March 5", "Tuesday, March 5".
  func agrees(with other: DetailMention) -> Bool {
    switch (meaning, other.meaning) {
    case (.date(let a), .date(let b)):
      return a.agrees(with: b)
    case (.time(let a, let zone), .time(let b, let otherZone)):
      return a == b && (zone == otherZone || zone == 0 || otherZone == 0)
    case (.name(let a), .name(let b)):
      return a.agrees(with: b)
    case (.negation, .negation):
      return true
    default:
      return false
    }
  }
}

/// What a date says; parts that it leaves out are 0.
struct DateMeaning: Equatable {
  var weekday = 0
  var month = 0
  var day = 0
  var year = 0
  /// "yesterday", "last week".
  var relative = 0

  /// Whether all that both say is the same, and there is something that both say.
  func agrees(with other: DateMeaning) -> Bool {
    let parts = [
      (weekday, other.weekday), (month, other.month), (day, other.day), (year, other.year),
      (relative, other.relative),
    ].filter { $0 != 0 && $1 != 0 }
    return !parts.isEmpty && parts.allSatisfy { $0 == $1 }
  }
}

/// What a name says.
struct NameMeaning {
  /// The stems of its words, in their order.
  var stems: [UInt64] = []
  /// The first letters of its words, in small letters.
  var initials: [UInt8] = []
  /// The letters of a name of one word without stops: "us" for "U.S.".
  var letters: [UInt8] = []

  /// - Parameter words: The words as printed.
  init(_ words: [ArraySlice<UInt8>]) {
    for word in words {
      stems.append(Stem.hash(ofWord: SeenText.letters(of: word)))
      if let first = word.first, first &- 0x41 < 26 { initials.append(first | 0x20) }
    }
    if words.count == 1 {
      letters = Stem.stem(words[0]).filter { $0 != UInt8(ascii: ".") }
    }
  }

  /// Whether one is the other or a part of it, "Pia Stenn" and "Stenn", or its initials.
  func agrees(with other: NameMeaning) -> Bool {
    let (short, long) = stems.count <= other.stems.count ? (self, other) : (other, self)
    if short.stems.allSatisfy(long.stems.contains) { return true }
    guard !short.letters.isEmpty else { return false }
    return short.letters == long.letters
      || long.initials.count > 1 && short.letters == long.initials
  }
}
