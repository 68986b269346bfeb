import GalleyModel
import Testing

@Suite("Exact decimals")
struct ExactDecimalTests {
  @Test(
    "A plain decimal reads and prints as itself",
    arguments: ["0", "1", "-4", "0.35", "12900000000", "1204.5", "-0.05", "999999999999999999"])
  func roundTrip(text: String) {
    #expect(ExactDecimal(text)?.description == text)
  }

  @Test(
    "Nothing but a plain decimal of at most 18 digits is read",
    arguments: ["", "-", ".", "1.2.3", "1,000", "1e5", " 1", "1234567890123456789", "٣"])
  func refuses(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test("Equal numbers are equal values, however they were written")
  func normalised() {
    #expect(ExactDecimal("0.90") == ExactDecimal("0.9"))
    #expect(ExactDecimal(significand: 129, exponent: 8) == ExactDecimal("12900000000"))
    #expect(ExactDecimal("-0") == .zero)
  }

  @Test("Sums, differences and products are exact")
  func arithmetic() throws {
    let tenth = try #require(ExactDecimal("0.1"))
    let fifth = try #require(ExactDecimal("0.2"))
    #expect(tenth.adding(fifth)?.description == "0.3")
    #expect(tenth.subtracting(fifth)?.description == "-0.1")
    #expect(tenth.multiplied(by: fifth)?.description == "0.02")
    let largest = try #require(ExactDecimal("999999999999999999"))
    #expect(largest.multiplied(by: largest) == nil)
    #expect(largest.adding(ExactDecimal(1))?.description == "1000000000000000000")
  }

  @Test("Numbers are ordered by size, also when far apart")
  func order() throws {
    let million = try #require(ExactDecimal(significand: 1, exponent: 30))
    let tiny = try #require(ExactDecimal(significand: 1, exponent: -18))
    #expect(tiny < million)
    #expect(ExactDecimal(-3) < ExactDecimal(2))
    #expect(!(ExactDecimal(2) < ExactDecimal(2)))
  }
}
