import GalleyModel

/// The runs of three words that a text has, as numbers.
///
/// Two versions of a story have most of the runs of the shorter one in common. The smallest numbers of
/// each text are the same ones wherever its words stand, so a few of them find a text again.
struct Shingles {
  /// The numbers, each once, the smallest first.
  let all: [UInt64]

  /// Finds the runs of a text; case and punctuation do not matter.
  init(of text: String) {
    var text = text
    var numbers: [UInt64] = text.withUTF8 { bytes in
      var numbers: [UInt64] = []
      numbers.reserveCapacity(bytes.count / 6)
      var (before, last): (UInt64, UInt64) = (0, 0)
      Self.words(of: bytes) { word in
        if before != 0 { numbers.append(Self.mixed(before, last, word)) }
        (before, last) = (last, word)
      }
      return numbers
    }
    numbers.sort()
    var unique: [UInt64] = []
    unique.reserveCapacity(numbers.count)
    for number in numbers where unique.last != number { unique.append(number) }
    all = unique
  }

  /// The smallest numbers: a share of all texts' numbers, at least so many.
  func smallest(oneOf share: UInt64, atLeast least: Int) -> ArraySlice<UInt64> {
    let limit = UInt64.max / share
    var count = min(least, all.count)
    while count < all.count, all[count] < limit { count += 1 }
    return all[..<count]
  }

  /// How many runs both texts have.
  func shared(with other: Shingles) -> Int {
    var (left, right, count) = (0, 0, 0)
    while left < all.count, right < other.all.count {
      if all[left] == other.all[right] { count += 1 }
      let isLeft = all[left] <= other.all[right]
      if all[left] >= other.all[right] { right += 1 }
      if isLeft { left += 1 }
    }
    return count
  }

  /// Hands over a number for each word: letters of any script and digits.
  static func words(of bytes: UnsafeBufferPointer<UInt8>, _ take: (UInt64) -> Void) {
    let start: UInt64 = 0xcbf2_9ce4_8422_2325
    var hash = start
    for byte in bytes {
      switch byte {
      case 0x30...0x39, 0x61...0x7A, 0x80...: hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
      case 0x41...0x5A: hash = (hash ^ UInt64(byte | 0x20)) &* 0x100_0000_01b3
      // "It's" and "it’s" are one word without it.
      case UInt8(ascii: "'"): continue
      default:
        if hash != start { take(hash) }
        hash = start
      }
    }
    if hash != start { take(hash) }
  }

  /// One number of three, spread over all numbers.
  private static func mixed(_ first: UInt64, _ second: UInt64, _ third: UInt64) -> UInt64 {
    var mix = first &* 0x9E37_79B9_7F4A_7C15 ^ second
    mix = mix &* 0xBF58_476D_1CE4_E5B9 ^ third
    mix = (mix ^ mix >> 30) &* 0xBF58_476D_1CE4_E5B9
    mix = (mix ^ mix >> 27) &* 0x94D0_49BB_1331_11EB
    return mix ^ mix >> 31
  }
}
