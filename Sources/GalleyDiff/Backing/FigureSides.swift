import GalleyModel

/// On which side of what has two sides a figure is told: won or lost, for or against, profit or loss.
///
/// "187 were in favour" shares all its words but one with "187 against", and "the women lost nine"
/// with "the women won nine".
struct FigureSides {
  /// Of each pair of sides, whether a word of the one and whether a word of the other stands near.
  private var one: UInt32 = 0
  private var other: UInt32 = 0

  init() {}

  /// Reads the words around a figure, as far as its clause goes.
  init(around word: Int, in words: Range<Int>, of wording: Wording) {
    for place in (max(words.lowerBound, word - Self.reach)..<word).reversed() {
      guard wording.words[place].figure < 0, !Self.parts(place, place + 1, wording) else { break }
      add(wording.letters(ofWord: place))
    }
    for place in word + 1..<max(word + 1, min(word + 1 + Self.reach, words.upperBound)) {
      guard wording.words[place].figure < 0 || wording.words[place].figure == Word.numberGoesOn,
        !Self.parts(place - 1, place, wording)
      else { break }
      add(wording.letters(ofWord: place))
    }
  }

  /// Whether one is on a side and the other on the opposite one.
  func contradict(_ source: FigureSides) -> Bool {
    let mine = (one & ~other, other & ~one)
    let theirs = (source.one & ~source.other, source.other & ~source.one)
    return mine.0 & theirs.1 != 0 || mine.1 & theirs.0 != 0
  }

  private mutating func add(_ letters: String) {
    guard let side = Self.sides[letters] else { return }
    if side.isOne { one |= 1 << side.pair } else { other |= 1 << side.pair }
  }

  /// Whether a stop parts two words next to one another.
  private static func parts(_ first: Int, _ second: Int, _ wording: Wording) -> Bool {
    wording.bytes[Int(wording.words[first].end)..<Int(wording.words[second].start)].contains {
      ",;:()".utf8.contains($0)
    }
  }

  private static let reach = 6
  private static let sides: [String: (pair: UInt32, isOne: Bool)] = {
    var sides: [String: (pair: UInt32, isOne: Bool)] = [:]
    for (pair, line) in pairs.enumerated() {
      for (number, side) in line.split(separator: "|").enumerated() {
        for word in side.split(separator: " ") { sides[String(word)] = (UInt32(pair), number == 0) }
      }
    }
    return sides
  }()
  private static let pairs = [
    "won win wins winning victory victories | lost lose loses losing defeat defeats",
    "favour favor backed | against opposed opposing",
    "profit profits surplus | deficit deficits",
    "men male males | women female females",
    "boys | girls",
    "imports imported | exports exported",
    "arrivals arrived | departures departed",
    "hired recruited | dismissed sacked",
    "bought buy | sold sell",
    "accepted approved | rejected refused",
    "births born | died deaths killed",
    "dearer | cheaper",
  ]
}
