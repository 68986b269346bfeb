import Foundation
import Galley
import GalleyReaders
import GalleyTestSupport
import Testing

/// What a file is its content tells, whatever it is called.
@Suite struct ContentTests {
  private static let samples = [
    ("formats/ferry-trial-v1.docx", "docx"), ("formats/ferry-trial-v1.odt", "odt"),
    ("formats/ferry-trial-v1.rtf", "rtf"), ("formats/ferry-trial-v1.eml", "eml"),
    ("formats/ferry-trial-v1.html", "html"), ("wires/vellorin-results.anpa", "anpa"),
    ("wires/vellorin-results.iptc", "iptc7901"), ("wires/vellorin-results.newsmlg2", "newsml-g2"),
    ("wires/vellorin-results.ninjs", "ninjs"), ("wires/vellorin-results.nitf", "nitf"),
    ("wires/vellorin-results.rss", "feed"), ("ferry-trial-v1.txt", "text"),
  ]

  @Test(arguments: samples)
  func `Each sample goes to its reader under any name`(file: String, format: String) throws {
    let bytes = try Document.bytes("seeds/\(file)")
    let head = FileHead(
      bytes: Array(bytes.prefix(FileHead.mostBytes)), name: "0471", isWhole: true)
    #expect(Readers.byContent.reader(for: head).format.name == format)
  }

  @Test func `A page has the figures and quotes of the text that a desk made of it`() throws {
    let run = try GalleyProgram.shell(
      """
      galley diff "\(Document.path("seeds/ferry-trial-v1.txt"))" \
      "\(Document.path("seeds/formats/ferry-trial-v1.html"))" --stat
      """, in: "/tmp")
    #expect(run.output.contains("\n  figures     23 unchanged\n  quotes      9 unchanged\n"))
    #expect(run.output.contains("\n  paragraphs  14 unchanged\n"))
  }
}
