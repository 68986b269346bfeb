import GalleyExtractors
import GalleyModel
import GalleyTestSupport
import Testing

/// Every entry of the lexicons that a journalist may edit is read back through the extractor.
@Suite("Lexicon entries")
struct LexiconTests {
  @Test("Each form of a unit gives its unit")
  func units() {
    #expect(Self.entries(Units.text).count > 100)
    for (line, fields) in Self.entries(Units.text) where fields.count == 3 {
      for form in fields[2].split(separator: ",").map(Self.trim) {
        let glued = form.hasPrefix("=")
        let written = form.drop { "=^~!".contains($0) }
        // "250s" is a number of things in the plural; seconds are told by their fraction.
        let number = form == "=s" ? "2.5" : "250"
        let text = "It came to \(number)\(glued ? "" : " ")\(written) then."
        #expect(Self.figure(text)?.quantity.unit == .some(fields[1]), "\(line): \(text)")
      }
    }
  }

  @Test("Each form of a currency gives its code")
  func currencies() {
    for (line, fields) in Self.entries(Currencies.text) where fields.count == 2 {
      for form in fields[1].split(separator: ",").map(Self.trim) {
        let written = form.drop { "=^~<".contains($0) }
        let text =
          form.hasPrefix("<")
          ? "It cost \(written.uppercased())250 then." : "It cost 250 \(written) then."
        #expect(Self.figure(text)?.quantity.unit == .some(fields[0]), "\(line): \(text)")
      }
    }
  }

  @Test("Each ISO code before an amount and behind one gives itself")
  func codes() {
    for code in Currencies.codes.split(whereSeparator: \.isWhitespace) {
      #expect(Self.figure("It cost \(code)2,500 then.")?.quantity.unit == .some(String(code)))
    }
  }

  @Test("Letters glued to an amount give their currency, and none in a code")
  func letters() {
    for (line, _) in Self.entries(Currencies.letters) {
      let words = line.split(separator: " ")
      let text = "It cost \(words[0].prefix(1).uppercased())\(words[0].dropFirst())2,500 then."
      #expect(Self.figure(text)?.quantity.unit == .some(String(words[1])), "\(text)")
    }
    #expect(Self.figure("They met at COP28 with R2 and N95.") == nil)
    #expect(Self.figure("TOP 10 of the year.")?.quantity.kind == .count)
  }

  @Test("Each letter before $ gives its dollar")
  func dollars() {
    for (line, _) in Self.entries(Currencies.dollarPrefixes) {
      let words = line.split(separator: " ")
      let text = "It cost \(words[0].uppercased())$250 then."
      #expect(Self.figure(text)?.quantity.unit == .some(String(words[1])), "\(line): \(text)")
    }
  }

  @Test("Each bound phrase bounds the number beside it")
  func bounds() {
    for (line, _) in Self.entries(BoundPhrases.text) {
      let words = line.split(separator: " ")
      let phrase = words.dropFirst(2).joined(separator: " ")
      let text: String
      if words[0] == "before" {
        text = phrase == "within" ? "It took within 250 days." : "There were \(phrase) 250 people."
      } else if phrase == "plus" {
        text = "There were 250-plus people."
      } else if phrase == "odd" {
        text = "There were 250 odd people."
      } else {
        text = "There were 250 \(phrase)."
      }
      #expect(
        Self.figure(text)?.quantity.bound.rawValue == .some(String(words[1])), "\(line): \(text)")
    }
  }

  @Test("Each word of a numbered name makes the number part of the name")
  func numberedNames() {
    for (line, _) in Self.entries(NumberedNames.text) {
      let text = "They spoke of \(line) 7 there."
      #expect(Self.figure(text) == nil, "\(text)")
    }
  }

  private static func figure(_ text: String) -> Figure? {
    NewsExtractor().extract(Article(paragraphs: text)).figures.first
  }

  /// The entries of a lexicon: the line without its comment, and its parts between bars.
  private static func entries(_ text: String) -> [(line: String, fields: [String])] {
    text.split(separator: "\n").compactMap { raw in
      let line = trim(raw.prefix { $0 != "#" })
      return line.isEmpty ? nil : (line, line.split(separator: "|").map(trim))
    }
  }

  private static func trim(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
