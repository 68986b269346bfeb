/// How a name sounds, told by its consonants: the same for "Prentice" and "Prentiss", "Meyer" and "Maier".
///
/// Who takes a name down by ear misspells it so that it sounds the same. Vowels, h, w and y count as the first
/// letter alone, a c is a k or an s by what follows it, and what stands twice counts once.
struct NameSound: Equatable {
  /// The consonants, five bits each, of the first twelve.
  let bits: UInt64
  /// How many there are.
  let count: Int

  /// The sound of a name of one word; other letters than those of ASCII count as vowels.
  init(_ name: some Collection<UInt8>) {
    var bits: UInt64 = 0
    var count = 0
    var last: UInt8 = 0
    func add(_ sound: UInt8) {
      guard sound != last, count < 12 else { return }
      bits = bits << 5 | UInt64(sound & 0x1F)
      count += 1
      last = sound
    }
    var index = name.startIndex
    while index < name.endIndex {
      let isFirst = index == name.startIndex
      let letter = name[index] | 0x20
      name.formIndex(after: &index)
      let next = index < name.endIndex ? name[index] | 0x20 : 0
      switch letter {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"), UInt8(ascii: "y"), UInt8(ascii: "h"), UInt8(ascii: "w"):
        if isFirst { add(letter) }
        last = 0
      case UInt8(ascii: "c"):
        let isSoft = [UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "y")].contains(next)
        add(isSoft ? UInt8(ascii: "s") : UInt8(ascii: "k"))
      case UInt8(ascii: "q"): add(UInt8(ascii: "k"))
      case UInt8(ascii: "z"): add(UInt8(ascii: "s"))
      case UInt8(ascii: "p") where next == UInt8(ascii: "h"): add(UInt8(ascii: "f"))
      case UInt8(ascii: "x"):
        add(UInt8(ascii: "k"))
        add(UInt8(ascii: "s"))
      case UInt8(ascii: "a")...UInt8(ascii: "z"): add(letter)
      default: last = 0
      }
    }
    self.bits = bits
    self.count = count
  }

  /// Whether there is enough of it to tell names apart.
  var isTelling: Bool { count >= 4 }
}
