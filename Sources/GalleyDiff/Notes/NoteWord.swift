import GalleyModel

/// A word of a note, or a number with all that makes its value: "13 million", "forty-one".
struct NoteWord {
  /// The word as a stem; of a number its first word.
  var stem: [UInt8]
  /// The value of a number as news copy writes it.
  var value: ExactDecimal?
  /// How many words of the text it takes.
  var length = 1
  /// Whether it begins with a capital.
  var isCapital = false
  /// Whether a comma, a semicolon, a colon or a dash stands before it.
  var followsBreak = false

  /// The words of a text, articles left out.
  static func all(in text: String) -> [NoteWord] {
    let bytes = Array(text.utf8)
    var words: [Word] = []
    WordReader(bytes: bytes).read(bytes.indices, into: &words)
    let letters = words.map { SeenText.letters(of: bytes[Int($0.start)..<Int($0.end)]) }
    var result: [NoteWord] = []
    var index = 0
    var end = 0
    while index < words.count {
      var word = NoteWord(stem: Stem.stem(letters[index]))
      if let number = NoteNumber(letters[index...]) {
        word.value = number.value
        word.length = number.length
      }
      word.isCapital = letters[index].first.map { $0 &- 0x41 < 26 || $0 >= 0xC3 } ?? false
      word.followsBreak = bytes[end..<Int(words[index].start)].contains(where: Self.isBreak)
      if word.value != nil || !Self.articles.contains(word.stem) { result.append(word) }
      index += word.length
      end = Int(words[index - 1].end)
    }
    return result
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: "(")
  }

  private static let articles: Set<[UInt8]> = [
    Array("the".utf8), Array("a".utf8), Array("an".utf8),
  ]
}

/// The value of the number with which some words begin.
struct NoteNumber {
  let value: ExactDecimal
  /// How many of the words make it.
  let length: Int

  /// Reads "1,200", "1.2bn", "13 million", "forty-one", "two hundred and six".
  init?(_ words: ArraySlice<ArraySlice<UInt8>>) {
    guard let first = words.first else { return nil }
    var value: ExactDecimal
    var length = 1
    if first.first.map({ $0 &- 0x30 < 10 }) == true {
      let digits = first.prefix { $0 &- 0x30 < 10 || $0 == 0x2C || $0 == 0x2E }
      let rest = first.dropFirst(digits.count).map { $0 | 0x20 }
      guard let plain = ExactDecimal(String(decoding: digits.filter { $0 != 0x2C }, as: UTF8.self))
      else { return nil }
      value = plain
      if !rest.isEmpty {
        guard let power = Self.scales[rest], let scaled = plain.scaled(by: power) else {
          return nil
        }
        value = scaled
      }
    } else {
      guard let (count, used) = Self.inWords(words) else { return nil }
      value = ExactDecimal(count)
      length = used
    }
    while let next = words.dropFirst(length).first?.map({ $0 | 0x20 }),
      let power = Self.scales[next], next.count > 1, let scaled = value.scaled(by: power)
    {
      value = scaled
      length += 1
    }
    self.value = value
    self.length = length
  }

  /// A number below a thousand in words.
  private static func inWords(_ words: ArraySlice<ArraySlice<UInt8>>) -> (Int32, Int)? {
    var (value, length): (Int32, Int) = (0, 0)
    var limit: Int32 = 1000
    for word in words {
      let letters = word.map { $0 | 0x20 }
      if letters == Array("hundred".utf8), (1...9).contains(value) {
        value *= 100
        limit = 100
      } else if letters == Array("and".utf8), value >= 100, length + 1 < words.count,
        numbers[words[words.startIndex + length + 1].map { $0 | 0x20 }] != nil
      {
      } else if let number = numbers[letters], number < limit {
        value += number
        limit = number >= 20 ? 10 : 1
      } else {
        break
      }
      length += 1
    }
    return length == 0 ? nil : (value, length)
  }

  private static let numbers: [[UInt8]: Int32] = {
    let small = """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
      sixteen seventeen eighteen nineteen
      """.split(whereSeparator: \.isWhitespace)
    let tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(separator: " ")
    var numbers: [[UInt8]: Int32] = [:]
    for (value, word) in small.enumerated() { numbers[Array(word.utf8)] = Int32(value) }
    for (index, word) in tens.enumerated() { numbers[Array(word.utf8)] = Int32(index + 2) * 10 }
    return numbers
  }()

  private static let scales: [[UInt8]: Int] = {
    let names = [
      2: "hundred", 3: "thousand k", 6: "million m mn mln mio", 9: "billion b bn bln",
      12: "trillion trn tn", 5: "lakh lac", 7: "crore cr",
    ]
    var scales: [[UInt8]: Int] = [:]
    for (power, words) in names {
      for word in words.split(separator: " ") { scales[Array(word.utf8)] = power }
    }
    return scales
  }()
}
