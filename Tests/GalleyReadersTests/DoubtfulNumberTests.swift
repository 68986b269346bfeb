import GalleyModel
import GalleyReaders
import Testing

@Suite("Numbers that the eye reads otherwise")
struct DoubtfulNumberTests {
  private func notes(_ text: String) throws -> [String] {
    try article("Boats lost\n\nFour boats were lost in the storm.\n\n\(text)\n").notes
  }

  @Test(
    "An invisible character inside a number is noted",
    arguments: [
      "1\u{200B}000", "4\u{2060}0", "1\u{200C}2", "1\u{AD}2", "1\u{FEFF}2", "12,\u{200B}000",
      "1\u{200E}2", "1\u{E0031}2", "1\u{FE0F}2", "4\u{2060}\u{200B}0",
    ])
  func invisible(_ number: String) throws {
    #expect(
      try notes("Police said \(number) people were hurt.") == [
        "invisible characters inside numbers: 1, first in paragraph 2; check against the copy"
      ])
  }

  @Test(
    "Digits and signs of other scripts are noted",
    arguments: [
      "\u{661}\u{662}", "\u{967}\u{968}", "\u{FF11}\u{FF12}", "1\u{FF12}", "\u{1D7CF}2",
      "1\u{662}", "5.\u{661}", "10\u{B2}", "1\u{2461}", "1\u{66C}000", "1\u{B7}5", "1\u{FF0C}000",
    ])
  func otherDigits(_ number: String) throws {
    #expect(
      try notes("Police said \(number) people were hurt.") == [
        "numbers in digits that are not read: 1, first in paragraph 2; check against the copy"
      ])
  }

  @Test("Marks that turn the direction of text are noted, and counted")
  func turned() throws {
    #expect(
      try notes("Police said \u{202E}21\u{202C} people, not \u{202D}12\u{202C}, were hurt.") == [
        "marks that turn the direction of text: 2, first in paragraph 2; check against the copy"
      ])
  }

  @Test(
    "Ordinary copy has no such notes",
    arguments: [
      "It cost €12 – or “£5” – at 5° on 3½ of 12 km² in Łódź, not H₂O.", "Ça coûte 12 €…",
      "co\u{AD}operation of 12 people", "👨‍👩‍👧 12 שלום 40 \u{200F}5 people",
      "In the 1990s’ 12-strong 6’2” team", "12\u{A0}000 and 12\u{202F}000",
    ])
  func ordinary(_ text: String) throws {
    #expect(try notes(text) == [])
  }
}
