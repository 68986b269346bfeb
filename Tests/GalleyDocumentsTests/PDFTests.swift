import Foundation
import GalleyDocuments
import GalleyModel
import GalleyReaders
import GalleyTestSupport
import Testing

@Suite("PDF files")
struct PDFTests {
  static let isPDFReadable = [
    "/usr/bin/pdftotext", "/usr/local/bin/pdftotext", "/opt/homebrew/bin/pdftotext",
  ]
  .contains { FileManager.default.isExecutableFile(atPath: $0) }
  static let absence = "pdftotext is not installed (apt-get install poppler-utils)"

  /// A PDF of lines at places: size, distance from the left and the bottom, text.
  private func pdf(_ pages: [[(Int, Int, Int, String)]]) -> [UInt8] {
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>",
    ]
    var kids: [String] = []
    for page in pages {
      let text = page.map { "BT /F1 \($0.0) Tf \($0.1) \($0.2) Td (\($0.3)) Tj ET\n" }.joined()
      objects.append("<< /Length \(text.utf8.count) >>\nstream\n\(text)endstream")
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(objects.count) 0 R "
          + "/Resources << /Font << /F1 3 0 R >> >> >>")
      kids.append("\(objects.count) 0 R")
    }
    objects[1] = "<< /Type /Pages /Kids [\(kids.joined(separator: " "))] /Count \(kids.count) >>"
    objects.append("<< /Author (Ann Lee) /ModDate (D:20240514164200Z) >>")
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      file += String(repeating: "0", count: 10 - String(place).count) + "\(place) 00000 n \n"
    }
    file += "trailer << /Size \(objects.count + 1) /Root 1 0 R /Info \(objects.count) 0 R >>\n"
    return Array((file + "startxref\n\(start)\n%%EOF\n").utf8)
  }

  private func column(_ left: Int, _ top: Int, _ lines: [String]) -> [(Int, Int, Int, String)] {
    lines.enumerated().map { (10, left, top - $0.offset * 13, $0.element) }
  }

  @Test(
    "Columns follow each other, parted words are one, and heads and page numbers are out",
    .enabled(if: isPDFReadable, "\(absence)"))
  func columns() throws {
    let head = (9, 60, 810, "TARN NEWS")
    let first =
      [head, (9, 290, 30, "1"), (24, 60, 740, "School loses its roof")]
      + column(
        60, 690,
        [
          "Four people were hurt when a storm", "took the roof off the school in the",
          "middle of the town, the emer-", "gency service said on Friday.",
        ])
      + column(
        330, 690,
        [
          "It was the third storm of the year", "in Tarn, where the well-known",
          "harbour wall has stood since 1904", "and where few had seen such",
        ])
    let second =
      [head, (9, 290, 30, "2")]
      + column(60, 760, ["a wave. A well-", "known sailor said so himself."])
    let article = try Desk.article(pdf([first, second]), by: PDFReader())
    #expect(
      Desk.listing(article) == """
        headline | School loses its roof
        paragraph | Four people were hurt when a storm took the roof off the school in the middle of the town, \
        the emergency service said on Friday.
        paragraph | It was the third storm of the year in Tarn, where the well-known harbour wall has stood \
        since 1904 and where few had seen such a wave. A well-known sailor said so himself.
        """)
    #expect(article.metadata.authors == ["Ann Lee"])
    #expect(article.metadata.modified == "2024-05-14T16:42:00Z")
  }

  @Test(
    "Pages that are pictures, and damaged files, say so", .enabled(if: isPDFReadable, "\(absence)"))
  func refused() {
    #expect(throws: ReadError.noArticle("its 2 pages are pictures without text")) {
      try Desk.article(pdf([[], []]), by: PDFReader())
    }
    #expect(throws: ReadError.self) { try Desk.article("%PDF-1.4 and no more", by: PDFReader()) }
    Desk.damage(
      pdf([column(60, 700, ["Four people were hurt on Friday."])]), PDFReader(), rounds: 20)
  }

  @Test("Without the program the message names the package that has it")
  func missing() {
    #expect(throws: ReadError.missingProgram("no-such-program", package: "poppler-utils")) {
      try Desk.article(
        "%PDF-1.4", by: PDFReader(program: "no-such-program", patience: .seconds(1)))
    }
  }

  @Test("A program that does not end is stopped")
  func endless() throws {
    let folder = TemporaryFolder()
    let program = folder.program("endless", "#!/bin/sh\nexec sleep 600\n")
    #expect(throws: ReadError.self) {
      try Desk.article(
        "%PDF-1.4", by: PDFReader(program: program, patience: .milliseconds(50)))
    }
  }

  @Test(
    "A word in larger letters makes its line no other kind",
    .enabled(if: isPDFReadable, "\(absence)"))
  func mixedSizes() throws {
    let lines = column(
      60, 690,
      [
        "Four people were hurt when a storm took", "the roof off the school in Tarn on",
        "Friday, said the police of the town in a", "statement.",
      ])
    let file = pdf([lines + [(15, 270, 690 - 13, "AT NOON")]])
    let article = try Desk.article(file, by: PDFReader())
    #expect(!article.blocks.contains { $0.kind == .caption || $0.kind == .headline })
    #expect(article.text.contains("Tarn on AT NOON Friday, said the police"))
  }

  private let storm = [
    "Four people were hurt when a storm", "took the roof off the school in Tarn",
    "on Friday, the police of the town said.",
  ]
  private let school = [
    "The mayor said that the school would", "open again on Monday, as nobody had",
    "been in the building at that time.",
  ]

  private func listing(_ pages: [[(Int, Int, Int, String)]]) throws -> [String] {
    Desk.listing(try Desk.article(pdf(pages), by: PDFReader())).split(separator: "\n")
      .map(String.init)
  }

  @Test(
    "Left and right pages have heads of their own, and a page alone its number",
    .enabled(if: isPDFReadable, "\(absence)"))
  func heads() throws {
    let pages = [("TARN NEWS", storm), ("LOCAL NEWS", school)].map { head, lines in
      [(9, 60, 810, head)] + column(60, 700, lines)
    }
    let paragraphs = [storm, school].map { "paragraph | " + $0.joined(separator: " ") }
    #expect(try listing(pages + pages) == paragraphs + paragraphs)
    #expect(
      try listing([[(9, 290, 30, "Page 3 of 9")] + column(60, 700, storm)]) == [paragraphs[0]])
  }

  @Test(
    "Where first lines are indented a short line ends no paragraph",
    .enabled(if: isPDFReadable, "\(absence)"))
  func indented() throws {
    let lines = [
      "Four people were hurt when a storm", "took the roof off.", "The police of Tarn, who came",
      "at noon, closed the whole street.", "The mayor said that the school would",
      "open again on Monday, as nobody had", "been in it then.",
    ]
    let page = column(60, 700, lines).enumerated().map { index, line in
      [0, 4].contains(index) ? (line.0, 78, line.2, line.3) : line
    }
    #expect(
      try listing([page]) == [
        "paragraph | " + lines[..<4].joined(separator: " "),
        "paragraph | " + lines[4...].joined(separator: " "),
      ])
  }

  @Test(
    "A paragraph goes on from the middle of a page to the foot of the next",
    .enabled(if: isPDFReadable, "\(absence)"))
  func acrossPages() throws {
    let first = [
      "Four people were hurt when a storm", "took the roof off the school, said",
      "all the police officers and doctors of",
    ]
    let second = [
      "Tarn in the evening, who had come from", "the coast and closed the whole street.",
    ]
    #expect(
      try listing([column(60, 200, first), column(60, 120, second)])
        == ["paragraph | " + (first + second).joined(separator: " ")])
  }

  @Test("Small letters are a caption", .enabled(if: isPDFReadable, "\(absence)"))
  func caption() throws {
    let page = column(60, 700, storm + school) + [(8, 60, 500, "The roof of the school on Friday.")]
    #expect(try listing([page]).last == "caption | The roof of the school on Friday.")
  }
}
