import GalleyDocuments
import GalleyModel
import GalleyReaders
import Testing

@Suite("Damaged wires")
struct WireDamageTests {
  private static let samples: [(String, any Reader)] = [
    ("newsmlg2", NewsMLG2Reader()), ("nitf", NITFReader()), ("ninjs", NinjsReader()),
    ("rss", FeedReader()), ("newsmlg2", NewsMLReader()), ("nitf", FeedReader()),
    ("ninjs", DigitalwiresReader()), ("iptc", IPTC7901Reader()), ("anpa", ANPAReader()),
    ("anpa", IPTC7901Reader()), ("iptc", ANPAReader()),
  ]

  @Test(
    "Cut or with bytes flipped anywhere, a sample is read or refused", arguments: 0..<samples.count)
  func damage(_ index: Int) throws {
    let (name, reader) = Self.samples[index]
    let bytes = try Input(file: SeedWire.path(name)).bytes()
    var state: UInt64 = 88_172_645_463_325_252
    func random(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    for _ in 0..<150 {
      var damaged = Array(bytes[..<random(bytes.count)])
      for _ in 0..<random(6) where !damaged.isEmpty {
        damaged[random(damaged.count)] = [0, 0xFF, 0x3C, 0x26, 0x22, 0x7B, 0x02, 0x0A][random(8)]
      }
      for record in (try? wireRecords(damaged, by: reader)) ?? [] {
        guard case .article(let article) = record else { continue }
        var end = 0
        for block in article.blocks {
          #expect(
            block.range.lowerBound >= end && block.range.upperBound <= article.text.utf8.count)
          end = block.range.upperBound
        }
      }
    }
  }

  @Test("A mark of the end before the declaration is no end")
  func strayMark() throws {
    let bytes = Array("0>1\n<?xml version=\"1.0\" encoding=\"UTF-8\"?><nitf/>".utf8)
    #expect(throws: ReadError.self) { try wireRecords(bytes, by: NITFReader()) }
  }
}
